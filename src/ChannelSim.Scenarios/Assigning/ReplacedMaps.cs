using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Assigning;

/// <summary>The maps that the single value of an assignment takes the place of, and the warning of them.</summary>
internal sealed class ReplacedMaps(AssignmentPath path, Node value)
{
    private const int MostPaths = 4;
    private readonly List<(AssignmentPath Path, MapNode Map)> replaced = [];
    private int paths;

    /// <summary>Takes a path that the value was put at, and the map that stood there, if it was one.</summary>
    public void Add(AssignmentPath concrete, MapNode? map)
    {
        paths++;
        if (map is not null) replaced.Add((concrete, map));
    }

    public void Warn(Findings findings)
    {
        if (replaced.Count == 0) return;
        var (first, map) = replaced[0];
        var more = replaced.Count > 1 ? $"; and {replaced.Count - 1} more such {(replaced.Count == 2 ? "map" : "maps")}" : "";
        List<string> single = [.. map.Matter.Select(entry => $"{first}.{entry.Name}")];
        var others = single.Count > MostPaths ? " or another" : "";
        findings.Report(
            WarningRules.ReplacedMap, path.Place, $"`{FlowText.Of(value)}` replaces the whole map `{first}`: `{Short(map)}`{more}",
            $"to change one entry, set {Suggestion.Either(single.Take(MostPaths))}{others}{All(map)}", single);
    }

    // Where one of the paths has a single value, there is nothing to be every one of.
    private string All(MapNode map) => replaced.Count == paths && IsByName(map) ? $"; every one, each by itself: `{path}.*`" : "";

    private static bool IsByName(MapNode map) => map.Find("channel") is null && map.Find("probability") is null;

    /// <summary>The numbers without what they rest on.</summary>
    private static string Short(Node node) => node switch
    {
        MapNode map when map.Find("value") is { } inner => Short(inner.Value),
        MapNode map => $"{{ {string.Join(", ", map.Matter.Select(entry => $"{entry.Name}: {Short(entry.Value)}"))} }}",
        _ => FlowText.Of(node),
    };
}
