using ChannelSim.Engine.Mathematics;

namespace ChannelSim.Engine.Model;

/// <summary>
/// What a word about an incident is worth, by what is known of the channel: the evidence in it, in log-odds, and the information in bits. Both are
/// logarithms of numbers that seldom change from one call to the next, so the last answers are kept with the numbers they are of.
/// </summary>
internal struct WordWorth
{
    private const double Ln2 = 0.693147180559945309417;

    private (double Deception, double Misreading, double Hostile) _called;
    private (double Deception, double Misreading) _believed;
    private double _bits;
    private double _ifHeardDeliberate;
    private double _ifHeardAccident;

    /// <summary>Nothing is kept.</summary>
    public static WordWorth Unknown => new() { _called = (double.NaN, double.NaN, double.NaN), _believed = (double.NaN, double.NaN) };

    /// <summary>Mutual information between truth and word, in bits: H(word) - h H(word | deliberate) - (1 - h) H(word | accident).</summary>
    public double Bits(double deception, double misreading, double hostile)
    {
        if (_called.Deception == deception && _called.Misreading == misreading && _called.Hostile == hostile) return _bits;
        _called = (deception, misreading, hostile);
        var ifDeliberate = HeardDeliberate(deception, misreading);
        var word = (hostile * ifDeliberate) + ((1 - hostile) * misreading);
        var bits = Entropy(word) - (hostile * Entropy(ifDeliberate)) - ((1 - hostile) * Entropy(misreading));
        return _bits = bits > 0 ? bits : 0;
    }

    /// <summary>What hearing a word adds: ln P(word | deliberate) / P(word | accident), as the listener believes; 0 where both are equal or impossible.</summary>
    public double Evidence(bool heardDeliberate, double deception, double misreading)
    {
        if (!(_believed.Deception == deception && _believed.Misreading == misreading)) (_believed, _ifHeardDeliberate, _ifHeardAccident) = ((deception, misreading), double.NaN, double.NaN);
        ref var known = ref heardDeliberate ? ref _ifHeardDeliberate : ref _ifHeardAccident;
        if (double.IsNaN(known)) known = EvidenceOf(heardDeliberate, deception, misreading);
        return known;
    }

    /// <summary>The same, computed.</summary>
    public static double EvidenceOf(bool heardDeliberate, double deception, double misreading)
    {
        var (ifDeliberate, ifAccident) = (HeardDeliberate(deception, misreading), misreading);
        if (!heardDeliberate) (ifDeliberate, ifAccident) = ((deception * (1 - misreading)) + ((1 - deception) * misreading), 1 - misreading);
        if (ifDeliberate == ifAccident) return 0;
        return ifAccident == 0 ? double.PositiveInfinity : PortableMath.Log(ifDeliberate / ifAccident);
    }

    private static double HeardDeliberate(double deception, double misreading) => (deception * misreading) + ((1 - deception) * (1 - misreading));

    private static double Entropy(double p) => p <= 0 || p >= 1 ? 0 : -((p * PortableMath.Log(p)) + ((1 - p) * PortableMath.Log(1 - p))) / Ln2;
}
