using System.Collections.Frozen;

namespace ChannelSim.Experiments.Measures;

/// <summary>What the numbers of a replication mean and what they are counted in. A measure without a meaning here fails a test.</summary>
public static class MeasureMeanings
{
    private static readonly FrozenDictionary<string, string> Meanings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["peak_rung"] = "the highest rung that was reached, counted from 0",
        ["terminal"] = "whether it ended before its horizon, on a rung that ends it",
        ["miscalculations"] = "responses to what was not meant",
        ["missed"] = "meant acts from which the other side stood down",
        ["any_miscalculation"] = "whether there was at least one miscalculation",
        ["decision_cost"] = "cost of miscalculations and missed acts, as the scenario weighs them",
        ["rungs.reached"] = "whether the rung was reached",
        ["rungs.first_time_minutes"] = "when the rung was first reached; nothing where it was not",
        ["rungs.first_by_response_to_deliberate"] = "whether a response to what was meant led there first",
        ["rungs.first_by_response_to_accident"] = "whether a response to what was not meant led there first",
        ["rungs.first_by_timeline"] = "whether the timeline led there first",
        ["rungs.miscalculation_before"] = "whether there had been a miscalculation when it was first reached, that arrival included",
        ["incidents.opened"] = "incidents that came about",
        ["incidents.responded_deliberate"] = "responses to those that were meant",
        ["incidents.responded_accident"] = "responses to those that were not meant",
        ["incidents.stood_down_deliberate"] = "decisions to stand down from those that were meant",
        ["incidents.stood_down_accident"] = "decisions to stand down from those that were not meant",
        ["incidents.settled_deliberate"] = "those that were meant and that their author stopped before anybody had to decide",
        ["incidents.settled_accident"] = "those that were not meant and that their author stopped before anybody had to decide",
        ["incidents.undecided"] = "those that were still open at the end",
        ["incidents.opened_by_rate"] = "those that came by their rate",
        ["incidents.opened_by_timeline"] = "those that the timeline opened",
        ["incidents.provoked"] = "those that a response provoked",
        ["incidents.emboldened"] = "those that followed because nobody had opposed an act",
        ["incidents.announced"] = "those about which the side that caused them called by itself and was heard",
        ["channels.attempts"] = "attempts to reach the other side about an incident; sessions that came due, of talks",
        ["channels.connected"] = "attempts that connected",
        ["channels.completed"] = "contacts that came to their end",
        ["channels.broken_off"] = "contacts that somebody or a suspension broke off",
        ["channels.cut"] = "contacts that a failure of the line cut",
        ["channels.unanswered"] = "attempts that nobody answered",
        ["channels.refused"] = "requests that were refused",
        ["channels.withdrawn"] = "attempts that were given up or overtaken by events",
        ["channels.postponed"] = "times that a request or a session was put off",
        ["channels.open_at_end"] = "whether a contact was under way at the end",
        ["channels.passed_over"] = "times that a plan came to the channel and could not try it",
        ["channels.passed_over_busy"] = "of those, because it was busy",
        ["channels.passed_over_suspended"] = "of those, because it was suspended",
        ["channels.passed_over_under_repair"] = "of those, because it was known to be out of order",
        ["channels.passed_over_cooling_off"] = "of those, because a refusal was too recent",
        ["channels.wanted"] = "times that a side turned to the channel about an incident",
        ["channels.worked"] = "of those, the times at which it was in order",
        ["channels.checks"] = "checks of the line",
        ["channels.routine_attempts"] = "attempts about no incident",
        ["channels.routine_connected"] = "of those, connected",
        ["channels.routine_completed"] = "of those, completed",
        ["channels.routine_refused"] = "of those, refused",
        ["channels.routine_unanswered"] = "of those, unanswered",
        ["channels.routine_passed_over"] = "of those that were due, not tried",
        ["channels.unseen_down_minutes"] = "time out of order without anyone knowing",
        ["channels.seen_down_minutes"] = "time known to be out of order",
        ["channels.suspended_minutes"] = "time suspended",
        ["channels.bits"] = "what its calls told about whether acts were meant",
        ["timeline.fired"] = "whether the entry came to its turn and its chance came up",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a measure means, in a few words without a full stop.</summary>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public static string Of(Measure measure) => Meanings[FormOf(measure)];

    /// <summary>What its numbers are counted in: <c>count</c>, <c>0_or_1</c>, <c>minutes</c>, <c>rung</c>, <c>cost</c> or <c>bits</c>.</summary>
    public static string UnitOf(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Kind switch
        {
            MeasureKind.Count => "count",
            MeasureKind.Indicator => "0_or_1",
            MeasureKind.Minutes => "minutes",
            _ => FormOf(measure) switch { "peak_rung" => "rung", "decision_cost" => "cost", _ => "bits" },
        };
    }

    // Without the name in the middle: names of a scenario may have dots in them.
    private static string FormOf(Measure measure)
    {
        var (first, last) = (measure.Name.IndexOf('.', StringComparison.Ordinal), measure.Name.LastIndexOf('.'));
        return first < 0 ? measure.Name : measure.Name[..first] + measure.Name[last..];
    }
}
