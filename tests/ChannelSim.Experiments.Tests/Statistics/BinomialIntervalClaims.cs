using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>Intervals of proportions and quantiles against published and exactly computed values (R's qbeta, binom.test and qt).</summary>
public sealed class BinomialIntervalClaims
{
    private const double Digits = 1e-12;

    [TestCase(0, 10, 0, 0.308497107818761)]
    [TestCase(1, 10, 0.00252857854446178, 0.445016117028195)]
    [TestCase(5, 10, 0.187086028447399, 0.812913971552601)]
    [TestCase(3, 1000, 0.000619099931649572, 0.00874202323847828)]
    [TestCase(81, 263, 0.252736745585271, 0.367621922601351)]
    [TestCase(0, 1_000_000, 0, 3.68887265020649e-06)]
    public void Clopper_and_Pearsons_interval_is_exact(long successes, long count, double low, double high) =>
        Require(Intervals.ClopperPearson(successes, count), (double)successes / count, low, high);

    [TestCase(0, 10, 0, 0.277532799862889)]
    [TestCase(1, 10, 0.0178762130950729, 0.404150026795238)]
    [TestCase(5, 10, 0.236593090512564, 0.763406909487436)]
    [TestCase(3, 1000, 0.00102078388113862, 0.00878301405350317)]
    [TestCase(81, 263, 0.255288519878274, 0.3662095769828)]
    [TestCase(0, 1_000_000, 0, 3.84144406394494e-06)]
    public void Wilsons_interval_is_the_score_interval(long successes, long count, double low, double high) =>
        Require(Intervals.Wilson(successes, count), (double)successes / count, low, high);

    [Test]
    public void Both_are_symmetric_in_success_and_failure_and_hold_the_proportion([Values(1, 7, 20, 500)] int count)
    {
        for (var successes = 0; successes <= count; successes++)
        {
            foreach (var interval in new Func<long, long, Estimate>[] { Intervals.Wilson, Intervals.ClopperPearson })
            {
                var (one, other) = (interval(successes, count), interval(count - successes, count));
                Assert.That(one.Low, Is.EqualTo(1 - other.High).Within(Digits));
                Assert.That(one.Value, Is.InRange(one.Low, one.High));
                Assert.That(one.Low, Is.InRange(0, 1));
                Assert.That(one.High, Is.InRange(0, 1));
            }
        }
    }

    [Test]
    public void Nothing_known_is_everything_possible()
    {
        foreach (var nothing in new[] { Intervals.Wilson(0, 0), Intervals.ClopperPearson(0, 0) })
        {
            Assert.That((nothing.Low, nothing.High), Is.EqualTo((0, 1)));
            Assert.That(nothing.Value, Is.NaN);
        }
    }

    /// <summary>Twelve digits, on every computer.</summary>
    [TestCase(1, 12.7062047361747)]
    [TestCase(9, 2.2621571627982)]
    public void Students_quantile_is_the_published_one(long degrees, double expected) =>
        Assert.That(Intervals.StudentQuantile(degrees), Is.EqualTo(expected).Within(5e-12 * expected));

    [Test]
    public void The_normal_quantile_is_the_published_one_and_Students_goes_over_into_it()
    {
        Assert.That(Intervals.Z, Is.EqualTo(1.9599639845400536));
        Assert.That(Intervals.StudentQuantile(100_000), Is.EqualTo(Intervals.StudentQuantile(100_001)).Within(3e-5));
        Assert.That(Intervals.StudentQuantile(long.MaxValue), Is.EqualTo(Intervals.Z));
    }

    private static void Require(Estimate estimate, double value, double low, double high)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimate.Value, Is.EqualTo(value));
            Assert.That(estimate.Low, Is.EqualTo(low).Within(Digits * Math.Max(low, 1e-3)));
            Assert.That(estimate.High, Is.EqualTo(high).Within(Digits * high));
        }
    }
}
