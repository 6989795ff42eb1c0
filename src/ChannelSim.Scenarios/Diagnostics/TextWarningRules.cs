using static ChannelSim.Scenarios.Diagnostics.DiagnosticRule;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>What is no fault of a text and may not be what its author meant.</summary>
internal static class TextWarningRules
{
    public static readonly DiagnosticRule QuotedTwice = Warning("CH640", "Quotation marks that belong to the text",
        "The text begins and ends with the curly quotation marks of a word processor. They do not enclose it, as straight ones would, but are printed with it.", "Leave them out; or keep them, if the text is a quotation.");

    public static readonly DiagnosticRule ShownTwice = Warning("CH641", "A time zone that is shown twice",
        "`clock.show` names the same zone twice, perhaps under two of its names; its times would be printed twice.", "Remove one of them.");

    public static readonly DiagnosticRule NumberAsName = Warning("CH642", "A number in a path that is also a name",
        "In a path a number is the position of an item in its list, from 0. Another item of this list has that number as its name.", "Write the name in quotation marks, `timeline.\"1\".at`, if it is meant; mind the shell, which takes quotation marks away: `--set 'timeline.\"1\".at=60d'`.");

    public static IReadOnlyList<DiagnosticRule> All { get; } = [QuotedTwice, ShownTwice, NumberAsName];
}
