namespace ChannelSim.Experiments.Exact;

/// <summary>Truth, word said, word heard: a deliberate act is denied with one probability, and the opposite word is heard with another.</summary>
/// <param name="Deception">P(said "accident" | deliberate).</param>
/// <param name="Misreading">P(the opposite word is heard).</param>
internal readonly record struct BinaryWord(double Deception, double Misreading)
{
    /// <summary>P(heard | truth).</summary>
    public double Heard(bool heard, bool deliberate)
    {
        var saysDeliberate = deliberate ? 1 - Deception : 0;
        var hearsDeliberate = (saysDeliberate * (1 - Misreading)) + ((1 - saysDeliberate) * Misreading);
        return heard ? hearsDeliberate : 1 - hearsDeliberate;
    }

    /// <summary>What the word is worth to a listener, in log-odds; 0 where it is impossible under both truths.</summary>
    public double Evidence(bool heard)
    {
        double deliberate = Heard(heard, true), accident = Heard(heard, false);
        return deliberate == accident ? 0 : Math.Log(deliberate / accident);
    }

    /// <summary>Mutual information of truth and word, in bits.</summary>
    /// <param name="hostile">P(deliberate).</param>
    public double Bits(double hostile)
    {
        var bits = 0.0;
        foreach (var heard in (bool[])[true, false])
        {
            var word = (hostile * Heard(heard, true)) + ((1 - hostile) * Heard(heard, false));
            foreach (var truth in (bool[])[true, false])
            {
                var both = (truth ? hostile : 1 - hostile) * Heard(heard, truth);
                if (both > 0) bits += both * Math.Log2(both / ((truth ? hostile : 1 - hostile) * word));
            }
        }

        return bits;
    }
}
