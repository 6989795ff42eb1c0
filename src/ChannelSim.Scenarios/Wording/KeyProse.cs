using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Wording;

/// <summary>What may stand after a key, and what its absence means, in words: for the schema and the documents.</summary>
internal static class KeyProse
{
    /// <summary>Description, value and default as one paragraph.</summary>
    public static string Paragraph(KeyDefinition key) => $"{key.Description} {Sentence(Takes(key))} {Sentence(Otherwise(key))}";

    /// <summary>What may stand there, with the unit of its numbers.</summary>
    public static string Takes(KeyDefinition key) => key.Kind switch
    {
        KeyKind.Text when key.Form is not null => "a word",
        KeyKind.Text => "a text",
        KeyKind.Flag => "`true` or `false`",
        KeyKind.Whole => key.Allowed.IsEmpty ? key.Most is { } most ? $"a whole number, 1 to {most}" : "a whole number" : Listing.Of(key.Allowed.Select(word => $"`{word}`"), "or"),
        KeyKind.Choice => Listing.Of(key.Allowed.Select(word => $"`{word}`"), "or"),
        KeyKind.Name => $"the name of {One(key.Names)}",
        KeyKind.NameList => $"names of {Many(key.Names)}, or one",
        KeyKind.TextList => "texts, or one",
        KeyKind.ClockTime => "a time of day, `08:00`",
        KeyKind.Moment => "a date and time, or a length of time after the start",
        KeyKind.MomentList => "dates and times, or lengths of time after the start; or one",
        KeyKind.Instant => "a date and time",
        KeyKind.Zone => "a time zone of the IANA database, `Europe/Berlin`",
        KeyKind.ZoneList => "time zones of the IANA database, or one",
        KeyKind.Condition => "a phrase, or a list of phrases",
        KeyKind.Block => "a map",
        KeyKind.BlocksByName => "a map from names to maps",
        KeyKind.BlockList => "a list of maps",
        KeyKind.TextBySide => "a map from side to text",
        KeyKind.Plan => "a list of channels",
        KeyKind.PlanBySide => "a map from side to a list of channels",
        KeyKind.ValuesByPath => "a map from dotted paths to values",
        KeyKind.FactorsByPath => "a map from dotted paths to lists of values, ranges or distributions",
        KeyKind.Width => "a number above 0, such as `1%`, `0.05` or `2h`",
        _ => KeyWords.Unit(key) + Shape(key),
    };

    /// <summary>What stands where the key is absent.</summary>
    public static string Default(KeyDefinition key) => key switch
    {
        { Required: true } => "required",
        { DefaultKey: { } other } => $"that of `{other}`",
        { Default: { } value } => $"`{value}`",
        _ => key.Absent ?? "none",
    };

    private static string Otherwise(KeyDefinition key) => key.Required ? "required" : $"default: {Default(key)}";

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";

    /// <summary>What is added to the unit where a single number does not say it.</summary>
    private static string Shape(KeyDefinition key) => key.Kind switch
    {
        KeyKind.Duration or KeyKind.DurationByRung => "; or a distribution",
        KeyKind.Span => "; one value",
        KeyKind.SpanOrMoment => "; one value; or a date and time",
        KeyKind.ProbabilityByType => "; a map by incident type; or a map of `probability` and `after`",
        KeyKind.NumberBySide => "; a map by side",
        KeyKind.Weights => " each; a map by number of rungs, or one number of rungs",
        _ => "",
    };

    private static string One(NameSort sort) => sort switch
    {
        NameSort.Side => "a side",
        NameSort.Climate => "a state of the climate",
        NameSort.Rung => "a rung",
        NameSort.Channel => "a channel",
        _ => "an incident type",
    };

    private static string Many(NameSort sort) => sort switch
    {
        NameSort.Side => "sides",
        NameSort.Climate => "states of the climate",
        NameSort.Rung => "rungs",
        NameSort.Channel => "channels",
        _ => "incident types",
    };
}
