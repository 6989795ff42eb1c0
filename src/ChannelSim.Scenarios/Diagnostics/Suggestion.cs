using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>Which known words somebody may have meant.</summary>
internal static class Suggestion
{
    private const int Longest = 64;
    private const int MostCompared = 2000;
    private const int MostListed = 16;

    /// <summary>The nearest words, nearest first, at most three; none where nothing is near.</summary>
    public static ImmutableArray<string> Near(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > Longest) return [];
        var ranked = known.Take(MostCompared).Distinct(StringComparer.Ordinal).Where(k => k.Length <= Longest)
            .Select(k => (Word: k, Distance: Distance(word, k)))
            .Where(pair => pair.Distance <= Allowance(word, pair.Word))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Word, StringComparer.Ordinal).ToList();
        return [.. ranked.Where(pair => pair.Distance <= ranked[0].Distance + 1).Take(3).Select(pair => pair.Word)];
    }

    /// <summary><c>did you mean `a` or `b`?</c> or, where nothing is near, what is allowed.</summary>
    public static string Hint(ImmutableArray<string> near, IReadOnlyCollection<string> allowed, string allowedAre) =>
        near.Length > 0 ? $"did you mean {Either(near)}?" : allowed.All(word => word.Length == 0) ? "" : $"{allowedAre} {List(allowed)}";

    public static string List(IEnumerable<string> words)
    {
        var shown = words.Where(word => word.Length > 0).Take(MostListed + 1).Select(word => $"`{word}`").ToList();
        return shown.Count > MostListed ? string.Join(", ", shown.Take(MostListed)) + " and more" : string.Join(", ", shown);
    }

    public static string Either(IEnumerable<string> words) => string.Join(" or ", words.Select(word => $"`{word}`"));

    /// <summary>Case, blanks and the choice between dash, underscore and camel case count little: they are how people misremember a key.</summary>
    private static int Distance(string word, string known)
    {
        var (one, other) = (Plain(word), Plain(known));
        if (one == other) return 0;
        if (Math.Abs(one.Length - other.Length) > 3 && !IsPart(word, known)) return int.MaxValue;
        var distance = EditDistance.Between(one, other);
        return IsPart(word, known) ? Math.Min(distance, 2) : distance;
    }

    private static string Plain(string word) =>
        new([.. word.Where(c => c is not ('-' or '_' or ' ')).Select(char.ToLowerInvariant)]);

    private static bool IsPart(string word, string known) =>
        word.Length >= 4 && known.Length >= 4
        && (known.Split('-').Contains(word, StringComparer.OrdinalIgnoreCase) || word.Split('-', '_').Contains(known, StringComparer.OrdinalIgnoreCase)
            || known.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static int Allowance(string word, string known)
    {
        var length = Math.Min(word.Length, known.Length);
        if (length < 3) return length == 2 && word.Length + known.Length == 5 && word[0] == known[0] ? 1 : 0;
        return length < 5 ? 1 : length < 9 ? 2 : 3;
    }
}
