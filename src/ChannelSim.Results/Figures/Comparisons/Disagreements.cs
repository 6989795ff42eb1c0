using System.Collections.Immutable;

namespace ChannelSim.Results.Figures.Comparisons;

/// <summary>Where differences that hold pull apart, so that no single one of them may be taken for the answer.</summary>
internal static class Disagreements
{
    /// <summary>A sentence for each way in which the differences of one world from another disagree; empty where they do not.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<DifferenceRow> rows)
    {
        int Sign(string measure) => rows.FirstOrDefault(row => row.Measure == measure)?.Sign ?? 0;
        var (miscalculations, missed) = (Sign("miscalculations"), Sign("missed"));
        if (miscalculations * missed < 0) yield return $"The two errors disagree: {Words(missed)} missed acts, {Words(miscalculations)} miscalculations.";
        ImmutableArray<DifferenceRow> rungs = [.. rows.Where(row => row.Measure.StartsWith("rungs.", StringComparison.Ordinal) && row.Sign != 0)];
        List<string> more = [.. rungs.Where(rung => rung.Sign > 0).Select(Named)], less = [.. rungs.Where(rung => rung.Sign < 0).Select(Named)];
        if (more.Count > 0 && less.Count > 0) yield return $"The rungs disagree: {Sentence.Names(more, "rungs")} more often, {Sentence.Names(less, "rungs")} less often.";
        if (miscalculations < 0 && more.Count > 0) yield return $"Fewer miscalculations, and yet {Sentence.Names(more, "rungs")} more often.";
        if (miscalculations > 0 && less.Count > 0) yield return $"More miscalculations, and yet {Sentence.Names(less, "rungs")} less often.";
    }

    private static string Words(int sign) => sign > 0 ? "more" : "fewer";

    private static string Named(DifferenceRow rung) => rung.Label.Replace(" reached", "", StringComparison.Ordinal).Trim('“', '”');
}
