using static ChannelSim.Scenarios.Diagnostics.DiagnosticRule;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>What is allowed but probably not meant.</summary>
internal static class WarningRules
{
    public static readonly DiagnosticRule IdleChannel = Warning("CH600", "A channel that nobody calls",
        "The channel is in no contact plan and has no routine contact, so nothing will happen on it.", "Put it into a plan, give it `routine`, or remove it.");

    public static readonly DiagnosticRule AfterHorizon = Warning("CH601", "After the end",
        "The moment lies at or after clock.horizon; what falls there does not happen.", "Check the date, or let the clock run longer.");

    public static readonly DiagnosticRule UnreachedRung = Warning("CH602", "A rung that nothing leads to",
        "No response escalates as far and no timeline entry raises to it, or a terminal rung lies below it.", "Check `escalates`, `terminal` and the order of the ladder.");

    public static readonly DiagnosticRule Explosive = Warning("CH603", "Provocation that feeds itself",
        "If every incident were answered, each would provoke one or more on average (the spectral radius of the matrix of provocations is 1 or more): chains need not end.",
        "Lower the probabilities under `provokes`, unless it is meant.");

    public static readonly DiagnosticRule NoBasis = Warning("CH604", "Numbers without a basis",
        "The file says of some numbers what they rest on, but not of these.", "Add `basis: sourced`, `estimate` or `assumption` to the block.");

    public static readonly DiagnosticRule UnusedSource = Warning("CH605", "A source that nothing refers to",
        "No block names this source.", "Name it where it is used, or remove it.");

    public static readonly DiagnosticRule IdleReluctance = Warning("CH606", "Reluctance on a channel that is not asked",
        "Reluctance counts for calls and meetings of this type's contact plan; this channel is not one of them.", "Check the name or the plan.");

    public static readonly DiagnosticRule NoEffect = Warning("CH607", "A key without effect",
        "Talks carry no statement and nobody asks for them, so this key changes nothing.", "Remove the key.");

    public static readonly DiagnosticRule EmptyEntry = Warning("CH608", "A timeline entry that does nothing",
        "The entry sets nothing and tells nothing.", "Give it a `title` or something to do.");

    public static readonly DiagnosticRule SourcedWithoutSource = Warning("CH609", "Sourced, but by what",
        "`basis: sourced` says that a named source documents the numbers, and no `source` is named.", "Add `source`, or say `estimate`.");

    public static readonly DiagnosticRule ShortPatience = Warning("CH610", "Patience that no ring can outlast",
        "The longest patience is shorter than the shortest time of ringing, so nobody is ever reached on this line.", "Check the two numbers and their units.");

    public static readonly DiagnosticRule LateNotice = Warning("CH611", "Noticed too late",
        "The least `notice` is longer than the longest fuse on any rung: the decision always falls before anybody is tried.", "Check the two numbers and their units.");

    public static readonly DiagnosticRule NobodyStops = Warning("CH612", "Ongoing, and nobody can stop it",
        "A call stops an ongoing act with the channel's `authority`; no channel of this type's contact plan has any, so `ongoing` changes nothing.", "Give a channel of the plan `authority`, or remove `ongoing`.");

    public static readonly DiagnosticRule OnlyByHand = Warning("CH613", "An entry that no batch run sees",
        "The entry has neither `at` nor `when`: a facilitator releases it by hand. In a run without one it happens at `in-batch`, and without that not at all. A file in which any entry has `in-batch` is written for exercises, and nothing is said.", "Say `at` or `when`; or `in-batch`, if it is meant to be released by hand.");

    public static readonly DiagnosticRule NoPlan = Warning("CH614", "An observer who calls nobody",
        "Only the other side has a list under `contact`, and the type has no `plan` of its own: whoever sees it never tries to reach the other side.", "Give the observer a list, an empty one (`[]`) if that is meant; or check `observer`.");

    public static readonly DiagnosticRule SameValue = Warning("CH615", "A factor with the same value twice",
        "The design points of the second are those of the first once more.", "Remove one of them.");

    public static readonly DiagnosticRule ReplacedMap = Warning("CH616", "A single value in place of a map",
        "What stands at the path differs by rung, climate, side, truth or channel, or has several keys. The single value takes the place of all of it: `sides.us.threshold=70%` makes one threshold of those of every rung.", "Write the path of the entry that is meant, such as `sides.us.threshold.routine`; `*` in its place sets every entry.");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        IdleChannel, AfterHorizon, UnreachedRung, Explosive, NoBasis, UnusedSource, IdleReluctance, NoEffect, EmptyEntry, SourcedWithoutSource,
        ShortPatience, LateNotice, NobodyStops, OnlyByHand, NoPlan, SameValue, ReplacedMap,
    ];
}
