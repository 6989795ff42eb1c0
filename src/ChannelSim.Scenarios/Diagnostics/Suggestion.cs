using System.Collections.Immutable;
using System.Text;

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
        var plain = Plain(word);
        var ranked = known.Take(MostCompared).Where(k => k.Length <= Longest)
            .Select(k => (Word: k, Distance: Distance(word, plain, k)))
            .Where(pair => pair.Distance <= Allowance(word, pair.Word))
            .DistinctBy(pair => pair.Word, StringComparer.Ordinal)
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Word, StringComparer.Ordinal).ToList();
        return [.. ranked.Where(pair => pair.Distance <= ranked[0].Distance + 1).Take(3).Select(pair => pair.Word)];
    }

    /// <summary><c>did you mean `a` or `b`?</c> or, where nothing is near, what is allowed.</summary>
    public static string Hint(ImmutableArray<string> near, IReadOnlyCollection<string> allowed, string allowedAre) =>
        near.Length > 0 ? $"did you mean {Either(near)}?" : allowed.All(word => word.Length == 0) ? "" : $"{allowedAre} {List(allowed)}";

    public static string List(IEnumerable<string> words)
    {
        var (text, count) = (new StringBuilder(), 0);
        foreach (var word in words.Where(word => word.Length > 0).Take(MostListed + 1))
        {
            if (count++ == MostListed) return text.Append(" and more").ToString();
            text.Append(count == 1 ? "`" : ", `").Append(word).Append('`');
        }

        return text.ToString();
    }

    public static string Either(IEnumerable<string> words) => string.Join(" or ", words.Select(word => $"`{word}`"));

    /// <summary>Case, blanks and the choice between dash, underscore and camel case count little: they are how people misremember a key.</summary>
    private static int Distance(string word, string plain, string known)
    {
        var (other, part) = (Plain(known), IsPart(word, known));
        if (!part && Math.Abs(plain.Length - other.Length) > 3) return int.MaxValue;
        var distance = EditDistance.Between(plain, other);
        return part ? Math.Min(distance, 2) : distance;
    }

    private static string Plain(string word)
    {
        Span<char> plain = stackalloc char[Longest];
        var length = 0;
        foreach (var c in word)
            if (c is not ('-' or '_' or ' ')) plain[length++] = char.ToLowerInvariant(c);
        return new string(plain[..length]);
    }

    private static bool IsPart(string word, string known) =>
        word.Length >= 4 && known.Length >= 4
        && (known.StartsWith(word, StringComparison.OrdinalIgnoreCase) || HasPart(known, word) || HasPart(word, known));

    /// <summary>Whether one of the words between dashes and underscores is that word.</summary>
    private static bool HasPart(string words, string word)
    {
        if (words.Length <= word.Length) return words.Equals(word, StringComparison.OrdinalIgnoreCase);
        foreach (var range in words.AsSpan().SplitAny('-', '_'))
            if (words.AsSpan(range).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static int Allowance(string word, string known)
    {
        var length = Math.Min(word.Length, known.Length);
        if (length < 3) return length == 2 && word.Length + known.Length == 5 && word[0] == known[0] ? 1 : 0;
        return length < 5 ? 1 : length < 9 ? 2 : 3;
    }
}
