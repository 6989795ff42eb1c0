using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>
/// Intervals of Sobol' indices hold the truth as often as they say. Studies of random ends: with a Sobol' sequence, which is more even than chance, intervals that take its blocks for random ones hold
/// it more often still.
/// </summary>
public sealed class SaltelliCoverageClaims
{
    private const int Studies = 1000;
    private const int Blocks = 256;

    [Test]
    public void Of_Ishigami()
    {
        var (first, total) = Coverage(KnownFunctions.Ishigami, KnownFunctions.IshigamiFirst, KnownFunctions.IshigamiTotal, Estimate.Level, 0);
        Assert.That(first.Concat(total), Is.All.InRange(0.925, 0.975), Told(first, total));
    }

    [Test]
    public void Of_Ishigami_with_dice()
    {
        var (first, total) = Coverage(KnownFunctions.Ishigami, KnownFunctions.IshigamiFirst, KnownFunctions.IshigamiTotal, Estimate.Level, 5);
        Assert.That(first.Concat(total), Is.All.InRange(0.925, 0.975), Told(first, total));
    }

    [Test]
    public void At_another_level()
    {
        var (first, total) = Coverage(KnownFunctions.Ishigami, KnownFunctions.IshigamiFirst, KnownFunctions.IshigamiTotal, 0.8, 0);
        Assert.That(first.Concat(total), Is.All.InRange(0.76, 0.84), Told(first, total));
    }

    private static string Told(double[] first, double[] total) => $"first {string.Join(' ', first)}, total {string.Join(' ', total)}";

    private static (double[] First, double[] Total) Coverage(Func<double[], double> function, double[] first, double[] total, double level, double noise)
    {
        var (held, heldTotal) = (new int[first.Length], new int[first.Length]);
        Parallel.For(0, Studies, new ParallelOptions { MaxDegreeOfParallelism = 2 }, study =>
        {
            var random = new Random(study);
            double[] Point() => [.. first.Select(_ => random.NextDouble())];
            double Throw(double[] point) => function(point) + (noise == 0 ? 0 : noise * (random.NextDouble() - 0.5) * 2);
            var points = SaltelliDesign.Points(first.Length, Blocks, false, _ => (Point(), Point()));
            double[][] values = [.. points.Select(point => noise == 0 ? [function(point)] : new[] { Throw(point), Throw(point) })];
            var indices = SaltelliAnalysis.Of(points, values, new Resampling((ulong)study, level, 200));
            for (var i = 0; i < first.Length; i++)
            {
                if (Holds(indices.First[i], first[i])) Interlocked.Increment(ref held[i]);
                if (Holds(indices.Total[i], total[i])) Interlocked.Increment(ref heldTotal[i]);
            }
        });
        return ([.. held.Select(count => (double)count / Studies)], [.. heldTotal.Select(count => (double)count / Studies)]);
    }

    private static bool Holds(Estimate estimate, double truth) => estimate.Low <= truth && truth <= estimate.High;
}
