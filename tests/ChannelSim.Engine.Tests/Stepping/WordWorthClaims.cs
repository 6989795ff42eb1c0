using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;

namespace ChannelSim.Engine.Tests.Stepping;

/// <summary>What is remembered of words is what would be computed, whatever was asked before.</summary>
public sealed class WordWorthClaims
{
    private static readonly double[] Probabilities = [0, 0.05, 0.5, 1];

    [Test]
    public void What_was_asked_before_changes_no_answer()
    {
        var remembering = WordWorth.Unknown;
        using (Assert.EnterMultipleScope())
        {
            // Every number changes alone at some step, and each question is asked twice: by who remembers another, and by who remembers this one.
            foreach (var (deception, misreading, hostile) in from d in Probabilities from m in Probabilities from h in Probabilities from twice in Enumerable.Range(0, 2) select (d, m, h))
            {
                var fresh = WordWorth.Unknown;
                Assert.That(remembering.Bits(deception, misreading, hostile), Is.EqualTo(fresh.Bits(deception, misreading, hostile)));
                foreach (var heard in new[] { true, false })
                {
                    Assert.That(remembering.Evidence(heard, deception, misreading), Is.EqualTo(WordWorth.EvidenceOf(heard, deception, misreading)));
                }
            }
        }
    }

    [Test]
    public void A_word_that_is_never_false_nor_misread_says_it_all()
    {
        var word = WordWorth.Unknown;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(word.Bits(deception: 0, misreading: 0, hostile: 0.5), Is.EqualTo(1).Within(1e-15));
            Assert.That(word.Evidence(heardDeliberate: true, deception: 0, misreading: 0), Is.EqualTo(double.PositiveInfinity));
            Assert.That(word.Evidence(heardDeliberate: false, deception: 0, misreading: 0), Is.EqualTo(double.NegativeInfinity));
        }
    }

    [Test]
    public void A_word_that_is_always_the_same_says_nothing()
    {
        var word = WordWorth.Unknown;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(word.Bits(deception: 1, misreading: 0, hostile: 0.3), Is.Zero);
            Assert.That(word.Evidence(heardDeliberate: false, deception: 1, misreading: 0), Is.Zero);
        }
    }
}
