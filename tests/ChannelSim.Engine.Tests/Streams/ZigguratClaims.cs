using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using MathNet.Numerics;

namespace ChannelSim.Engine.Tests.Streams;

/// <summary>Exponential and normal variates: the layers, the bits, and what two scenarios share.</summary>
public sealed class ZigguratClaims
{
    private static readonly DrawSource Source = new(new StreamKey(11, 0, 0));

    /// <summary>Equal areas that end at the density's top, and a base as large as the strip and the tail, which MathNet integrates.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void Layers_have_equal_areas_and_cover_the_density(bool normal)
    {
        var layers = normal ? Ziggurat.Normals : Ziggurat.Exponentials;
        var r = layers.Base;
        var area = layers.Layers[0].Width * Density(normal, r);
        var exact = normal
            ? (r * Density(true, r)) + (Math.Sqrt(Math.PI / 2) * SpecialFunctions.Erfc(r / Math.Sqrt(2)))
            : (r + 1) * Density(false, r);

        Assert.That(area, Is.EqualTo(exact).Within(1e-14 * exact));
        Assert.That(layers.Misfit, Is.Zero.Within(1e-14));
        for (var i = 1; i < 256; i++)
        {
            var inner = layers.Layers[i].Certain * layers.Layers[i].Width;
            Assert.That(layers.Layers[i].Width * (Density(normal, inner) - Density(normal, layers.Layers[i].Width)), Is.EqualTo(exact).Within(1e-14), $"layer {i}");
            Assert.That(layers.Layers[i - 1].Certain * layers.Layers[i - 1].Width, Is.EqualTo(layers.Layers[i].Width).Within(1e-15), $"layer {i} begins where the one below ends");
        }
    }

    /// <summary>Computed anew by the same operations they have the same bits: nothing of the platform goes into them.</summary>
    [Test]
    public void Layers_are_those_of_the_portable_functions()
    {
        var anew = new ZigguratLayers(Ziggurat.Normals.Base, 0.00492867323397465535, x => PortableMath.Exp(-0.5 * x * x), y => Math.Sqrt(-2 * PortableMath.Log(y)));

        Assert.That(anew.Layers, Is.EqualTo(Ziggurat.Normals.Layers));
        Assert.That(Digest(Ziggurat.Normals), Is.EqualTo(0xe58356a4c3f569daUL), "the same on every computer");
        Assert.That(Digest(Ziggurat.Exponentials), Is.EqualTo(0x493ddbf1c18a058fUL), "the same on every computer");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void They_are_those_of_the_textbook(bool normal)
    {
        var textbook = new SlowZiggurat(normal, ZigguratFault.None);
        var beyond = 0;
        for (var block = 0u; block < 1_000_000; block++)
        {
            var place = new DrawPlace(CauseAddress.Of("textbook").Value, block, block & 1);
            var word = WordOf(place);
            var words = 0u;
            var expected = textbook.Sample(() => words++ == 0 ? word : place.FurtherWord(in Source, words - 2));
            beyond += words > 1 ? 1 : 0;
            var value = normal ? Ziggurat.Normal(word, in Source, place) : Ziggurat.Exponential(word, in Source, place);
            if (Math.Abs(value - expected) > 1e-13 * Math.Max(1, Math.Abs(expected))) Assert.Fail($"block {block}: {value:R} instead of {expected:R}");
        }

        Assert.That(beyond, Is.GreaterThan(10_000), "draws that needed further words");
    }

    [Test]
    public void Further_words_are_blocks_of_causes_that_belong_to_the_cause()
    {
        var (key, cause) = (new StreamKey(3, 4, 5), CauseAddress.Of("incident/radar"));
        var source = new DrawSource(in key);
        foreach (var t in new[] { 0u, 1u, 7u })
        {
            var further = cause.Child(CauseAddress.Of("further")).Child(t);
            Assert.That(new DrawPlace(cause.Value, 9, 0).FurtherWord(in source, t), Is.EqualTo(key.First(further, 9).Word));
            Assert.That(new DrawPlace(cause.Value, 9, 1).FurtherWord(in source, t), Is.EqualTo(key.Second(further, 9).Word));
        }
    }

    /// <summary>Turning the highest bit around is turning the sign, where the word alone decides.</summary>
    [Test]
    public void A_normal_is_symmetric_bit_by_bit()
    {
        for (var block = 0u; block < 100_000; block++)
        {
            var place = new DrawPlace(CauseAddress.Of("mirror").Value, block, 0);
            var word = WordOf(place);
            if (Draws.ToUniform(word << 1) >= Ziggurat.Normals.Layers[(byte)word].Certain) continue;
            Assert.That(Ziggurat.Normal(word ^ (1UL << 63), in Source, place), Is.EqualTo(-Ziggurat.Normal(word, in Source, place)));
        }
    }

    /// <summary>Common random numbers: a longer mean makes the same draw longer by as much, a wider lognormal takes it further from the median, to the same side.</summary>
    [Test]
    public void Families_of_scale_share_their_luck_also_beyond_the_certain_part_of_a_layer()
    {
        for (var i = 0u; i < 200_000; i++)
        {
            var draw = new StreamKey(5, 0, i).First(CauseAddress.Of("luck"), 0);
            Assert.That(draw.Of(SpreadKind.Exponential, 60, 0, 0), Is.EqualTo(2 * draw.Of(SpreadKind.Exponential, 30, 0, 0)));
            var (narrow, wide) = (draw.Of(SpreadKind.Lognormal, 1, 2, 0), draw.Of(SpreadKind.Lognormal, 1, 4, 0));
            Assert.That(wide, Is.EqualTo(narrow * narrow).Within(1e-12 * wide), "half the sigma, half the logarithm");
        }
    }

    /// <summary>What the quantile is kept for: a draw of a range or a PERT is the quantile at its uniform, so that their luck is shared whatever the bounds.</summary>
    [TestCase(SpreadKind.Uniform, 2, 10, 0)]
    [TestCase(SpreadKind.Pert, 2, 3, 10)]
    public void A_bounded_law_is_drawn_by_inversion(SpreadKind kind, double a, double b, double c)
    {
        var draw = new StreamKey(5, 0, 0).First(CauseAddress.Of("bounded"), 0);
        Assert.That(draw.Of(kind, a, b, c), Is.EqualTo(Variates.Of(kind, a, b, c, draw.Uniform)));
    }

    private static ulong WordOf(DrawPlace place)
    {
        var draws = Source.At(place.Cause, place.Block);
        return place.Word == 0 ? draws.FirstWord : draws.SecondWord;
    }

    private static double Density(bool normal, double x) => Math.Exp(normal ? -0.5 * x * x : -x);

    private static ulong Digest(ZigguratLayers layers) =>
        layers.Layers.Aggregate(0UL, (digest, layer) => CauseAddress.Mix(CauseAddress.Mix(digest ^ BitConverter.DoubleToUInt64Bits(layer.Certain)) ^ BitConverter.DoubleToUInt64Bits(layer.Width)));
}
