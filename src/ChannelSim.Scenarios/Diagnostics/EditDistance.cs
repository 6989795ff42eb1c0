namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>
/// Damerau-Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions, substitutions and
/// swaps of neighbours each count one, and no part is edited twice.
/// </summary>
internal static class EditDistance
{
    public static int Between(string left, string right)
    {
        var rows = new int[3][];
        for (var i = 0; i < 3; i++) rows[i] = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) rows[0][j] = j;
        for (var i = 1; i <= left.Length; i++) FillRow(left, right, i, rows);
        return rows[left.Length % 3][right.Length];
    }

    private static void FillRow(string left, string right, int i, int[][] rows)
    {
        var (current, above, twoAbove) = (rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]);
        current[0] = i;
        for (var j = 1; j <= right.Length; j++)
        {
            var substitution = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            current[j] = Math.Min(substitution, Math.Min(above[j], current[j - 1]) + 1);
            if (IsSwap(left, right, i, j)) current[j] = Math.Min(current[j], twoAbove[j - 2] + 1);
        }
    }

    private static bool IsSwap(string left, string right, int i, int j) =>
        i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
}
