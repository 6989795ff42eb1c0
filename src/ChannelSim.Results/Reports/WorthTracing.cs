using System.Collections.Immutable;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Reports;

/// <summary>A replication of a study that is worth a look: the first one of its design point with the largest value of a measure.</summary>
/// <param name="Design">The design point.</param>
/// <param name="Replication">The replication.</param>
/// <param name="Knowledge">The replication whose unknown numbers it has.</param>
/// <param name="Measure">The measure; null where the replications of the point do not differ in any that is looked at, and this is the first of them.</param>
/// <param name="Value">Its value.</param>
public sealed record WorthTracing(int Design, long Replication, long Knowledge, string? Measure, double Value)
{
    private const int MostMeasures = 2;
    private static readonly string[] First = ["miscalculations", "peak_rung", "missed", "decision_cost", "any_miscalculation", "terminal"];

    /// <summary>By design point, in order, one or two replications; none of a point whose replications all failed. Reads the table of replications once.</summary>
    public static ImmutableArray<WorthTracing> Of(StudyPlan plan, string folder)
    {
        ArgumentNullException.ThrowIfNull(plan);
        string[] kept = [.. First.Where(name => plan.Study.Measures.Contains(name)).Concat(plan.Study.Measures).Distinct(StringComparer.Ordinal).Take(MostMeasures)];
        using var rows = new ReplicationRows(Path.Combine(folder, "replication.parquet"), kept);
        var starts = rows.FirstRows(plan.Points.Length);
        return [.. Enumerable.Range(0, plan.Points.Length).SelectMany(point => OfPoint(rows, point, kept, starts[point], starts[point + 1]))];
    }

    private static List<WorthTracing> OfPoint(ReplicationRows rows, int point, string[] measures, long start, long end)
    {
        var best = new WorthTracing?[measures.Length];
        double[] least = [.. measures.Select(_ => double.PositiveInfinity)];
        WorthTracing? first = null;
        for (var row = start; row < end; row++)
        {
            var (group, at) = rows.Find(row);
            for (var measure = 0; measure < measures.Length; measure++)
            {
                var value = group.Measures[measure][at];
                if (double.IsNaN(value)) continue;
                first ??= new WorthTracing(point, group.Replications[at], group.Knowledge[at], null, value);
                if (best[measure] is not { } so || value > so.Value) best[measure] = new WorthTracing(point, group.Replications[at], group.Knowledge[at], measures[measure], value);
                least[measure] = Math.Min(least[measure], value);
            }
        }

        var told = best.Where((found, measure) => found is not null && found.Value > least[measure]).OfType<WorthTracing>().DistinctBy(found => found.Replication).ToList();
        return told.Count > 0 ? told : first is null ? [] : [first];
    }
}
