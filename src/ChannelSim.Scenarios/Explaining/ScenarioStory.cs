using System.Collections.Immutable;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>
/// A scenario in words, so that a facilitator can read it aloud: who, when, how it climbs, who can be reached and how, what may happen, what is
/// prescribed, and what is not known.
/// </summary>
public static class ScenarioStory
{
    /// <summary>The sections, in the order in which one would tell them; what a scenario does not have is left out.</summary>
    public static ImmutableArray<StorySection> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var words = new SpokenWords(scenario.Model);
        ImmutableArray<StorySection> all =
        [
            new("Who and when", [.. SideStory.Tell(scenario, words)]),
            new("The ladder", [.. LadderStory.Tell(scenario, words)]),
            new("The climate", [.. ClimateStory.Tell(scenario, words)]),
            new("The channels", [.. scenario.Model.Channels.Select(channel => new ChannelStory(scenario, words).Tell(channel))]),
            new("The incidents", [.. scenario.Model.Incidents.Select(type => new IncidentStory(scenario, words).Tell(type))]),
            new("Who calls whom, in which order", [.. PlanStory.Tell(scenario.Model, words)]),
            new("The timeline", [.. scenario.Model.Timeline.Select(entry => new TimelineStory(scenario, words).Tell(entry))]),
            new("The exercise", [.. ExerciseStory.Tell(scenario)]),
            new("What is not known", [.. KnowledgeStory.Tell(scenario.Model)]),
        ];
        return [.. all.Where(section => !section.Paragraphs.IsEmpty)];
    }
}
