namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// The mean cost of one decision by an observer who knows all probabilities: first evidence of quality d', then perhaps a word. For each word that can be
/// heard, or none, the decision is a cut of the evidence; its errors are normal tails.
/// </summary>
internal sealed record BayesCost(double Hostile, double Signal, double Miscalculation, double Missed)
{
    /// <summary>The posterior from which responding costs less than standing down.</summary>
    public double Threshold => Miscalculation / (Miscalculation + Missed);

    /// <summary>Without any word.</summary>
    public double Silent => Of(1, 1);

    /// <summary>With a word that is always heard before the decision.</summary>
    public double After(BinaryChannel channel) => new[] { true, false }.Sum(heard => Of(channel.Heard(heard, true), channel.Heard(heard, false)));

    /// <summary>With a word that is heard with a probability that has nothing to do with the truth.</summary>
    public double After(BinaryChannel channel, double reached) => (reached * After(channel)) + ((1 - reached) * Silent);

    // The part of the cost that falls when a word is heard that has these probabilities under each truth.
    private double Of(double ifDeliberate, double ifAccident)
    {
        if (ifDeliberate == 0 && ifAccident == 0) return 0;
        if (ifDeliberate == 0 || ifAccident == 0) return 0; // certainty: no error
        var cut = FirstEvidence.Logit(Threshold) - FirstEvidence.Logit(Hostile) - Math.Log(ifDeliberate / ifAccident);
        var half = Signal * Signal / 2;
        var missed = Hostile * ifDeliberate * FirstEvidence.Tail(-(cut - half) / Signal);
        var miscalculated = (1 - Hostile) * ifAccident * FirstEvidence.Tail((cut + half) / Signal);
        return (Missed * missed) + (Miscalculation * miscalculated);
    }
}
