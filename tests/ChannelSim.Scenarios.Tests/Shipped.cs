using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

/// <summary>The scenarios that come with the program, one that tries the patience of everything that is drawn or told, and one in which every decision has consequences.</summary>
internal static class Shipped
{
    public static IEnumerable<string> Names => Directory.GetFiles(Path.Combine(Files.Root, "scenarios"), "*.yaml", SearchOption.AllDirectories)
        .Where(path => !path.Contains("studies", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => Path.GetRelativePath(Files.Root, path)).Append("long names").Append("consequences");

    /// <summary>The studies that come with the program.</summary>
    public static IEnumerable<string> Studies => Directory.GetFiles(Path.Combine(Files.Root, "scenarios", "studies"), "*.yaml").Order(StringComparer.Ordinal);

    public static ScenarioSource Source(string name) =>
        name == "long names" ? Files.Source(LongNames, "long-names.yaml") : name == "consequences" ? Files.Source(Consequences, "consequences.yaml") : ScenarioSource.Load(Path.Combine(Files.Root, name));

    public static Scenario Load(string name, params string[] assignments)
    {
        if (name is "long names" or "consequences") return Small.Load(name == "consequences" ? Consequences : LongNames, assignments);
        var result = ScenarioReader.Read(Source(name), [.. assignments.Select(text => new Assignment(text))]);
        return result.Scenario ?? throw new AssertionException(string.Join('\n', result.Diagnostics));
    }

    /// <summary>Follow-ups by truth and with delays, announcing, conditions of every kind, and texts for people.</summary>
    private const string Consequences = """
        channelsim: 1
        id: consequences
        title: What decisions lead to
        clock: { start: 2022-03-01T00:00+01:00, horizon: 2022-05-30, zone: Europe/Berlin }
        sides:
          us: { title: the United States, threshold: 70%, text: It has allies }
          russia: { name: Russia, threshold: { calm: 60%, tense: 55..65% }, text: "It has borders." }
        ladder:
          - { name: calm, text: Nothing has happened yet. }
          - { name: tense, title: raised readiness, relax: 10..20d, text: Forces are told to be ready }
          - { name: war, terminal: true, text: Everybody loses. }
        climate: { start: closed, closed: { title: Moscow is silent, to-open: { mean: 40d }, text: Calls are refused }, open: { text: Calls are accepted } }
        channels:
          line: { kind: line, title: the line, text: Set up in March., answer: { us: 95%, russia: 85..95% }, patience: 10m, call: { median: 8m, p90: 20m }, misreading: 2..20%, deception: 40%, basis: estimate }
          minister: { kind: call, accept: { closed: 5%, open: 70% }, response: { median: 6h, p90: 15h }, call: 40m, authority: 30% }
        incidents:
          shots:
            observer: us
            title: shots at the plant
            text: Shells come down inside the fence
            meant: an attack on the plant
            not-meant: shelling that strayed
            responds: the alliance moves forces
            stands-down: the alliance asks for an inquiry
            rate: 2
            hostile: 20..40%
            signal: 1
            fuse: { median: 12h, p90: 24h }
            ongoing: true
            escalates: { deliberate: { 0: 40..60%, 1: 50% }, accident: { 1: 80%, 2: 20% }, basis: assumption }
            announce: { probability: { deliberate: 5%, accident: { calm: 40..60%, tense: 30% } }, notice: { median: 30m, p90: 2h }, until: closed, plan: [{ channel: line, chance: 80..90% }, minister] }
            provokes:
              reprisal: { probability: { deliberate: 10..20%, accident: { closed: 40%, open: 20% } }, after: { mean: 1..3d } }
              counterclaim: { deliberate: 5% }
            emboldens:
              shots: { calm: 5%, tense: 10..15% }
              incursion: { probability: 5..25%, after: { median: 5d, p90: 20d }, basis: assumption }
              probe: { value: 3%, basis: estimate }
          incursion: { like: shots, rate: 0, hostile: 90%, escalates: { deliberate: 1, accident: 2 }, announce: { probability: 20..30% }, emboldens: { incursion: { probability: 10%, after: { uniform: [1d, 3d] } } } }
          probe: { observer: us, rate: 1, hostile: 60%, fuse: 6h, provokes: { reprisal: 1% }, meant: a probe }
          reprisal: { observer: russia, hostile: 50%, fuse: 12h, announce: { probability: { accident: 30% }, notice: 1h }, not-meant: a mishap }
          counterclaim: { observer: russia, hostile: 10%, fuse: 1d, provokes: { shots: { probability: 5%, after: 0 } } }
        contact:
          us: [line, { channel: minister, chance: 40..60% }]
          russia: [minister]
        timeline:
          - { at: 10d, name: dawn, incident: shots, title: Shots at dawn }
          - { when: no contact for 6h after dawn, title: Nobody has called }
          - { when: contact after dawn, title: They talk }
          - { when: dawn decided, name: decision, title: It is decided, chance: 50..60% }
          - { when: dawn responded, name: answer, title: The alliance answers, rung: tense }
          - { when: dawn stood down, title: It lets it pass }
          - { when: dawn settled, title: They stop }
          - { when: dawn closed, title: It is over }
          - { when: 3d after decision, climate: open, title: Moscow answers again }
          - { when: no contact for 20d, title: A long silence }
          - { when: [dawn stood down, rung at least tense, no contact for 5d], title: All at once, name: all-at-once }
          - { when: [climate is open, 1d after all-at-once, contact after dawn, dawn closed], incident: probe, hostile: true }

        """;

    /// <summary>Long names, ranges everywhere, probabilities by everything, text that XML, DOT and Mermaid read as their own.</summary>
    private const string LongNames = """
        channelsim: 1
        id: long-names
        title: "Titles with <angles> & \"quotes\"; colons: percent %% signs, #hashes, {braces}, back\\slashes, and enough words to run over the end of any line that a heading may have"
        marking: "A & B < C"
        clock: { start: 2022-03-01T00:00+01:00, horizon: 281d, zone: Europe/Berlin }
        sides:
          us: { name: "The \"United\" States", threshold: 70% }
          a-very-long-name-of-a-side-that-nobody-would-choose-but-somebody-may: { threshold: 60% }
        ladder:
          - { name: calm, incidents: 0.5..2, fuse: { low: 0.5, mode: 1, high: 2 }, suspicion: -0.5..0.5 }
          - { name: an-extremely-long-name-of-a-rung-that-does-not-fit-into-any-box-at-all, relax: 20..40d, suspends: [alpha, beta, gamma, delta, epsilon-with-a-long-name] }
          - { name: r2, relax: 10d, suspends: [alpha] }
          - { name: r3, relax: 10d, suspends: [alpha] }
          - { name: r4, relax: 10d, suspends: [alpha] }
          - { name: r5, relax: { mean: 10d }, suspends: [alpha] }
          - { name: war, terminal: true }
        start: r2
        climate: { start: closed, closed: { to-open: 30d }, open: {}, frosty-and-rather-cold-indeed: {} }
        channels:
          alpha:
            kind: line
            fails: { calm: { mean: 300..700d }, r3: { median: 30..40d, p90: 90..100d }, r5: 3d }
            repair: { median: 6..7h, p90: 24..30h }
            answer: { closed: 90%, open: { us: 80..90%, a-very-long-name-of-a-side-that-nobody-would-choose-but-somebody-may: 70% }, frosty-and-rather-cold-indeed: { calm: 90%, r2: 85%, r3: 80%, r4: 75%, r5: 0.000001 } }
            ring: { median: 3..4m, p90: 8..9m }
            patience: { median: 10..20m, p90: 30..60m }
            call: { median: 8..9m, p90: 15..20m }
            check: { every: 12h }
            routine: { us: 0.1..0.4, a-very-long-name-of-a-side-that-nobody-would-choose-but-somebody-may: 0.2 }
          beta:
            kind: call
            accept: { closed: 90%, open: { us: 80..90%, a-very-long-name-of-a-side-that-nobody-would-choose-but-somebody-may: 70% }, frosty-and-rather-cold-indeed: { calm: 90%, r2: 85%, r3: 80%, r4: 75%, r5: 70% } }
            postpone: { closed: 90%, open: 20..30%, frosty-and-rather-cold-indeed: 1% }
            response: { median: 3..4m, p90: 8..9m }
            delay: { uniform: [3..4m, 8..9m] }
            lead: { median: 3..4m, p90: 8..9m }
            patience: { median: 10..20m, p90: 30..60m }
            call: { median: 8..9m, p90: 15..20m }
            cooling-off: { median: 8..9m, p90: 15..20m }
            routine: { us: 0.1..0.4, a-very-long-name-of-a-side-that-nobody-would-choose-but-somebody-may: 0.2 }
            official: { after: 98m, misreading: { low: 1%, mode: 2%, high: 3% } }
          gamma:
            like: beta
            kind: meeting
            travel: { median: 3..4m, p90: 8..9m }
            ends: { us: "A person with a long title, Deputy Under Secretary of Something for Something Else and Further Matters", a-very-long-name-of-a-side-that-nobody-would-choose-but-somebody-may: "X <b> 🙂" }
          delta:
            kind: talks
            sessions: [30d, 2022-06-01]
            held: { closed: 90%, open: 80..90%, frosty-and-rather-cold-indeed: { calm: 90%, r2: 85%, r3: 80%, r4: 75%, r5: 70% } }
            indefinitely: { closed: 90%, open: 80..90%, frosty-and-rather-cold-indeed: { calm: 90%, r2: 85%, r3: 80% } }
            runs: { median: 8..9m, p90: 15..20m }
            delay: { low: 1..2d, mode: 3..4d, high: 5..6d }
          epsilon-with-a-long-name: { like: alpha }
        incidents:
          missile: { observer: us, hostile: 5%, fuse: 12h, escalates: { 0: 10%, 1: 20..40%, 2: 50..70% }, reluctance: { beta: 5%, gamma: 1..2% }, plan: [alpha, { channel: beta, chance: 5..9%, patience: 6h }] }
        timeline: [{ at: 3d, suspend: [alpha, delta], title: "closing: all; \"#1\"", rung: r5, chance: { closed: 10%, open: 20%, frosty-and-rather-cold-indeed: 30% } }, { in-batch: 5d, restore: [alpha], name: opening }]

        """;
}
