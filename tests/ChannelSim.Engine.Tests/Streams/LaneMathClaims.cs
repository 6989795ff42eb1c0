using System.Runtime.Intrinsics;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Streams;

/// <summary>Four at once have the bits of one by one, on every path: near one, in the middle, in the tails and far out in them.</summary>
public sealed class LaneMathClaims
{
    private static IEnumerable<double> Uniforms()
    {
        double[] special =
        [
            0.5 / (1UL << 52), 1 - (0.5 / (1UL << 52)), 1e-15, 1e-12, 1.3887943864964021e-11, 1.4e-11, 1.3e-11, 1 - 1.4e-11, 1 - 1.3e-11, 0.075, 0.925, Math.BitIncrement(0.075), Math.BitDecrement(0.925),
            1 - (1.0 / 64), Math.BitIncrement(1 - (1.0 / 64)), Math.BitDecrement(1 - (1.0 / 64)), 0.7, 0.5, Math.BitDecrement(0.5), Math.BitIncrement(0.5), 0.25, 0.999,
        ];
        var random = new Random(1);
        return [.. special, .. Enumerable.Range(0, 400_000).Select(_ => random.NextDouble()).Where(u => u > 0), .. Enumerable.Range(0, 50_000).Select(_ => Math.Pow(10, -16 * random.NextDouble()))];
    }

    [Test]
    public void Unit_exponentials_have_the_bits_of_single_ones() =>
        ForEachFour((four, lane, u) => BitConverter.DoubleToInt64Bits(LaneMath.UnitExponentials(four)[lane]) == BitConverter.DoubleToInt64Bits(Variates.UnitExponential(u)));

    [Test]
    public void Normal_quantiles_have_the_bits_of_single_ones() =>
        ForEachFour((four, lane, u) => BitConverter.DoubleToInt64Bits(LaneMath.NormalQuantiles(four)[lane]) == BitConverter.DoubleToInt64Bits(NormalQuantile.Of(u)));

    [Test]
    public void In_place_every_multiple_of_four_is_transformed_and_nothing_else()
    {
        for (var size = 0; size <= 24; size += 4)
        {
            double[] uniforms = [.. Uniforms().Skip(20).Take(size), 0.3];
            double[] expected = [.. uniforms.Take(size).Select(Variates.UnitExponential), 0.3];
            LaneMath.ToUnitExponentials(uniforms.AsSpan(0, size));
            Assert.That(uniforms, Is.EqualTo(expected));
        }
    }

    private static void ForEachFour(Func<Vector256<double>, int, double, bool> holds)
    {
        foreach (var four in Uniforms().Chunk(4).Where(chunk => chunk.Length == 4))
        {
            for (var lane = 0; lane < 4; lane++)
            {
                if (!holds(Vector256.Create(four), lane, four[lane])) Assert.Fail($"lane {lane} of {string.Join(", ", four.Select(u => u.ToString("R")))}");
            }
        }
    }
}
