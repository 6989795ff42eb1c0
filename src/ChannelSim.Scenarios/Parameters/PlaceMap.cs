using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>Dotted path to place, as it is found out while reading.</summary>
internal sealed class PlaceMap
{
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> keys = new(StringComparer.Ordinal);

    public void Add(string path, Place place) => places.TryAdd(path, place);

    /// <summary>The place of a number, which is more exact than that of the map around it.</summary>
    public void AddNumber(string path, Place place) => places[path] = place;

    /// <summary>The place of a name that is a key, for faults of the name rather than of the number beside it.</summary>
    public void AddKey(string path, Place place) => keys.TryAdd(path, place);

    public Place? FindKey(string path) => keys.TryGetValue(path, out var place) ? place : null;

    public Place? Find(string path) => places.TryGetValue(path, out var place) ? place : null;

    public ImmutableDictionary<string, Place> ToImmutable() => places.ToImmutableDictionary(StringComparer.Ordinal);
}
