using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>A part of a scenario told in words.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Paragraphs">What it says, to be read aloud in this order.</param>
public sealed record StorySection(string Heading, ImmutableArray<string> Paragraphs);
