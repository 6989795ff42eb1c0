using System.Runtime.Intrinsics;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Model;

/// <summary>Unknown parameters that are drawn side by side have the bits that they have one by one.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class FourParametersClaims
{
    private const double ExactBelow = 1.1e-7; // the exact method answers there: in two draws of ten million

    [Test]
    public void Side_by_side_and_one_by_one_are_the_same_bits()
    {
        DrawnParameter[] drawn = [.. Enumerable.Range(0, 39).Select(index => new DrawnParameter(index, LawOf(index), CauseAddress.Of($"parameter/{index}")))];
        var parameters = new DrawnParameters(drawn);
        var values = new double[drawn.Length];
        for (var replication = 0u; replication < 20_000; replication++)
        {
            var source = new DrawSource(new StreamKey(5, 0, replication));
            Array.Fill(values, double.NaN);
            parameters.Draw(in source, values);
            foreach (var parameter in drawn)
            {
                var alone = parameter.Law.Quantile(source.At(parameter.Address.Value, 0).FirstUniform);
                if (!values[parameter.Index].Equals(alone)) Assert.Fail($"replication {replication}, {parameter.Law}: {values[parameter.Index]:R} and not {alone:R}");
            }
        }
    }

    [Test]
    public void At_one_half_and_at_the_ends_of_pieces_too()
    {
        if (!FourParameters.CanBe(LawOf(0))) Assert.Ignore("this processor has no lanes of four: parameters are drawn one by one");
        BetaTable[] tables = [.. Enumerable.Range(0, 4).Select(index => LawOf(3 * index).Table!)];
        foreach (var p in Edges())
        {
            var lanes = Vector256.Create(p, 1 - p, 0.3, p);
            var isAnswered = BetaTable.TryOf(tables, lanes, out var quantiles);
            Assert.That(isAnswered || p < ExactBelow || 1 - p < ExactBelow, $"p = {p:R}");
            if (!isAnswered) continue;
            for (var lane = 0; lane < 4; lane++) Assert.That(quantiles[lane], Is.EqualTo(tables[lane].Of(lanes[lane])), $"p = {lanes[lane]:R}");
        }
    }

    [Test]
    public void What_only_the_exact_method_can_answer_is_left_to_it()
    {
        if (!FourParameters.CanBe(LawOf(0))) Assert.Ignore("this processor has no lanes of four: parameters are drawn one by one");
        BetaTable[] tables = [.. Enumerable.Range(0, 4).Select(index => LawOf(3 * index).Table!)];
        for (var lane = 0; lane < 4; lane++)
        {
            foreach (var extreme in new[] { double.BitIncrement(0), 1e-15, 1 - 1e-15 })
            {
                var lanes = Vector256.Create(0.4).WithElement(lane, extreme);
                Assert.That(BetaTable.TryOf(tables, lanes, out _), Is.False, $"lane {lane}, p = {extreme:R}");
            }
        }
    }

    // PERT, uniform and, seldom, what has no lane.
    private static DurationCell LawOf(int index)
    {
        if (index % 13 == 12) return DurationCell.From(SpreadKind.Lognormal, 3, 8, 0);
        if (index % 3 == 1) return DurationCell.From(SpreadKind.Uniform, 0.1 * index, 1 + (0.2 * index), 0);
        var cell = DurationCell.From(SpreadKind.Pert, 0.1, 0.1 + (0.02 * index), 0.95);
        return cell with { Table = BetaTable.OfPert(cell.C) };
    }

    private static IEnumerable<double> Edges()
    {
        double[] edges = [0.5, .. Enumerable.Range(0, 97).Select(i => 0.5 * Math.Pow((8.0 + i) / 104, 6))];
        return edges.SelectMany(edge => new[] { edge, double.BitIncrement(edge), double.BitDecrement(edge), 1 - edge }).Where(p => p is > 0 and < 1);
    }
}
