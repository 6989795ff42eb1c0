using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Wording;

/// <summary>All numbers under a path as one value in words, whatever their number: one alone, the numbers of a distribution, a map by names.</summary>
internal static class ParameterWords
{
    private static readonly (SpreadKind Kind, string[] Parts)[] Shapes =
    [
        (SpreadKind.Exponential, ["mean"]), (SpreadKind.Lognormal, ["median", "p90"]),
        (SpreadKind.Pert, ["low", "mode", "high"]), (SpreadKind.Uniform, ["uniform.0", "uniform.1"]),
    ];

    /// <summary>The parameters at a path or inside it.</summary>
    public static IEnumerable<ParameterDefinition> Under(ModelDefinition model, string path) =>
        model.Parameters.Where(parameter => parameter.Path == path || parameter.Path.StartsWith(path + ".", StringComparison.Ordinal));

    /// <summary>The words; null where there is no number.</summary>
    public static string? Of(ModelDefinition model, string path, KeyDefinition? key)
    {
        var leaves = Under(model, path).Select(parameter => new Leaf(parameter.Path == path ? "" : parameter.Path[(path.Length + 1)..], parameter)).ToList();
        if (leaves.Count == 0) return null;
        if (key is { Kind: KeyKind.Weights, ByTruth: true } && leaves.All(leaf => leaf.Inside.Count(c => c == '.') == 1 && CommonKeys.Truths.Contains(leaf.Inside.Split('.')[0])))
            return string.Join("; ", leaves.GroupBy(leaf => leaf.Inside.Split('.')[0]).Select(truth => $"{Weights([.. truth.Select(leaf => leaf.Below(truth.Key))])} ({truth.Key})"));
        return key?.Kind == KeyKind.Weights && leaves.All(leaf => leaf.Inside.Length > 0 && leaf.Inside.All(char.IsAsciiDigit)) ? Weights(leaves) : Listed(leaves);
    }

    private static string Listed(List<Leaf> leaves)
    {
        var parts = Parts(leaves, "").ToList();
        var listed = parts.Take(ValueWords.MostParts).Select(part => part.Names.Length == 0 ? part.Words : $"{part.Words} ({part.Names})");
        return string.Join("; ", parts.Count > ValueWords.MostParts ? listed.Append($"and {parts.Count - ValueWords.MostParts} more") : listed);
    }

    private static IEnumerable<(string Words, string Names)> Parts(List<Leaf> leaves, string names)
    {
        if (Value(leaves) is { } value) return [(value, names)];
        return leaves.GroupBy(leaf => leaf.Inside.Split('.')[0], StringComparer.Ordinal).SelectMany(group => group.Key.Length == 0
            ? [(Value([.. group])!, names)]
            : Parts([.. group.Select(leaf => leaf.Below(group.Key))], names.Length == 0 ? group.Key : $"{names}, {group.Key}"));
    }

    /// <summary>One number, or the numbers of one distribution; null where it is more than that.</summary>
    private static string? Value(List<Leaf> leaves)
    {
        if (leaves is [{ Inside: "" } only]) return Words(only);
        var shape = Shapes.FirstOrDefault(shape => shape.Parts.SequenceEqual(leaves.Select(leaf => leaf.Inside), StringComparer.Ordinal));
        if (shape.Parts is null) return null;
        string At(int index) => Words(leaves[Math.Min(index, leaves.Count - 1)]);
        return ValueWords.Shape(shape.Kind, At(0), At(1), At(2));
    }

    private static string Weights(List<Leaf> leaves) =>
        leaves.Count == 1 ? Rungs(leaves[0]) : string.Join(" or ", leaves.Select(leaf => $"{Rungs(leaf)} ({Words(leaf)})"));

    private static string Rungs(Leaf leaf) => leaf.Inside switch { "0" => "no rung", "1" => "1 rung", var count => $"{count} rungs" };

    private static string Words(Leaf leaf) => ValueWords.Of(leaf.Parameter.Unit, leaf.Parameter.Spread);

    private readonly record struct Leaf(string Inside, ParameterDefinition Parameter)
    {
        public Leaf Below(string part) => this with { Inside = Inside.Length == part.Length ? "" : Inside[(part.Length + 1)..] };
    }
}
