using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Building;

/// <summary>Dotted path to place, as it is found out while reading.</summary>
internal sealed class PlaceMap
{
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);

    public void Add(string path, Place place) => places.TryAdd(path, place);

    public Place? Find(string path) => places.TryGetValue(path, out var place) ? place : null;

    public ImmutableDictionary<string, Place> ToImmutable() => places.ToImmutableDictionary(StringComparer.Ordinal);
}
