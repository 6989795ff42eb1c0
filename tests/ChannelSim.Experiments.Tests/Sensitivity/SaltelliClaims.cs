using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>Sobol' indices are the exact ones of functions whose indices are known.</summary>
public sealed class SaltelliClaims
{
    private const int Blocks = 1 << 14;
    private static readonly Resampling s_few = new(1, Count: 50);

    [TestCase(false)]
    [TestCase(true)]
    public void The_indices_of_Ishigami_are_the_closed_ones(bool secondOrder)
    {
        var indices = Analysed(3, Blocks, secondOrder, KnownFunctions.Ishigami);
        Assert.That(indices.Parameters.Value, Is.EqualTo(KnownFunctions.IshigamiVariance).Within(0.02));
        Assert.That(Values(indices.First), Is.EqualTo(KnownFunctions.IshigamiFirst).Within(0.002));
        Assert.That(Values(indices.Total), Is.EqualTo(KnownFunctions.IshigamiTotal).Within(0.002));
        Assert.That(Values(indices.Second), Is.EqualTo(secondOrder ? KnownFunctions.IshigamiSecond : []).Within(0.004));
        Assert.That(indices.Dice.Value, Is.Zero);
    }

    [Test]
    public void The_indices_of_G_are_the_closed_ones()
    {
        var indices = Analysed(8, Blocks, false, KnownFunctions.G);
        Assert.That(indices.Parameters.Value, Is.EqualTo(KnownFunctions.GVariance).Within(0.002));
        Assert.That(Values(indices.First), Is.EqualTo(KnownFunctions.GFirst).Within(0.002));
        Assert.That(Values(indices.Total), Is.EqualTo(KnownFunctions.GTotal).Within(0.002));
    }

    [Test]
    public void G_at_the_origin_is_the_published_value() => Assert.That(KnownFunctions.G(new double[8]), Is.EqualTo(4.0583).Within(1e-4));

    /// <summary>Dice whose size depends on a number change nothing of the indices, whether each point has its own or a block shares them.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void Dice_are_told_from_the_numbers(bool shared)
    {
        const double Width = 7;
        var random = new Random(5);
        var points = SaltelliDesign.Points(3, 1 << 13, false, 1);
        var luck = new double[2];
        var values = points.Select((point, row) => Enumerable.Range(0, 2).Select(r =>
        {
            if (!shared || row % SaltelliDesign.RowsOf(3, false) == 0) luck[r] = random.NextDouble() - 0.5;
            return KnownFunctions.Ishigami(point) + (Width * luck[r] * (1 + point[0]));
        }).ToArray()).ToArray();
        var indices = SaltelliAnalysis.Of(points, values, s_few);
        Assert.That(indices.Dice.Value, Is.EqualTo(Width * Width / 12 * (7.0 / 3)).Within(0.2)); // the mean of (1 + x)^2 is 7/3
        Assert.That(indices.Parameters.Value, Is.EqualTo(KnownFunctions.IshigamiVariance).Within(0.5));
        Assert.That(Values(indices.First), Is.EqualTo(KnownFunctions.IshigamiFirst).Within(0.03));
        Assert.That(Values(indices.Total), Is.EqualTo(KnownFunctions.IshigamiTotal).Within(0.03));
    }

    [Test]
    public void The_same_seed_has_the_same_intervals_and_another_level_others()
    {
        var points = SaltelliDesign.Points(3, 64, false, 1);
        double[][] values = [.. points.Select(point => new[] { KnownFunctions.Ishigami(point) })];
        var (one, same, other, narrow) = (Of(new Resampling(3)), Of(new Resampling(3)), Of(new Resampling(4)), Of(new Resampling(3, Level: 0.5)));
        Assert.That(same.First, Is.EqualTo(one.First));
        Assert.That(other.First[0].Low, Is.Not.EqualTo(one.First[0].Low));
        Assert.That(narrow.First[0].HalfWidth / one.First[0].HalfWidth, Is.EqualTo(0.6780 / 1.9983).Within(1e-3)); // Student's quantiles of 63 degrees
        SobolIndices Of(Resampling resampling) => SaltelliAnalysis.Of(points, values, resampling);
    }

    internal static SobolIndices Analysed(int factors, int blocks, bool secondOrder, Func<double[], double> function)
    {
        var points = SaltelliDesign.Points(factors, blocks, secondOrder, 1);
        return SaltelliAnalysis.Of(points, [.. points.Select(point => new[] { function(point) })], s_few);
    }

    private static double[] Values(Estimate[] estimates) => [.. estimates.Select(estimate => estimate.Value)];
}
