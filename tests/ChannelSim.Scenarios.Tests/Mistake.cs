namespace ChannelSim.Scenarios.Tests;

/// <summary>A mistake that people make, done to the scenario of 2022.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Right">A text that stands once in the file.</param>
/// <param name="Wrong">What stands there instead.</param>
/// <param name="Suggestion">The word that should be suggested; null where none is expected.</param>
/// <param name="Down">Lines from the first line of the text down to the line that should be told.</param>
public sealed record Mistake(string Name, string Right, string Wrong, string? Suggestion = null, int Down = 0)
{
    public override string ToString() => Name;

    public static IReadOnlyList<Mistake> All { get; } =
    [
        // Keys misspelt.
        new("threshold without its h", "threshold: 60..80%", "treshold: 60..80%", "threshold"),
        new("suspicion with a t", "Russia,        threshold: 50..80%, suspicion: 0.3", "Russia,        threshold: 50..80%, suspition: 0.3", "suspicion"),
        new("relaxes", "accusation,    relax: 10d", "accusation,    relaxes: 10d", "relax"),
        new("suspend on a rung", "suspends: [new-start-commission]", "suspend: [new-start-commission]", "suspends"),
        new("half_life", "half-life: 30d", "half_life: 30d", "half-life"),
        new("misread", "misreading: 2..20%", "misread: 2..20%", "misreading"),
        new("coolingoff", "cooling-off: 3d", "coolingoff: 3d", "cooling-off"),
        new("postone", "    postpone: 15%", "    postone: 15%", "postpone"),
        new("reponse", "    response: { median: 6h, p90: 15h }", "    reponse: { median: 6h, p90: 15h }", "response"),
        new("reluctence", "reluctance: 0.3", "reluctence: 0.3", "reluctance"),
        new("clarifcation", "    clarification: { every: { mean: 4h }, signal: 0.7 }", "    clarifcation: { every: { mean: 4h }, signal: 0.7 }", "clarification"),
        new("escalate", "escalates: { 1: 80%, 2: 20% }", "escalate: { 1: 80%, 2: 20% }", "escalates"),
        new("provoke", "provokes: { reprisal: 40% }", "provoke: { reprisal: 40% }", "provokes"),
        new("observor", "reprisal:                { observer: russia", "reprisal:                { observor: russia", "observer"),
        new("titel", "title: US-Russia channels", "titel: US-Russia channels", "title"),
        new("horizion", "horizon: 281d", "horizion: 281d", "horizon"),
        new("chanels", "channels:\n  deconfliction-line:", "chanels:\n  deconfliction-line:", "channels"),
        new("Timeline with a capital", "timeline:  ", "Timeline:  ", "timeline"),
        new("mediann", "repair: { median: 6h, p90: 24h }", "repair: { mediann: 6h, p90: 24h }", "median"),
        new("p-90", "ring: { median: 3m, p90: 8m }", "ring: { median: 3m, p-90: 8m }", "p90"),
        new("indefinately", "indefinitely: 80%", "indefinately: 80%", "indefinitely"),
        new("on instead of at", "- { at: 2022-05-13, climate: open", "- { att: 2022-05-13, climate: open", "at"),

        // Names misspelt.
        new("an unknown side", "    observer: us\n", "    observer: usa\n"),
        new("a side with a typo", "reprisal:                { observer: russia", "reprisal:                { observer: rusia", "russia"),
        new("a channel of the plan with a typo", "{ channel: deconfliction-line, chance: 14% }", "{ channel: deconfliction-lnie, chance: 14% }", "deconfliction-line"),
        new("a provoked type with a typo", "provokes: { reprisal: 40% }", "provokes: { reprisals: 40% }", "reprisal"),
        new("a rung with a typo", "rung: accusation, chance", "rung: acusation, chance", "accusation"),
        new("a climate with a typo", "at: 2022-05-13, climate: open", "at: 2022-05-13, climate: opne", "open"),
        new("a climate with a typo in a map", "accept: { closed: 30%, open: 60% }", "accept: { closd: 30%, open: 60% }", "closed"),
        new("like with a typo", "sullivan:      { like: milley-gerasimov", "sullivan:      { like: milley-gerasimow", "milley-gerasimov"),
        new("a source with a typo", "source: [reuters-2022-11-28]", "source: [reuters-2022-11-29]", "reuters-2022-11-28"),
        new("a kind with a typo", "kind: meeting", "kind: meting", "meeting"),
        new("a basis with a typo", "basis: estimate\n    source: [reuters-2022-05-19", "basis: estimated\n    source: [reuters-2022-05-19", "estimate"),
        new("a zone with a typo", "zone: Europe/Berlin, show", "zone: Europe/Berin, show", "Europe/Berlin"),
        new("an incident name in a condition", "no contact for 6h after Przewodow,", "no contact for 6h after Przewodov,", "Przewodow"),
        new("a phrase with a typo", "when: no contact for 6h", "when: no contct for 6h", "no contact for 6h after Przewodow"),
        new("until with a typo", "contact: { notice: 1h, until: closed }", "contact: { notice: 1h, until: close }", "closed"),
        new("suspending an unknown channel", "suspends: [new-start-commission]", "suspends: [newstart-commission]", "new-start-commission"),

        // Units and numbers.
        new("hours spelt out", "    fuse: { median: 12h, p90: 24h }", "    fuse: { median: 12hours, p90: 24h }", "12h"),
        new("minutes as min", "patience: 10m", "patience: 10min", "10m"),
        new("a capital unit", "cooling-off: 3d", "cooling-off: 3D", "3d"),
        new("a bare number as duration", "half-life: 30d", "half-life: 30"),
        new("a month", "relax: 45d", "relax: 2mo"),
        new("percent without its sign", "answer: 98%", "answer: 98", "98%"),
        new("a range with a dash", "threshold: 60..80%", "threshold: 60-80%", "60..80%"),
        new("a range the wrong way round", "threshold: 50..80%", "threshold: 80..50%", "50..80%"),
        new("a decimal comma", "rate: 0.11 ", "rate: 0,11 "),
        new("yes for true", "terminal: true", "terminal: yes", "true"),
        new("a median above its p90", "    lead:     { median: 8h, p90: 36h }", "    lead:     { median: 80h, p90: 36h }"),
        new("a date the German way", "at: 2022-05-13", "at: 13.05.2022"),
        new("an entry before the start", "at: 2022-05-13", "at: 2021-05-13"),
        new("checks that do not fit into a day", "every: 12h, first", "every: 7h, first"),
        new("weights beyond 100 %", "escalates: { 1: 80%, 2: 20% }", "escalates: { 1: 80%, 2: 30% }"),
        new("a probability above 100 %", "deception: 50%", "deception: 150%"),

        // YAML and structure.
        new("a missing colon", "    kind: call\n", "    kind call\n"),
        new("a missing colon in the middle", "    answer: 98%\n", "    answer 98%\n"),
        new("a missing blank after the colon", "    deception: 50%\n", "    deception:50%\n"),
        new("a missing blank in braces", "first: \"08:00\"", "first:\"08:00\""),
        new("a brace that is not closed", "ring: { median: 3m, p90: 8m }", "ring: { median: 3m, p90: 8m"),
        new("a bracket that is not closed", "source: [reuters-2022-11-28]", "source: [reuters-2022-11-28"),
        new("a quotation mark that is not closed", "[\"2022-11-29T09:00+02:00\"]", "[\"2022-11-29T09:00+02:00]"),
        new("a line indented too far", "    signal: 0.8\n", "      signal: 0.8\n"),
        new("a line indented too little", "    observer: us\n    rate: 0.11", "    observer: us\n   rate: 0.11", Down: 1),
        new("a key at the margin of its section", "    hostile: 5%\n", "  hostile: 5%\n"),
        new("a tab", "    hostile: 5%\n", "\thostile: 5%\n"),
        new("a second colon in a title", "title: US-Russia channels, March", "title: US-Russia: channels, March"),
        new("a key given twice", "    authority: 60%\n", "    authority: 60%\n    deception: 10%\n", Down: 1),
        new("a key of another kind", "    postpone: 15%\n", "    repair: 15d\n"),
        new("a list where a map is meant", "goodwill: { half-life: 30d }", "goodwill: [ 30d ]"),
        new("a missing dash", "  - { at: 2022-05-13, climate: open", "    { at: 2022-05-13, climate: open"),
        new("a missing comma", "{ name: accusation,    relax: 10d }", "{ name: accusation    relax: 10d }"),
    ];
}
