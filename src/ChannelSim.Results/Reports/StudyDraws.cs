using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Reports;

/// <summary>The rows of one design point of a finished study as draws of what is not known there: numbers are drawn again, measures are read.</summary>
public static class StudyDraws
{
    /// <summary>The draws of which every replication was finished.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="point">The design point.</param>
    /// <param name="model">Its model.</param>
    /// <param name="measures">Measures that the study keeps.</param>
    public static GivenSample Of(StudyPlan plan, string folder, int point, CompiledModel model, ImmutableArray<StudyColumn> measures)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (dice, unknowns) = (plan.Study.Dice, new DrawnUnknowns(model));
        List<double>[] numbers = [.. unknowns.Parameters.Select(_ => new List<double>())], values = [.. measures.Select(_ => new List<double>())];
        using var rows = new ReplicationRows(Path.Combine(folder, "replication.parquet"), [.. measures.Select(measure => measure.Name)]);
        var starts = rows.FirstRows(plan.Points.Length);
        var (drawn, group) = (new double[numbers.Length], new double[measures.Length][]);
        for (var first = starts[point]; first + dice <= starts[point + 1]; first += dice)
        {
            for (var measure = 0; measure < measures.Length; measure++) group[measure] = [.. Enumerable.Range(0, dice).Select(die => rows.Find(first + die) is var (found, at) ? found.Measures[measure][at] : double.NaN)];
            if (group.Any(row => row.Any(double.IsNaN))) continue; // failed
            unknowns.Read(new StreamKey(plan.Study.Seed, 0, (uint)(first - starts[point])), drawn);
            for (var number = 0; number < numbers.Length; number++) numbers[number].Add(drawn[number]);
            for (var measure = 0; measure < measures.Length; measure++) values[measure].AddRange(group[measure]);
        }

        return new GivenSample([.. numbers.Select(list => list.ToArray())], measures, [.. values.Select(list => list.ToArray())], dice);
    }
}
