using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>One word of a block of a cause in a replication, and what it gives, computed anew at every question: how the slow interpreter draws.</summary>
internal readonly record struct SlowDraw(StreamKey Key, CauseAddress Cause, uint Block, uint Number)
{
    public ulong Word => Number == 0 ? Source.At(Cause.Value, Block).FirstWord : Source.At(Cause.Value, Block).SecondWord;

    public double Uniform => Draws.ToUniform(Word);

    public double Exponential => Ziggurat.Exponential(Word, Source, Place);

    public double Normal => Ziggurat.Normal(Word, Source, Place);

    private DrawSource Source => new(Key);

    private DrawPlace Place => new(Cause.Value, Block, Number);

    /// <summary>The value of a shape with the given numbers.</summary>
    public double Of(SpreadKind kind, double a, double b, double c) => kind switch
    {
        SpreadKind.Exponential => a * Exponential,
        SpreadKind.Lognormal => a * PortableMath.Exp(Variates.Sigma(a, b) * Normal),
        _ => Variates.Of(kind, a, b, c, Uniform),
    };
}

/// <summary>The two draws of a block.</summary>
internal static class DrawsOfKeys
{
    public static SlowDraw First(this StreamKey key, CauseAddress cause, uint block) => new(key, cause, block, 0);

    public static SlowDraw Second(this StreamKey key, CauseAddress cause, uint block) => new(key, cause, block, 1);
}
