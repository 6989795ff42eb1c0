using static ChannelSim.Scenarios.Diagnostics.DiagnosticRule;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>What can be wrong with an inject list (MSEL) that is to be brought into a scenario.</summary>
public static class InjectListRules
{
    /// <summary>The table cannot be read.</summary>
    public static readonly DiagnosticRule Unreadable = Error("CH800", "A table that cannot be read",
        "An inject list is a CSV file or an Excel workbook (.xlsx), of at most 16 MiB, 64 MiB unpacked, 10000 rows and 200 columns.",
        "Save it as .xlsx or as CSV, or name the sheet that is meant.");

    /// <summary>No row of it has the headings.</summary>
    public static readonly DiagnosticRule NoHead = Error("CH801", "No headings of an inject list",
        "One of the first 20 rows must have the headings, at least two that are known: when (`scenario_time`, Time), what (`title`, Inject, `text`), to whom (`to`, Recipient) and so on.",
        "Give the columns headings that are known.");

    /// <summary>A column without a heading, or with one that another has.</summary>
    public static readonly DiagnosticRule Column = Error("CH802", "A column that is not clear",
        "Each column with something in it has a heading, and no two headings mean the same.", "Give it a heading of its own.");

    /// <summary>An id that cannot be one, or stands twice.</summary>
    public static readonly DiagnosticRule Id = Error("CH803", "An id that cannot be used",
        "The id says which entry of the timeline the row is: its `id`, else its `name`, else `#` and its number from 1. No two rows have the same.", "Give the row another id, or none where it is new.");

    /// <summary>A time that is not clear.</summary>
    public static readonly DiagnosticRule Time = Error("CH804", "A time that is not clear",
        "Times are moments of the scenario: `2022-11-15T15:40`, `2h30m` after the start, `T+02:30`, `D+2 H+3 M+45`, `151440ZNOV22`. A date whose day and month can be exchanged, or a time of day in an exercise of several days, is not clear.",
        "Write it in one of these forms.");

    /// <summary>When and how it is released contradict each other.</summary>
    public static readonly DiagnosticRule Release = Error("CH805", "When it is released is not clear",
        "`release` is `auto` (at a time), `when` (on a condition) or `manual` (by hand; a time then says when it happens in a batch run).", "Give what `release` asks for, or change `release`.");

    /// <summary>A side, seat or objective that the scenario does not have.</summary>
    public static readonly DiagnosticRule Name = Error("CH806", "A name that the scenario does not have",
        "`to` names sides and seats, by their keys or their titles; `objective` names ids of objectives.", "Take a name that is there, or add the seat or the objective to the scenario.");

    /// <summary>What the scenario cannot have.</summary>
    public static readonly DiagnosticRule Refused = Error("CH807", "What the scenario cannot have",
        "The value was put into the scenario, and reading that found a fault, which is told.", "Correct the cell.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [Unreadable, NoHead, Column, Id, Time, Release, Name, Refused];
}
