using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>The ladder, from the bottom.</summary>
internal static class LadderStory
{
    public static IEnumerable<string> Tell(Scenario scenario, SpokenWords words)
    {
        var model = scenario.Model;
        var count = model.Rungs.Length;
        var relaxes = model.Rungs.Any(rung => rung.Relax is not null)
            ? " Tension can ease by one rung at a time, while no incident is open."
            : "";
        yield return $"Both sides share one ladder of {count} {(count == 1 ? "rung" : "rungs")}. "
            + $"The scenario begins at {model.Rungs[model.Start.Index].Name}.{relaxes}";
        for (var i = 0; i < count; i++) yield return $"{i + 1}. {model.Rungs[i].Name}{Listing.Called(model.Rungs[i].Title, model.Rungs[i].Name)}{Rung(model, model.Rungs[i], words)}{scenario.About($"ladder.{model.Rungs[i].Name}")}";
    }

    private static string Rung(ModelDefinition model, RungDefinition rung, SpokenWords words)
    {
        var parts = new List<string>();
        if (rung.Terminal) parts.Add("reaching it ends the scenario");
        Add(rung.Incidents, "incidents happen {0} times as often", 1);
        Add(rung.Fuse, "the time to decide is {0} times as long", 1);
        Add(rung.Suspicion, "suspicion is higher by {0}", 0);
        if (!rung.Suspends.IsEmpty)
            parts.Add($"{Listing.Of(rung.Suspends.Select(channel => model.Channels[channel.Index].Name))} {(rung.Suspends.Length == 1 ? "is" : "are")} suspended");
        if (rung.Relax is { } relax) parts.Add($"tension eases after {words.Of(relax)} on average");
        return parts.Count == 0 ? "." : $": {string.Join("; ", parts)}.";

        void Add(ParameterId id, string sentence, double neutral)
        {
            if (model.Parameters[id.Index].Spread != Spread.Constant(neutral)) parts.Add(sentence.Replace("{0}", words.Of(id), StringComparison.Ordinal));
        }
    }
}
