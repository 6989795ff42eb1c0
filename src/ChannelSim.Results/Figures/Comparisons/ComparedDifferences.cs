using System.Collections.Immutable;
using ChannelSim.Experiments.Measures;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Comparisons;

/// <summary>The differences that the page of a comparison tests together, as figures show them.</summary>
internal static class ComparedDifferences
{
    /// <summary>By measure, by other world its difference; without those that the worlds do not share, and without what first led to each rung.</summary>
    public static ImmutableArray<(string Words, ImmutableArray<DifferenceRow> Rows)> Of(ComparisonReport report)
    {
        var measures = ImmutableArray.CreateBuilder<(string, ImmutableArray<DifferenceRow>)>();
        foreach (var (place, (measure, words)) in report.Measures.Index())
        {
            if (measure.Contains(".first_by_", StringComparison.Ordinal)) continue;
            var called = Called(report, measure, words);
            ImmutableArray<DifferenceRow> rows = [.. report.Rows.Index().Where(row => row.Item[place] is not null)
                .Select(row => new DifferenceRow(report.Results.Count == 1 ? called : report.Worlds[row.Index + 1].Name, row.Item[place]!.Value.Paired, row.Item[place]!.Value.Measure.Kind == MeasureKind.Indicator, measure))];
            if (!rows.IsEmpty) measures.Add((called, rows));
        }

        return measures.ToImmutable();
    }

    private static string Called(ComparisonReport report, string measure, string words)
    {
        var rung = report.ModelOf(0).Rungs.FirstOrDefault(rung => measure == $"rungs.{rung.Name}.reached");
        return rung is not null ? $"“{RungNames.Of(rung)}” reached" : measure == "any_miscalculation" ? "any miscalculation" : words;
    }
}
