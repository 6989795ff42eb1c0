using ChannelSim.Engine.Units;
using ChannelSim.Results.Figures.Replications;

namespace ChannelSim.Results.Tests.Figures.Replications;

/// <summary>The sentence of a jump says by how much likelier what was learnt is under one truth than under the other.</summary>
[TestFixture]
internal sealed class BayesStepClaims
{
    // 0.25 has odds of 1 : 3, and 0.5 of 1 : 1: what moves one to the other is three times as likely if it was meant.
    [TestCase(0.25, 0.5, "25 % to 50 %: it is 3.0 times as likely if it was meant as if not")]
    [TestCase(0.5, 0.25, "50 % to 25 %: it is 3.0 times as likely if it was not meant as if it was")]
    [TestCase(0.5, 2.0 / 3, "50 % to 67 %: it is twice as likely if it was meant as if not")]
    [TestCase(0.5, 0.5, "stays at 50 %: it is about as likely either way")]
    [TestCase(0.3, 1, "30 % to 100 %: it is only possible if it was meant")]
    [TestCase(0.3, 0, "30 % to 0 %: it is only possible if it was not meant")]
    [TestCase(1, 1, "stays at 100 %: it changes nothing: it was certain already")]
    [TestCase(0.002, 0.998, "0.2 % to 99.8 %: it is over a thousand times as likely if it was meant as if not")]
    public void A_jump_is_said_with_its_ratio(double before, double after, string sentence) => Assert.That(BayesStep.Of("it", LogOddsOf(before), LogOddsOf(after)), Is.EqualTo(sentence));

    private static LogOdds LogOddsOf(double probability) => new(Engine.Mathematics.PortableMath.Logit(probability));
}
