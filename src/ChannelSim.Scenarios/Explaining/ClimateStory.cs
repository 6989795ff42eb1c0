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
                .SelectMany(state => state.Exits.Select(exit => $"{state.Name} becomes {model.Climates[exit.To.Index].Name} after {words.Of(exit.After)}")).ToList();
            var timeline = model.Timeline.Any(entry => entry.Climate is not null);
            var names = Listing.Of(model.Climates.Select(state => state.Name), "or");
            var change = timeline ? "It changes only where the timeline says so." : "Nothing changes it.";
            yield return $"The political climate is {names}; at the start it is {model.Climates[model.StartClimate.Index].Name}. "
                + (changes.Count > 0 ? $"By itself {string.Join("; ", changes)}." : change);
        }

        if (TellsGoodwill(model, words)) yield return Goodwill(model, words);
    }

    private static bool TellsGoodwill(ModelDefinition model, SpokenWords words) =>
        !words.IsNothing(model.GoodwillStart) || model.Channels.Any(channel => !words.IsNothing(channel.Goodwill) || !words.IsNothing(channel.Slight));

    private static string Goodwill(ModelDefinition model, SpokenWords words) =>
        $"Goodwill between the two begins at {(words.IsNothing(model.GoodwillStart) ? "nothing" : words.Of(model.GoodwillStart))}; "
        + (model.GoodwillHalfLife is { } half ? $"half of it is gone after {words.Of(half)}" : "it does not fade")
        + ". The more of it there is, the less an incident looks deliberate when it opens.";
}
