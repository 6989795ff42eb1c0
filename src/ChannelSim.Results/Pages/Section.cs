using System.Collections.Immutable;

namespace ChannelSim.Results.Pages;

/// <summary>A part of a page.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What stands below it.</param>
public sealed record Section(string Title, ImmutableArray<Block> Blocks);
