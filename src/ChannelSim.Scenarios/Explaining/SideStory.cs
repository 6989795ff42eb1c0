using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>The two sides, the time, and what errors cost.</summary>
internal static class SideStory
{
    public static IEnumerable<string> Tell(Scenario scenario, SpokenWords words)
    {
        var (model, clock) = (scenario.Model, scenario.Clock);
        yield return $"{model.Sides[0].Name} and {model.Sides[1].Name}. From {MomentWords.Of(clock, 0)} for {SpokenWords.Span(clock.Horizon.Minutes)}, "
            + $"to {MomentWords.Of(clock, clock.Horizon.Minutes)}; times are those of {clock.Zone.Id}{Shown(clock)}.";
        foreach (var side in model.Sides) yield return Side(side, words);
        if (model.Costs is { } costs)
            yield return $"Responding to an accident costs {words.Of(costs.Miscalculation)}, standing down from a deliberate act {words.Of(costs.Missed)}.";
    }

    private static string Shown(ScenarioClock clock)
    {
        var others = clock.Show.Where(zone => !zone.Equals(clock.Zone)).Select(zone => zone.Id).ToList();
        return others.Count == 0 ? "" : $", shown in {Listing.Of(others)} too";
    }

    private static string Side(SideDefinition side, SpokenWords words)
    {
        var text = $"{side.Name} responds to an incident when it has to decide and takes it for deliberate with enough confidence; "
            + $"enough is {words.ByRung(side.Threshold, words.Of)}.";
        if (side.Convinced is { } convinced) text += $" It does not wait once it is convinced with {words.Of(convinced)}.";
        if (side.Reassured is { } reassured) text += $" It stands down at once when its confidence is down to {words.Of(reassured)}.";
        if (!words.IsNothing(side.Suspicion)) text += $" To what it would otherwise think it adds a suspicion of {words.Of(side.Suspicion)}.";
        return text;
    }
}
