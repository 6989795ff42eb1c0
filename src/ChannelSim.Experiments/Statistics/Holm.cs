namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Several tests at once: the step-down procedure of Holm, Scandinavian Journal of Statistics 6 (1979). Whatever is true of the others, the chance that
/// any row without a difference is marked is at most 5 %.
/// </summary>
public static class Holm
{
    /// <summary>Which of several p-values hold together at 5 %.</summary>
    /// <param name="values">The p-values; one that is NaN was no test and does not count.</param>
    public static bool[] Survivors(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var survives = new bool[values.Count];
        var order = Enumerable.Range(0, values.Count).Where(i => !double.IsNaN(values[i])).OrderBy(i => values[i]).ToList();
        for (var rank = 0; rank < order.Count && values[order[rank]] <= (1 - Estimate.Level) / (order.Count - rank); rank++) survives[order[rank]] = true;
        return survives;
    }

    /// <summary>
    /// The rows of a table, each with whether it holds among all of them. Where no pair differed nothing could ever be told, so that it is no test (Tarone,
    /// Biometrics 46, 1990).
    /// </summary>
    public static PairedEstimate[] Marked(IReadOnlyList<PairedEstimate> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var survives = Survivors([.. rows.Select(row => row.Higher + row.Lower == 0 ? double.NaN : row.PValue)]);
        return [.. rows.Select((row, i) => row with { SurvivesHolm = survives[i] })];
    }
}
