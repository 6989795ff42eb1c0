namespace ChannelSim.Scenarios.Differences;

/// <summary>One thing that a scenario says, for comparison with the same thing of another.</summary>
/// <param name="Path">Where it is said.</param>
/// <param name="Exact">What is compared: equal exactly where nothing differs.</param>
/// <param name="Words">What people read.</param>
/// <param name="ChangesResults">Whether results can depend on it.</param>
internal sealed record Fact(string Path, string Exact, string Words, bool ChangesResults)
{
    public static Fact Of(string path, string words, bool changesResults = true) => new(path, words, words, changesResults);

    /// <summary>Rows for what differs between two lists of facts, in the order of the first, then of what only the second has.</summary>
    public static IEnumerable<Difference> Compare(IReadOnlyList<Fact> first, IReadOnlyList<Fact> second)
    {
        var here = first.ToDictionary(fact => fact.Path, StringComparer.Ordinal);
        var there = second.ToDictionary(fact => fact.Path, StringComparer.Ordinal);
        foreach (var path in first.Concat(second).Select(fact => fact.Path).Distinct(StringComparer.Ordinal))
        {
            var (one, other) = (here.GetValueOrDefault(path), there.GetValueOrDefault(path));
            if (one?.Exact == other?.Exact) continue;
            var same = one?.Words == other?.Words;
            yield return new Difference(path, same ? one?.Exact : one?.Words, same ? other?.Exact : other?.Words, (one ?? other)!.ChangesResults);
        }
    }
}
