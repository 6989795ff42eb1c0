using System.Collections.Immutable;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Reports;

/// <summary>Differences between design points of one sample and the first of them, replication by replication, from the rows of the study.</summary>
public sealed class StudyPairs(StudyPlan plan, string folder, StudyShape shape, ImmutableArray<string> measures)
{
    /// <summary>By combination but the first, by measure, the mean over samples of the paired difference.</summary>
    public Estimate[][] Differences()
    {
        using var rows = new ReplicationRows(Path.Combine(folder, "replication.parquet"), measures);
        var starts = rows.FirstRows(plan.Points.Length);
        return [.. Enumerable.Range(1, shape.Combinations - 1).Select(other => Difference(rows, starts, other))];
    }

    private Estimate[] Difference(ReplicationRows rows, long[] starts, int other)
    {
        var together = !plan.Study.FixedKnowledge && plan.Facts.Any(facts => facts.UnknownParameters > 0);
        var groups = together ? (plan.Study.Replications + plan.Study.Dice - 1) / plan.Study.Dice : plan.Study.Replications;
        var tallies = measures.Select(_ => new PairTally(groups)).ToArray();
        for (var first = 0; first < plan.Points.Length; first += shape.Combinations)
        {
            Pairs(rows, starts, first, first + other, together, tallies);
            foreach (var tally in tallies) tally.CloseSample();
        }

        return [.. tallies.Select((tally, measure) => tally.Mean(Most(measures[measure])))];
    }

    // Points may have different numbers of replications: those that both have are compared.
    private static void Pairs(ReplicationRows rows, long[] starts, int first, int second, bool together, PairTally[] tallies)
    {
        for (long one = starts[first], two = starts[second]; one < starts[first + 1] && two < starts[second + 1];)
        {
            var ((a, i), (b, j)) = (rows.Find(one), rows.Find(two));
            var run = Math.Min(Math.Min(a.Replications.Length - i, starts[first + 1] - one), Math.Min(b.Replications.Length - j, starts[second + 1] - two));
            for (var k = 0; k < run; k++)
            {
                if (a.Replications[i + k] != b.Replications[j + k]) throw new InvalidDataException($"the rows of design points {first} and {second} are not in the order of their replications");
                for (var measure = 0; measure < tallies.Length; measure++)
                    tallies[measure].Add(b.Measures[measure][j + k] - a.Measures[measure][i + k], together ? a.Knowledge[i + k] : a.Replications[i + k]);
            }

            (one, two) = (one + run, two + run);
        }
    }

    private double Most(string measure)
    {
        var column = plan.Columns.First(known => known.Name == measure);
        return plan.Facts.Max(facts => facts.MostOf(column));
    }
}
