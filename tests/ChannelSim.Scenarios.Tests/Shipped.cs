using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

/// <summary>The scenarios that come with the program, and one that tries the patience of everything that is drawn or told.</summary>
internal static class Shipped
{
    public static IEnumerable<string> Names => Directory.GetFiles(Path.Combine(Files.Root, "scenarios"), "*.yaml", SearchOption.AllDirectories)
        .Where(path => !path.Contains("studies", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => Path.GetRelativePath(Files.Root, path)).Append("long names");

    /// <summary>The studies that come with the program.</summary>
    public static IEnumerable<string> Studies => Directory.GetFiles(Path.Combine(Files.Root, "scenarios", "studies"), "*.yaml").Order(StringComparer.Ordinal);

    public static ScenarioSource Source(string name) =>
        name == "long names" ? new ScenarioSource("long-names.yaml", [.. System.Text.Encoding.UTF8.GetBytes(LongNames)]) : ScenarioSource.Load(Path.Combine(Files.Root, name));

    public static Scenario Load(string name, params string[] assignments)
    {
        if (name == "long names") return Small.Load(LongNames, assignments);
        var result = ScenarioReader.Read(Source(name), [.. assignments.Select(text => new Assignment(text))]);
        return result.Scenario ?? throw new AssertionException(string.Join('\n', result.Diagnostics));
    }

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
