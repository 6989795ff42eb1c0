using ChannelSim.Experiments.Sensitivity;

namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>PAWN indices are those of laws whose distances are known, and of nothing what chance makes.</summary>
public sealed class PawnClaims
{
    private const int Draws = 20_000;
    private static readonly double[][] s_numbers = [.. Enumerable.Range(0, 2).Select(number => Numbers(new Random(number)))];
    private static readonly byte[][] s_slices = [.. s_numbers.Select(numbers => Ranks.Slices(Ranks.Of(numbers), 10))];

    /// <summary>An event whose chance is the number itself: in slice s of ten it is (s + 1/2) / 10, of all 1/2. The distances are 0.45, 0.35 and so on twice each; their median is 0.25.</summary>
    [Test]
    public void Of_an_event_it_is_the_median_distance_of_its_chances()
    {
        var random = new Random(5);
        double[] values = [.. s_numbers[0].Select(chance => random.NextDouble() < chance ? 1.0 : 0)];
        var (indices, byChance) = new Pawn(s_slices, 10, 1).Of(values, new Resampling(1));
        Assert.That(indices[0].Value, Is.EqualTo(0.25).Within(0.02));
        Assert.That(indices[0].Low, Is.LessThan(0.25));
        Assert.That(indices[0].High, Is.GreaterThan(0.25));
        Assert.That(indices[0].High - indices[0].Low, Is.LessThan(0.06));
        Assert.That(indices[1].Value, Is.LessThan(0.02));
        Assert.That(byChance, Is.InRange(0.002, 0.02));
    }

    /// <summary>Of y = u slices share nothing: within slice s all lie between s/10 and (s + 1)/10, a distance of the greater of s/10 and (9 - s)/10; at 16 levels a little less.</summary>
    [Test]
    public void Of_the_number_itself_it_is_the_distance_between_a_slice_and_all()
    {
        var (indices, byChance) = new Pawn(s_slices, 10, 1).Of(s_numbers[0], new Resampling(1));
        Assert.That(indices[0].Value, Is.EqualTo(0.7).Within(0.05));
        Assert.That(indices[1].Value, Is.LessThan(2 * byChance));
    }

    private static double[] Numbers(Random random) => [.. Enumerable.Range(0, Draws).Select(_ => random.NextDouble())];
}
