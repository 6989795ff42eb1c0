namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>
/// Damerau-Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions, substitutions and
/// swaps of neighbours each count one, and no part is edited twice.
/// </summary>
internal static class EditDistance
{
    private const int MostOnStack = 256;

    public static int Between(string left, string right)
    {
        var width = right.Length + 1;
        Span<int> rows = 3 * width <= MostOnStack ? stackalloc int[3 * width] : new int[3 * width];
        for (var j = 0; j < width; j++) rows[j] = j;
        for (var i = 1; i <= left.Length; i++) FillRow(left, right, i, rows);
        return rows[(left.Length % 3 * width) + right.Length];
    }

    private static void FillRow(string left, string right, int i, Span<int> rows)
    {
        var width = right.Length + 1;
        var (current, above, twoAbove) = (i % 3 * width, (i + 2) % 3 * width, (i + 1) % 3 * width);
        rows[current] = i;
        for (var j = 1; j <= right.Length; j++)
        {
            var substitution = rows[above + j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            var least = Math.Min(substitution, Math.Min(rows[above + j], rows[current + j - 1]) + 1);
            if (IsSwap(left, right, i, j)) least = Math.Min(least, rows[twoAbove + j - 2] + 1);
            rows[current + j] = least;
        }
    }

    private static bool IsSwap(string left, string right, int i, int j) =>
        i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
}
