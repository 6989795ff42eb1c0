using static ChannelSim.Scenarios.Diagnostics.DiagnosticRule;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>What can be wrong with keys, names and the shape of blocks.</summary>
internal static class KeyRules
{
    public static readonly DiagnosticRule Unknown = LocalError("CH200", "Unknown key",
        "The block has no key of this name. A key that is not known is never ignored: it may be a misspelt one. Keys that begin with `x-` are yours and are not read.",
        "Take the key that is suggested, or check the indentation: the key may belong to another block.");

    public static readonly DiagnosticRule Missing = Error("CH201", "A required key is missing",
        "The block cannot mean anything without this key.", "Add the key.");

    public static readonly DiagnosticRule Shape = Error("CH202", "A map, a list or a single value where something else is meant",
        "The key is right, but its value has another shape than it must have.", "Write the value as the example shows.");

    public static readonly DiagnosticRule NoValue = Error("CH203", "A key without a value",
        "Nothing stands after the colon.", "Write a value, or remove the key to take the default.");

    public static readonly DiagnosticRule OtherKind = Error("CH204", "The key belongs to another kind of channel",
        "Each kind of channel has keys of its own; this one would have no effect here.", "Remove the key, or change the `kind`.");

    public static readonly DiagnosticRule Version = LocalError("CH205", "A version of the format that is not known",
        "`channelsim: 1` says which version of the format the file is written in. This program reads version 1.", "Write `channelsim: 1`, or use a newer program.");

    public static readonly DiagnosticRule BadName = LocalError("CH206", "A name that cannot be used",
        "Names consist of letters, digits, dashes and underscores, begin with a letter, and are not words of the format: they appear in dotted paths and in conditions. The ids of objectives and of entries may also begin with a digit and have points. "
        + "`control`, `observer` and `stage` are seats of every exercise.",
        "Choose another name.");

    public static readonly DiagnosticRule NameClash = Error("CH207", "Two things of one name",
        "Rungs have different names; and because a probability may differ by side, climate and rung, so have sides, states of the climate and rungs. "
        + "Objectives have different ids, and so have seats and entries of the timeline; no entry has as its id the name of another, and no seat the name of the other side.",
        "Rename one of them.");

    public static readonly DiagnosticRule TwoSides = Error("CH208", "Not two sides",
        "A scenario has exactly two sides.", "Name two sides under `sides`.");

    public static readonly DiagnosticRule Exclusive = Error("CH209", "Keys that exclude one another",
        "The keys contradict each other, or one makes no sense without the other.", "Keep the one you mean.");

    public static readonly DiagnosticRule Limit = Error("CH210", "More than the engine holds",
        "The world has a fixed size; reaching a limit is an error and never a silent loss.", "Make the scenario smaller.");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [Unknown, Missing, Shape, NoValue, OtherKind, Version, BadName, NameClash, TwoSides, Exclusive, Limit];
}
