using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Studies;

/// <summary>Whether two dotted paths reach a common value of a scenario: by the same words, as a part and its whole, by name and number of an item, or through <c>*</c>.</summary>
internal sealed class PathOverlap(ScenarioSource scenario)
{
    private readonly Dictionary<string, string[]> known = new(StringComparer.Ordinal);

    public bool Between(string one, string other) => Concrete(one).Any(path => Concrete(other).Any(second => IsPart(path, second) || IsPart(second, path)));

    private string[] Concrete(string path)
    {
        if (known.TryGetValue(path, out var found)) return found;
        found = [.. ScenarioReader.Concrete(scenario, path)];
        return known[path] = found.Length == 0 ? [path] : found;
    }

    private static bool IsPart(string part, string whole) => part == whole || part.StartsWith(whole + ".", StringComparison.Ordinal);
}
