using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Values;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>The two sides, the time, and what errors cost.</summary>
internal static class SideStory
{
    public static IEnumerable<string> Tell(Scenario scenario, SpokenWords words)
    {
        var (model, clock) = (scenario.Model, scenario.Clock);
        yield return $"The sides are {SideWords.Of(model.Sides[0].Name)} and {SideWords.Of(model.Sides[1].Name)}. It begins on {MomentWords.Of(clock, 0)} and lasts {SpokenWords.Span(clock.Horizon.Minutes)}, "
            + $"until {MomentWords.Of(clock, clock.Horizon.Minutes)}. Times are those of {clock.Zone.Id}{Shown(clock)}.";
        foreach (var side in model.Sides) yield return Side(side, words) + scenario.About($"sides.{side.Key}");
        if (model.Costs is { } costs)
            yield return $"Responding to what was not meant costs {words.Of(costs.Miscalculation)}, standing down from what was meant {words.Of(costs.Missed)}.";
    }

    private static string Shown(ScenarioClock clock)
    {
        var others = clock.Show.Where(zone => !zone.Equals(clock.Zone)).Select(zone => zone.Id).ToList();
        return others.Count == 0 ? "" : $"; traces also show {Listing.Of(others)}";
    }

    private static string Side(SideDefinition side, SpokenWords words)
    {
        var text = $"{SideWords.Capital(side.Name)} responds to an incident if, when it has to decide, it thinks it likely enough that it was meant. "
            + $"The threshold is {words.ByRung(side.Threshold, words.Of)}.";
        if (side.Convinced is { } convinced) text += $" It decides at once when the probability reaches {words.Of(convinced)}.";
        if (side.Reassured is { } reassured) text += $" It decides at once when the probability falls to {words.Of(reassured)}.";
        if (!words.IsNothing(side.Suspicion)) text += $" Its suspicion adds {words.Of(side.Suspicion)} to its first judgement of every incident.";
        return text;
    }
}
