using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using MathNet.Numerics;

namespace ChannelSim.Engine.Tests.Mathematics;

public sealed class QuantileClaims
{
    private const int Draws = 20_000;

    /// <summary>Computed with 200 bits for the double next to the written number; 0.975 is the published 1.96.</summary>
    [TestCase(0.975, 1.9599639845400538556)]
    [TestCase(0.9, 1.2815515655446005935)]
    [TestCase(0.75, 0.6744897501960817432)]
    [TestCase(0.6, 0.25334710313579974132)]
    [TestCase(0.5000001, 2.5066282733116483012e-7)]
    [TestCase(0.5, 0)]
    [TestCase(0.25, -0.6744897501960817432)]
    [TestCase(0.05, -1.644853626951472688)]
    [TestCase(0.01, -2.3263478740408410931)]
    [TestCase(0.001, -3.0902323061678135354)]
    [TestCase(1e-5, -4.2648907939228246102)]
    [TestCase(1e-10, -6.3613409024040561991)]
    [TestCase(1e-16, -8.2220822161304356152)]
    public void The_normal_quantile_has_its_published_values(double p, double expected) =>
        Assert.That(NormalQuantile.Of(p), Is.EqualTo(expected).Within(1e-15 * Math.Max(1e-6, Math.Abs(expected))));

    [Test]
    public void The_normal_quantile_undoes_the_distribution_function()
    {
        var random = new Random(3);
        for (var i = 0; i < Draws; i++)
        {
            var p = i % 2 == 0 ? random.NextDouble() : Math.Pow(10, -15 * random.NextDouble()) / 2;
            var z = NormalQuantile.Of(p);
            Assert.That(0.5 * SpecialFunctions.Erfc(-z / Math.Sqrt(2)), Is.EqualTo(p).Within(3e-14 * p), $"p {p:R}, z {z:R}");
        }
    }

    [Test]
    public void The_normal_quantile_is_odd_and_rises()
    {
        var last = double.NegativeInfinity;
        for (var i = 1; i < 4096; i++)
        {
            var z = NormalQuantile.Of(i / 4096.0);
            Assert.That(z, Is.GreaterThan(last));
            Assert.That(z, Is.EqualTo(-NormalQuantile.Of(1 - (i / 4096.0))));
            last = z;
        }
    }

    [Test]
    public void The_beta_distribution_function_is_that_of_MathNet()
    {
        var random = new Random(4);
        for (var i = 0; i < Draws; i++)
        {
            var alpha = 1 + (4 * random.NextDouble());
            var x = random.NextDouble();
            Assert.That(BetaQuantile.Cumulative(x, alpha, 6 - alpha), Is.EqualTo(SpecialFunctions.BetaRegularized(alpha, 6 - alpha, x)).Within(1e-12), $"x {x:R}, alpha {alpha:R}");
        }
    }

    [Test]
    public void The_beta_quantile_undoes_the_distribution_function_of_MathNet()
    {
        var random = new Random(5);
        for (var i = 0; i < Draws; i++)
        {
            var alpha = i % 10 == 0 ? 1 + (i / 10 % 5) : 1 + (4 * random.NextDouble());
            var p = i % 2 == 0 ? random.NextDouble() : Math.Pow(10, -6 * random.NextDouble());
            var x = BetaQuantile.Of(p, alpha, 6 - alpha);
            Assert.That(SpecialFunctions.BetaRegularized(alpha, 6 - alpha, x), Is.EqualTo(p).Within(1e-12), $"p {p:R}, alpha {alpha:R}");
        }
    }

    /// <summary>Beta(1, 5): 1 - (1 - x)^5 = p. Beta(5, 1): x^5 = p.</summary>
    [TestCase(0.5)]
    [TestCase(1e-9)]
    [TestCase(0.999)]
    public void The_beta_quantile_is_exact_where_it_has_a_closed_form(double p)
    {
        Assert.That(BetaQuantile.Of(p, 5, 1), Is.EqualTo(Math.Pow(p, 0.2)).Within(1e-13));
        Assert.That(BetaQuantile.Of(p, 1, 5), Is.EqualTo(-Math.Exp(Math.Log(1 - p) * 0.2) + 1).Within(1e-13));
    }

    [Test]
    public void Durations_have_the_parameters_they_are_written_with()
    {
        Assert.That(Variates.Of(SpreadKind.Lognormal, 6, 24, 0, 0.5), Is.EqualTo(6).Within(1e-14), "median");
        Assert.That(Variates.Of(SpreadKind.Lognormal, 6, 24, 0, 0.9), Is.EqualTo(24).Within(1e-13), "90th percentile");
        Assert.That(Variates.Of(SpreadKind.Exponential, 30, 0, 0, Math.Exp(-1)), Is.EqualTo(30).Within(1e-13), "a share 1/e is longer than the mean");
        Assert.That(Variates.Of(SpreadKind.Uniform, 2, 10, 0, 0.25), Is.EqualTo(4));
        Assert.That(Variates.Of(SpreadKind.Constant, 12, 0, 0, 0.25), Is.EqualTo(12));
    }

    [TestCase(SpreadKind.Exponential, 30, 0, 0)]
    [TestCase(SpreadKind.Lognormal, 6, 24, 0)]
    [TestCase(SpreadKind.Pert, 2, 3, 10)]
    [TestCase(SpreadKind.Pert, 2, 2, 10)]
    [TestCase(SpreadKind.Pert, 5, 5, 5)]
    [TestCase(SpreadKind.Uniform, 2, 10, 0)]
    public void The_mean_is_the_mean_of_the_quantiles(SpreadKind kind, double a, double b, double c)
    {
        // The midpoint rule leaves out some of a long tail: 2 in a thousand are allowed for it.
        const int Cells = 20_000;
        var mean = Enumerable.Range(0, Cells).Average(i => Variates.Of(kind, a, b, c, (i + 0.5) / Cells));
        Assert.That(Variates.Mean(kind, a, b, c), Is.EqualTo(mean).Within(0.2).Percent);
    }
}
