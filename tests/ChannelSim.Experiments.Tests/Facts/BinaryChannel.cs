namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>Truth, word said, word heard: a deliberate act is denied with one probability, the opposite word heard with another.</summary>
internal sealed record BinaryChannel(double Hostile, double Deception, double Misreading)
{
    /// <summary>P(truth).</summary>
    public double Truth(bool deliberate) => deliberate ? Hostile : 1 - Hostile;

    /// <summary>P(said | truth). An accident is never called deliberate.</summary>
    public double Said(bool said, bool deliberate) => deliberate ? said ? 1 - Deception : Deception : said ? 0 : 1;

    /// <summary>P(heard | said).</summary>
    public double Read(bool heard, bool said) => heard == said ? 1 - Misreading : Misreading;

    /// <summary>P(heard | truth).</summary>
    public double Heard(bool heard, bool deliberate) => new[] { true, false }.Sum(said => Said(said, deliberate) * Read(heard, said));

    /// <summary>P(deliberate | heard) by Bayes' rule.</summary>
    public double Posterior(bool heard) => Hostile * Heard(heard, true) / new[] { true, false }.Sum(truth => Truth(truth) * Heard(heard, truth));

    /// <summary>Mutual information of truth and word in bits: the mean of log2 P(truth, word) / (P(truth) P(word)).</summary>
    public double Bits()
    {
        var bits = 0.0;
        foreach (var heard in new[] { true, false })
        {
            var word = new[] { true, false }.Sum(truth => Truth(truth) * Heard(heard, truth));
            foreach (var truth in new[] { true, false })
            {
                var both = Truth(truth) * Heard(heard, truth);
                if (both > 0) bits += both * Math.Log2(both / (Truth(truth) * word));
            }
        }

        return bits;
    }
}
