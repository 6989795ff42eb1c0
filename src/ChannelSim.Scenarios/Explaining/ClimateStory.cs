using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>The political climate, and goodwill.</summary>
internal static class ClimateStory
{
    public static IEnumerable<string> Tell(Scenario scenario, SpokenWords words)
    {
        var model = scenario.Model;
        if (model.Climates is not [{ Name: "" }])
        {
            var changes = model.Climates
                .SelectMany(state => state.Exits.Select(exit => $"it turns from {state.Name} to {model.Climates[exit.To.Index].Name} after {words.Of(exit.After)}")).ToList();
            var timeline = model.Timeline.Any(entry => entry.Climate is not null);
            var names = Listing.Of(model.Climates.Select(state => state.Name), "or");
            var change = timeline ? "Only the timeline changes it." : "It never changes.";
            yield return $"The political climate is {names}; at the start it is {model.Climates[model.StartClimate.Index].Name}. "
                + (changes.Count > 0 ? $"Left to itself, {string.Join("; ", changes)}." : change) + string.Concat(model.Climates.Select(state => scenario.About($"climate.{state.Name}")));
        }

        if (TellsGoodwill(model, words)) yield return Goodwill(model, words);
    }

    private static bool TellsGoodwill(ModelDefinition model, SpokenWords words) =>
        !words.IsNothing(model.GoodwillStart) || model.Channels.Any(channel => !words.IsNothing(channel.Goodwill) || !words.IsNothing(channel.Slight));

    private static string Goodwill(ModelDefinition model, SpokenWords words) =>
        $"Goodwill between the two sides starts at {(words.IsNothing(model.GoodwillStart) ? "0" : words.Of(model.GoodwillStart))}; "
        + (model.GoodwillHalfLife is { } half ? $"its half-life is {words.Of(half)}" : "it does not fade")
        + ". The more goodwill there is, the less likely an incident seems to have been meant when it opens.";
}
