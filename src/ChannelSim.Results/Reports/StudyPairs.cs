using System.Collections.Immutable;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Reports;

/// <summary>
/// Design points of one sample against each other, replication by replication, from the rows of the study: by the same estimators as a comparison.
/// </summary>
public sealed class StudyPairs(StudyPlan plan, string folder, StudyShape shape, ImmutableArray<string> measures)
{
    private const int BlockSize = 256; // that of runs, so that sums are rounded alike

    private long Dice => plan.Study.FixedKnowledge ? 1 : plan.Study.Dice;

    /// <summary>
    /// By combination but the first, by measure, the paired difference from the first; over several samples its mean. Each says whether it holds among all
    /// of them (<see cref="Holm"/>).
    /// </summary>
    public PairedEstimate[][] Differences()
    {
        using var rows = new ReplicationRows(Path.Combine(folder, "replication.parquet"), measures);
        var starts = rows.FirstRows(plan.Points.Length);
        var all = Enumerable.Range(1, shape.Combinations - 1).SelectMany(other => shape.Samples == 1 ? Pair(rows, starts, other) : Sampled(rows, starts, other)).ToList();
        return [.. Holm.Marked(all).Chunk(Math.Max(1, measures.Length))];
    }

    /// <summary>By combination, by measure, the mean over samples.</summary>
    public Estimate[][] Means()
    {
        using var rows = new ReplicationRows(Path.Combine(folder, "replication.parquet"), measures);
        var starts = rows.FirstRows(plan.Points.Length);
        return [.. Enumerable.Range(0, shape.Combinations).Select(combination => Means(rows, starts, combination))];
    }

    private IEnumerable<PairedEstimate> Pair(ReplicationRows rows, long[] starts, int other)
    {
        var grouped = Dice > 1 && (IsUnknown(0) || IsUnknown(other));
        var (all, blocks) = (measures.Select(_ => new PairMoments(1, grouped)).ToArray(), measures.Select(_ => new PairMoments(1, grouped)).ToArray());
        Read(rows, starts, 0, other, (measure, first, second, knowledge) =>
        {
            if (double.IsNaN(first) || double.IsNaN(second)) return;
            blocks[measure].Add([first], [second], knowledge);
            if (blocks[measure].Count == BlockSize) Merge(all[measure], blocks[measure]);
        });
        for (var i = 0; i < measures.Length; i++)
        {
            Merge(all[i], blocks[i]);
            var column = Column(i);
            yield return PairedMeans.Of(column.Kind, all[i].Differences(0), Differing(plan.Facts[0].LimitsOf(column).With(plan.Facts[other].LimitsOf(column)), AreTheSame(0, other)));
        }
    }

    private IEnumerable<PairedEstimate> Sampled(ReplicationRows rows, long[] starts, int other)
    {
        var series = measures.Select(_ => new SampledSeries(GroupsExpected)).ToArray();
        for (var first = 0; first < plan.Points.Length; first += shape.Combinations)
        {
            Read(rows, starts, first, first + other, (measure, one, two, knowledge) => series[measure].Add(two - one, knowledge));
            foreach (var one in series) one.CloseSample();
        }

        var same = Enumerable.Range(0, plan.Points.Length / shape.Combinations).All(sample => AreTheSame(sample * shape.Combinations, (sample * shape.Combinations) + other));
        return series.Select((one, measure) => one.Difference(Differing(LimitsOf(measure), same)));
    }

    private Estimate[] Means(ReplicationRows rows, long[] starts, int combination)
    {
        var series = measures.Select(_ => new SampledSeries(GroupsExpected)).ToArray();
        for (var point = combination; point < plan.Points.Length; point += shape.Combinations)
        {
            Read(rows, starts, point, point, (measure, value, _, knowledge) => series[measure].Add(value, knowledge));
            foreach (var one in series) one.CloseSample();
        }

        return [.. series.Select((one, measure) => one.Mean(Column(measure).Kind, LimitsOf(measure)))];
    }

    // Points may have different numbers of replications: those that both have are compared.
    private void Read(ReplicationRows rows, long[] starts, int first, int second, Action<int, double, double, long> sink)
    {
        var shared = Shares(first) || Shares(second);
        for (long one = starts[first], two = starts[second]; one < starts[first + 1] && two < starts[second + 1];)
        {
            var ((a, i), (b, j)) = (rows.Find(one), rows.Find(two));
            var run = Math.Min(Math.Min(a.Replications.Length - i, starts[first + 1] - one), Math.Min(b.Replications.Length - j, starts[second + 1] - two));
            for (var k = 0; k < run; k++)
            {
                if (a.Replications[i + k] != b.Replications[j + k]) throw new InvalidDataException($"the rows of design points {first} and {second} are not in the order of their replications");
                for (var measure = 0; measure < measures.Length; measure++)
                    sink(measure, a.Measures[measure][i + k], b.Measures[measure][j + k], shared ? a.Knowledge[i + k] : a.Replications[i + k]);
            }

            (one, two) = (one + run, two + run);
        }
    }

    private static void Merge(PairMoments all, PairMoments block)
    {
        if (block.Count == 0) return;
        block.Close();
        all.Merge(block);
        block.Clear();
    }

    // Two points that are one model cannot differ under the same luck.
    private bool AreTheSame(int one, int other) => plan.Facts[one].ModelHash == plan.Facts[other].ModelHash;

    private static MeasureLimits Differing(MeasureLimits limits, bool same) => same ? limits with { IsCertain = true } : limits;

    private bool IsUnknown(int point) => plan.Facts[point].UnknownParameters > 0;

    // Where points are taken together, a draw is a unit as soon as any of them shares it.
    private bool Shares(int point) => Dice > 1 && (IsUnknown(point) || (shape.Samples > 1 && plan.Facts.Any(facts => facts.UnknownParameters > 0)));

    private long GroupsExpected => plan.Facts.Any(facts => facts.UnknownParameters > 0) ? (plan.Study.Replications + Dice - 1) / Dice : plan.Study.Replications;

    private StudyColumn Column(int measure) => plan.Columns.First(known => known.Name == measures[measure]);

    private MeasureLimits LimitsOf(int measure) => plan.Facts.Select(facts => facts.LimitsOf(Column(measure))).Aggregate((one, other) => one.With(other));
}
