using static ChannelSim.Scenarios.Diagnostics.DiagnosticRule;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>What can be wrong with <c>--set PATH=VALUE</c>.</summary>
internal static class AssignmentRules
{
    public static readonly DiagnosticRule Malformed = LocalError("CH500", "Not PATH=VALUE",
        "An assignment is a dotted path, an equals sign and a value: `channels.burns.travel=2d`.", "Write the path and the value.");

    public static readonly DiagnosticRule UnknownPath = LocalError("CH501", "The path leads nowhere",
        "Each part of the path is a key, the name of a block, or for a list the name or the number (from 0) of an item. A name that looks like a number, or has a dot in it, is put in quotation marks.", "Take the name that is suggested.");

    public static readonly DiagnosticRule IntoValue = LocalError("CH502", "The path goes on inside a single value",
        "What stands there is one value without parts.", "Set it as a whole, for instance to `{ median: 3h, p90: 9h }`.");

    public static readonly DiagnosticRule Ambiguous = LocalError("CH503", "The path fits several items",
        "More than one item of the list has this name.", "Use the number of the item, from 0.");

    public static IReadOnlyList<DiagnosticRule> All { get; } = [Malformed, UnknownPath, IntoValue, Ambiguous];
}
