using System.Collections.Immutable;

namespace ChannelSim.Results.Pages;

/// <summary>What happened, moment by moment, to be read aloud.</summary>
/// <param name="Moments">The moments, in order; one at which much happens comes once.</param>
public sealed record Story(ImmutableArray<StoryMoment> Moments) : Block;

/// <summary>A moment of a story.</summary>
/// <param name="Day">The day, in words; with what is to be said of it, such as that clocks change.</param>
/// <param name="Clock">The time of day, in every zone that is shown.</param>
/// <param name="Texts">What happened, each a sentence or a few.</param>
public sealed record StoryMoment(string Day, string Clock, ImmutableArray<string> Texts);
