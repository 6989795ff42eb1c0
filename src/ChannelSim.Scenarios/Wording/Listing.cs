namespace ChannelSim.Scenarios.Wording;

/// <summary>Lists as one reads them aloud.</summary>
internal static class Listing
{
    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string Of(IEnumerable<string> words, string last = "and")
    {
        var list = words.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list[..^1])} {last} {list[^1]}";
    }
}
