using static ChannelSim.Scenarios.Diagnostics.DiagnosticRule;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>What can be wrong between blocks: names that lead nowhere, and things that contradict each other.</summary>
internal static class NameRules
{
    public static readonly DiagnosticRule Unknown = Error("CH400", "Unknown name",
        "No side, rung, state of the climate, channel, incident type, objective or seat of this name is in the file.", "Take the name that is suggested, or add the block.");

    public static readonly DiagnosticRule UnknownSource = Error("CH401", "Unknown source",
        "`source` names keys of `sources`.", "Take the key that is suggested, or add the source.");

    public static readonly DiagnosticRule UnknownLike = Error("CH402", "`like` names a block that does not exist",
        "`like: NAME` copies another block of the same section.", "Take the name that is suggested.");

    public static readonly DiagnosticRule LikeCycle = Error("CH403", "`like` in a circle",
        "Blocks that copy one another have no value to begin with.", "Write one of them out.");

    public static readonly DiagnosticRule PlanOverTalks = Error("CH404", "A plan over talks",
        "Talks are held at their sessions; nobody can be reached through them when something happens.", "Take the channel out of the plan.");

    public static readonly DiagnosticRule ProvokedObserver = Error("CH405", "A provoked incident seen by the wrong side",
        "A response provokes the side it was aimed at: the observer of the provoked type must be the author of this one, that is, the other side than this type's observer.",
        "Provoke a type whose observer is the other side.");

    public static readonly DiagnosticRule UnknownPhrase = LocalError("CH406", "Not a condition that is known",
        "Conditions are a closed vocabulary: `no contact for DURATION after NAME`, `contact after NAME`, `NAME decided`, `NAME responded`, `NAME stood down`, `NAME settled`, `NAME closed`, "
        + "`DURATION after NAME`, `no contact for DURATION`, `rung at least RUNG`, `climate is STATE`. What must hold together is a list of them.",
        "Write one of the phrases.");

    public static readonly DiagnosticRule UnknownEntry = Error("CH407", "No incident of this name on the timeline",
        "NAME in a condition is the `name` of a timeline entry that opens an incident; in `DURATION after NAME` that of any entry.", "Name the entry that opens the incident.");

    public static readonly DiagnosticRule TerminalStart = Error("CH408", "The start is the end",
        "`start` names a terminal rung: every replication would end before it begins.", "Start on a lower rung.");

    public static readonly DiagnosticRule LowestRelaxes = Error("CH409", "The lowest rung relaxes",
        "There is nothing below the lowest rung.", "Remove its `relax`.");

    public static readonly DiagnosticRule RoutineNeedsPatience = Error("CH410", "A line with routine calls and no patience",
        "A line that failed unseen rings until patience ends. A routine call has no incident whose end would end it, so it would ring for ever.",
        "Give the line a `patience`.");

    public static readonly DiagnosticRule Standstill = Error("CH411", "Time would stand still",
        "A decision that is always put off, and decided again without delay, never falls.", "Give a `delay`, or a probability below 100 %.");

    public static readonly DiagnosticRule EmboldenedObserver = Error("CH412", "An emboldened act seen by the wrong side",
        "Who is not opposed goes on: the author of this act is the author of the next, so the observer of the emboldened type must be that of this one.",
        "Embolden a type with the same observer.");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        Unknown, UnknownSource, UnknownLike, LikeCycle, PlanOverTalks, ProvokedObserver, UnknownPhrase, UnknownEntry,
        TerminalStart, LowestRelaxes, RoutineNeedsPatience, Standstill, EmboldenedObserver,
    ];
}
