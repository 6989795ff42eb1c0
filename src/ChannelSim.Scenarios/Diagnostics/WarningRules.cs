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
        "If every incident were answered, or every one that was meant left unopposed, each would lead to one or more on average (the spectral radius of the matrix of `provokes` and `emboldens` is 1 or more): chains need not end. Where fuses are 0 and nothing comes later, they would not even take time.",
        "Lower the probabilities under `provokes` and `emboldens`, unless it is meant.");

    public static readonly DiagnosticRule NoBasis = Warning("CH604", "Numbers without a basis",
        "The file says of some numbers what they rest on, but not of these.", "Add `basis: sourced`, `estimate` or `assumption` to the block.");

    public static readonly DiagnosticRule UnusedSource = Warning("CH605", "A source that nothing refers to",
        "No block names this source.", "Name it where it is used, or remove it.");

    public static readonly DiagnosticRule IdleReluctance = Warning("CH606", "Reluctance on a channel that is not asked",
        "Reluctance counts for calls and meetings of this type's contact plan; this channel is not one of them.", "Check the name or the plan.");

    public static readonly DiagnosticRule NoEffect = Warning("CH607", "A key without effect",
        "What the key says is so without it, or can never be: talks carry no statement and nobody asks for them; an empty list under `to` means both sides; no entry of the timeline raises the ladder to its lowest rung.", "Remove the key.");

    public static readonly DiagnosticRule EmptyEntry = Warning("CH608", "A timeline entry that does nothing",
        "The entry sets nothing and tells nothing.", "Give it a `title` or something to do.");

    public static readonly DiagnosticRule SourcedWithoutSource = Warning("CH609", "Sourced, but by what",
        "`basis: sourced` says that a named source documents the numbers, and no `source` is named.", "Add `source`, or say `estimate`.");

    public static readonly DiagnosticRule ShortPatience = Warning("CH610", "Patience that ends before anybody is reached",
        "The longest patience is shorter than the shortest way to a connection: the ringing of a line; `response` and `lead` of a call, and `travel` besides for a meeting. Nobody is ever reached on the channel.", "Check the two numbers and their units.");

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

    public static readonly DiagnosticRule TwiceNamed = Warning("CH617", "A name given twice",
        "Two entries of the timeline have one name, so that a condition about it holds for whichever meets it first; or two names of one sort differ by nothing but capitals, dashes and underscores.", "Give each a name of its own.");

    public static readonly DiagnosticRule AboutRemoved = Warning("CH618", "An entry about a channel that is taken out",
        "`--without` or `without` takes a channel out of plans and routine contact. An entry of the timeline that suspends or restores it, or whose title names it, still fires; a trace no longer tells it, unless it also opens an incident or moves the ladder or the climate.", "Set the `chance` of the entry to 0 % in the world without the channel, or reword it.");

    public static readonly DiagnosticRule HoldsAtOnce = Warning("CH619", "A condition that holds from the start",
        "The ladder starts on that rung or above it, or the climate starts in that state: the entry fires at the start of every replication.", "Check the rung or the state; `at: 0m` says the same if it is meant.");

    public static readonly DiagnosticRule NeverHolds = Warning("CH620", "A condition that can never hold",
        "Whatever is drawn, the condition is never true before the end, so the entry never fires.", "Check the condition and what it names.");

    public static readonly DiagnosticRule NeverOpens = Warning("CH621", "An incident type that nothing opens",
        "The type has no rate, no entry of the timeline with a `chance` above 0 opens it, and nothing that can open provokes it or emboldens to it: no incident of it ever happens.", "Give it a `rate`, open it on the timeline, let another type provoke it, or remove it.");

    public static readonly DiagnosticRule NoFuse = Warning("CH622", "No time to decide",
        "A fuse of 0, or a rung that multiplies fuses by 0, means that an incident is decided as soon as it opens: no channel can matter.", "Write the time in which a decision must fall, with its unit.");

    public static readonly DiagnosticRule PercentSlip = Warning("CH623", "Less than one in a hundred",
        "The number is below 1 % where nobody means so little: a threshold, an answer, a chance to be tried. `0.7` is 70 %; `0.7%` is 7 in 1000.", "Remove the percent sign, or multiply by 100.");

    public static readonly DiagnosticRule SamePoint = Warning("CH624", "Design points that are the same world",
        "The models of several design points are the same in everything that determines results, so that their replications are the same rows: a row of the table twice, a value in two spellings, alternatives that differ in nothing.", "Remove all but one of them.");

    public static readonly DiagnosticRule IdleFactor = Warning("CH625", "A factor that changes nothing",
        "Design points that differ in this factor alone are the same world: nothing that happens depends on it.", "Check the path, and whether what it belongs to is used at all; or remove the factor.");

    public static readonly DiagnosticRule WrongBound = Warning("CH626", "A bound on the wrong side of the threshold",
        "A side that is `convinced` decides at once, and responds only if the probability is at least its `threshold`; one that is `reassured` stands down only below it.", "Write `reassured` below and `convinced` above the threshold; both are probabilities that it was meant.");

    public static readonly DiagnosticRule ClockChange = Warning("CH627", "A local time on the night the clocks change",
        "When the clocks of the zone go forward, an hour of local time does not exist; when they go back, an hour comes twice. A time that does not exist is taken later by the length of the gap, one that comes twice the first time.", "Write the time that is meant; `2027-10-31T03:30+02:00`, with the offset from UTC, says which of two.");

    public static readonly DiagnosticRule NobodyTold = Warning("CH628", "An announcement to nobody",
        "The author would call by itself, but has no list under `contact`, and `announce` has no `plan`.", "Give the author a list under `contact`, or `announce` a `plan`.");

    public static readonly DiagnosticRule NobodyAccepts = Warning("CH629", "Requests that nobody accepts",
        "`accept` is 0 whoever asks, on every rung and in every climate: the channel is asked for and never connects.", "Give `accept` a value, or take the channel out of the plans.");

    public static readonly DiagnosticRule EarlyBound = Warning("CH630", "A stopping rule that cannot stop anything",
        "`until` looks first after 1280 replications of a design point: where there are no more than that, all are run, however narrow the interval is before.", "Write a larger `at-most`, or `replications` in place of `until`.");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        IdleChannel, AfterHorizon, UnreachedRung, Explosive, NoBasis, UnusedSource, IdleReluctance, NoEffect, EmptyEntry, SourcedWithoutSource,
        ShortPatience, LateNotice, NobodyStops, OnlyByHand, NoPlan, SameValue, ReplacedMap,
        TwiceNamed, AboutRemoved, HoldsAtOnce, NeverHolds, NeverOpens, NoFuse, PercentSlip, SamePoint, IdleFactor, WrongBound, ClockChange, NobodyTold, NobodyAccepts, EarlyBound,
    ];
}
