using System.Collections.Immutable;
using static ChannelSim.Scenarios.Keys.CommonKeys;

namespace ChannelSim.Scenarios.Keys;

/// <summary>The keys of study files.</summary>
internal static class StudyKeys
{
    public static readonly BlockDefinition File = new("study-file", "the study", "", "A designed experiment over a scenario.",
    [
        new("channelsim-study", KeyKind.Whole, "Version of the format.", "1") { Required = true },
        new("id", KeyKind.Text, "Name of the study in results and of its folder, kebab-case.", "checks") { Required = true },
        Text("title", "What is asked, a line.", "What checking the line more often buys") with { Absent = "the id" },
        new("scenario", KeyKind.Text, "The scenario file, relative to this one.", "../europe-2022.yaml") { Required = true },
        new("set", KeyKind.ValuesByPath, "What differs from the scenario at every design point, by dotted path.", "{ channels.hotline.patience: 15m }") { Absent = "nothing" },
        new("factors", KeyKind.FactorsByPath, "What is varied, by dotted path: a list of values, a range, or a distribution over values.", "{ sides.us.threshold.routine: 60..80% }") { Absent = "nothing: one design point" },
        new("alternatives", KeyKind.BlocksByName, "Policies, by name; each is run at every design point.", "{ as it is: {}, without it: { without: [hotline] } }") { Block = "study-alternative", Absent = "the scenario as it is" },
        new("design", KeyKind.Block, "Which combinations are run.", "{ kind: latin, points: 64 }") { Block = "study-design", Absent = "all combinations" },
        new("replications", KeyKind.Whole, "Replications of each design point.", "1000") { Default = "1000", Positive = true },
        new("until", KeyKind.Block, "Go on at each design point until an interval is narrow.", "{ measure: miscalculations, half-width: 0.05, at-most: 100000 }") { Block = "study-until", Absent = "`replications` are run" },
        new("dice", KeyKind.Whole, "Replications for each draw of what is not known.", "10") { Default = "10", Positive = true },
        new("knowledge", KeyKind.Choice, "Draw what is not known, or hold it at its mean.", "fixed") { Allowed = ["range", "fixed"], Default = "range" },
        new("measures", KeyKind.TextList, "Columns of the results; `*` stands for anything.", "[miscalculations, \"rungs.*\"]") { Absent = "peak rung, decisions and rungs" },
        new("seed", KeyKind.Whole, "Seed of the random streams.", "1") { Default = "1" },
        new("events", KeyKind.Whole, "Keep the events of so many replications of each design point.", "2") { Default = "0" },
    ]);

    public static readonly BlockDefinition Design = new("study-design", "the design", "design", "Which combinations of factors are run.",
    [
        new("kind", KeyKind.Choice, "All combinations, a Latin hypercube over everything, or the rows of a table; the others are for `channelsim sensitivity`.", "latin") { Allowed = ["factorial", "latin", "points", "sobol", "saltelli", "morris"], Default = "factorial" },
        new("points", KeyKind.Whole, "Points of the Latin hypercube or the sequence over ranges and distributions, blocks, or trajectories.", "64") { Default = "32", Positive = true },
        Text("file", "For `kind: points`, a CSV file relative to this one; its header has dotted paths.", "points.csv") with { Absent = "none" },
    ]);

    public static readonly BlockDefinition Alternative = new("study-alternative", "an alternative", "alternatives.NAME", "A policy.",
    [
        new("set", KeyKind.ValuesByPath, "What differs, by dotted path.", "{ channels.hotline.check.every: 1h }") { Absent = "nothing" },
        new("without", KeyKind.NameList, "Channels that are taken away.", "[hotline]") { Names = NameSort.Channel, Absent = "none" },
    ]);

    public static readonly BlockDefinition Until = new("study-until", "the stopping rule", "until", "When a design point has enough replications.",
    [
        Text("measure", "The measure whose interval counts.", "any_miscalculation") with { Required = true },
        new("half-width", KeyKind.Width, "Half the width of its interval, in the measure's own unit.", "1%") { Required = true },
        new("at-most", KeyKind.Whole, "Replications at which it stops in any case.", "100000") { Required = true, Positive = true },
    ]);

    public static ImmutableArray<BlockDefinition> Blocks { get; } = [File, Design, Alternative, Until];
}
