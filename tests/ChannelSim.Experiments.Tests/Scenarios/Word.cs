namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>One word, "accident" or "deliberate", through a channel on which guilty sides deny and listeners mishear.</summary>
internal sealed class Word(double hostile, double deception, double misreading)
{
    public double DeliberateDenied { get; } = hostile * ((deception * (1 - misreading)) + ((1 - deception) * misreading));

    public double DeliberateHeardSo => hostile - DeliberateDenied;

    public double AccidentMisheard => (1 - hostile) * misreading;

    public double AccidentHeardSo => (1 - hostile) * (1 - misreading);

    public double PosteriorAfterDeliberate => DeliberateHeardSo / (DeliberateHeardSo + AccidentMisheard);

    public double PosteriorAfterAccident => DeliberateDenied / (DeliberateDenied + AccidentHeardSo);

    /// <summary>Mutual information of truth and word.</summary>
    public double Bits =>
        Entropy(hostile, 1 - hostile) + Entropy(DeliberateHeardSo + AccidentMisheard, DeliberateDenied + AccidentHeardSo)
        - Entropy(DeliberateHeardSo, DeliberateDenied, AccidentMisheard, AccidentHeardSo);

    private static double Entropy(params double[] shares) => -shares.Where(share => share > 0).Sum(share => share * Math.Log2(share));
}
