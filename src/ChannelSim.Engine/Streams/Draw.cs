namespace ChannelSim.Engine.Streams;

/// <summary>One word of a block of a cause in a replication, and the variates that it gives. Asking twice gives the same.</summary>
public readonly record struct Draw
{
    private readonly DrawPlace _place;
    private readonly StreamKey _key;

    internal Draw(in StreamKey key, CauseAddress cause, uint block, uint word) => (_key, _place) = (key, new DrawPlace(cause.Value, block, word));

    /// <summary>The 64 random bits.</summary>
    public ulong Word
    {
        get
        {
            var draws = Source.At(_place.Cause, _place.Block);
            return _place.Word == 0 ? draws.FirstWord : draws.SecondWord;
        }
    }

    /// <summary>A uniform in (0, 1), on a grid of 2^52 points.</summary>
    public double Uniform => Draws.ToUniform(Word);

    /// <summary>An exponential of mean 1.</summary>
    public double Exponential => Ziggurat.Exponential(Word, Source, _place);

    /// <summary>A standard normal.</summary>
    public double Normal => Ziggurat.Normal(Word, Source, _place);

    private DrawSource Source => new(in _key);
}
