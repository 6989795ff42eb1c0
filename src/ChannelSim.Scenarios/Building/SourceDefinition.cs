using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Building;

/// <summary>What a <c>source</c> key refers to.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Date">When it appeared, as written: a year, a month or a day; or null.</param>
/// <param name="Url">Where it can be read, or null.</param>
/// <param name="Further">The other keys and their texts.</param>
public sealed record SourceDefinition(string Key, string? Title, string? Date, string? Url, ImmutableDictionary<string, string> Further);
