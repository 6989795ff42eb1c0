using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Mathematics;

/// <summary>Portable functions against the platform's, whose own error is about half a unit in the last place.</summary>
public sealed class PortableMathClaims
{
    private const int Draws = 200_000;
    private const long Allowed = 2;

    [Test]
    public void The_logarithm_is_within_two_units_over_the_whole_range() =>
        Compare(random => Math.Pow(10, (631 * random.NextDouble()) - 323), PortableMath.Log, Math.Log);

    [Test]
    public void The_logarithm_is_within_two_units_between_a_half_and_two() =>
        Compare(random => 0.5 + (1.5 * random.NextDouble()), PortableMath.Log, Math.Log);

    [Test]
    public void The_logarithm_is_within_two_units_near_one() =>
        Compare(random => 1 + ((random.NextDouble() - 0.5) * Math.Pow(10, -15 * random.NextDouble())), PortableMath.Log, Math.Log);

    [Test]
    public void The_exponential_is_within_two_units_over_the_whole_range() =>
        Compare(random => (1455 * random.NextDouble()) - 745, PortableMath.Exp, Math.Exp);

    [Test]
    public void The_exponential_is_within_two_units_near_zero() =>
        Compare(random => (random.NextDouble() - 0.5) * Math.Pow(10, -16 * random.NextDouble()), PortableMath.Exp, Math.Exp);

    [Test]
    public void The_exponential_is_within_two_units_at_the_ends_of_its_range()
    {
        Compare(random => 708.5 + (1.28 * random.NextDouble()), PortableMath.Exp, Math.Exp);
        Compare(random => -708 - (37 * random.NextDouble()), PortableMath.Exp, Math.Exp);
    }

    [TestCase(0, double.NegativeInfinity)]
    [TestCase(1, 0)]
    [TestCase(double.PositiveInfinity, double.PositiveInfinity)]
    [TestCase(-1, double.NaN)]
    [TestCase(double.NaN, double.NaN)]
    public void The_logarithm_of_special_numbers_is_exact(double x, double expected) => Assert.That(PortableMath.Log(x), Is.EqualTo(expected));

    [TestCase(0, 1)]
    [TestCase(-0.0, 1)]
    [TestCase(double.NegativeInfinity, 0)]
    [TestCase(double.PositiveInfinity, double.PositiveInfinity)]
    [TestCase(710, double.PositiveInfinity)]
    [TestCase(-746, 0)]
    [TestCase(double.NaN, double.NaN)]
    public void The_exponential_of_special_numbers_is_exact(double x, double expected) => Assert.That(PortableMath.Exp(x), Is.EqualTo(expected));

    /// <summary>Computed with 200 bits.</summary>
    [TestCase(-700, 9.8596765437597708567e-305)]
    [TestCase(-40, 4.2483542552915889773e-18)]
    [TestCase(-5, 0.0066928509242848555594)]
    [TestCase(-0.25, 0.43782349911420189597)]
    [TestCase(0, 0.5)]
    [TestCase(0.25, 0.56217650088579810403)]
    [TestCase(3, 0.95257412682243321912)]
    [TestCase(36, 0.99999999999999976805)]
    [TestCase(double.NegativeInfinity, 0)]
    [TestCase(double.PositiveInfinity, 1)]
    public void A_posterior_keeps_its_digits_on_both_sides(double logOdds, double expected) =>
        Assert.That(PortableMath.Logistic(logOdds), Is.EqualTo(expected).Within(2).Ulps);

    [Test]
    public void Log_odds_and_probability_undo_each_other()
    {
        var random = new Random(11);
        for (var i = 0; i < Draws; i++)
        {
            var p = random.NextDouble();
            Assert.That(PortableMath.Logistic(PortableMath.Logit(p)), Is.EqualTo(p).Within(1e-15));
        }
    }

    [TestCase(0, double.NegativeInfinity)]
    [TestCase(0.5, 0)]
    [TestCase(1, double.PositiveInfinity)]
    public void Certainty_has_infinite_log_odds(double p, double expected) => Assert.That(PortableMath.Logit(p), Is.EqualTo(expected));

    private static void Compare(Func<Random, double> draw, Func<double, double> portable, Func<double, double> platform)
    {
        var random = new Random(7);
        var (worst, at) = (0L, 0.0);
        for (var i = 0; i < Draws; i++)
        {
            var x = draw(random);
            var distance = Math.Abs(Place(portable(x)) - Place(platform(x)));
            if (distance > worst) (worst, at) = (distance, x);
        }

        Assert.That(worst, Is.LessThanOrEqualTo(Allowed), $"at {at:R}: {portable(at):R} instead of {platform(at):R}");
    }

    // Neighbouring doubles have neighbouring places, also across 0.
    private static long Place(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        return bits >= 0 ? bits : long.MinValue - bits;
    }
}
