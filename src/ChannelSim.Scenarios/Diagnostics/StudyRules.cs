using static ChannelSim.Scenarios.Diagnostics.DiagnosticRule;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>What can be wrong with a study file, beside what can be wrong with any file.</summary>
internal static class StudyRules
{
    public static readonly DiagnosticRule NotFactor = LocalError("CH700", "Not something to vary",
        "A factor is a list of values (`[6h, 12h]`), a range (`60..80%`) or a distribution over values (`{ low: 2%, mode: 5%, high: 20% }`).", "Write one of them; a single value belongs under `set`.");

    public static readonly DiagnosticRule UnknownMeasure = Error("CH701", "A measure that does not exist",
        "Measures are the numbers that `run --format csv` names, and `rungs.NAME.first_time_minutes`; `*` stands for anything in a name.", "Take the name that is suggested.");

    public static readonly DiagnosticRule TooManyPoints = Error("CH702", "Too many design points",
        "The product of all values, sampled points and alternatives is more than 100,000.", "Take fewer values, or a Latin hypercube.");

    public static readonly DiagnosticRule SetTwice = Error("CH703", "A number that is set twice",
        "A factor, the values set everywhere and those of an alternative would contradict each other: only the last would count.", "Keep one of them.");

    public static readonly DiagnosticRule Design = Error("CH704", "A design that does not fit",
        "`kind: points` takes its factors from the table in `file`; the other kinds take them from `factors`. `sobol`, `saltelli` and `morris` are designs of a sensitivity analysis: of one world, over ranges.", "Keep the part you mean.");

    public static readonly DiagnosticRule Table = LocalError("CH705", "Not a table of design points",
        "The table is CSV: a header of dotted paths, then one row a design point, each with as many cells as the header.", "Mend the line.");

    public static readonly DiagnosticRule Point = Error("CH706", "A design point that is no valid scenario",
        "Each value is possible by itself, but not together with the others of this design point.", "Change the values, or list the points that make sense in a table.");

    public static readonly DiagnosticRule Until = Error("CH707", "A stopping rule that asks nothing",
        "A rung at or below the start is reached in every replication, and an interval from 0 to 1 says nothing of a share: neither needs a single replication.", "Name a rung above the start, and a half-width below 50 %.");

    public static readonly DiagnosticRule Scenario = LocalError("CH708", "A scenario with errors",
        "A study is judged by its scenario: which paths and channels there are, and which values they take.", "Mend the scenario, or name another; the name is relative to the study file.");

    public static IReadOnlyList<DiagnosticRule> All { get; } = [NotFactor, UnknownMeasure, TooManyPoints, SetTwice, Design, Table, Point, Until, Scenario];
}
