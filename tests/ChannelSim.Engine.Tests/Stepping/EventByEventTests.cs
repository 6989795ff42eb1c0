using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;

namespace ChannelSim.Engine.Tests.Stepping;

/// <summary>The stepper against the slow interpreter: the same events in the same order, the same numbers at the end.</summary>
public sealed class EventByEventTests
{
    private const int Models = 4000;

    [Test]
    public void The_stepper_agrees_with_the_slow_interpreter_on_thousands_of_random_models() => RequireAgreement(RandomModel.Of);

    [Test]
    public void They_agree_on_thousands_with_follow_ups_announcing_and_all_conditions() => RequireAgreement(RandomModel.Extended);

    [Test]
    public void They_agree_with_knowledge_held_at_its_means()
    {
        Parallel.For(0, Models / 10, seed => Compare(RandomModel.Extended(seed), seed, drawKnowledge: false));
    }

    private static void RequireAgreement(Func<int, ModelDefinition> model)
    {
        var ties = 0;
        Parallel.For(0, Models, seed =>
        {
            try
            {
                Compare(model(seed), seed);
            }
            catch (Agreement.TieByRoundingException)
            {
                Interlocked.Increment(ref ties);
            }
        });

        Assert.That(ties, Is.LessThan(Models / 1000), "models that rounding kept from being compared to their end");
    }

    private static void Compare(ModelDefinition definition, int seed, bool drawKnowledge = true) =>
        Agreement.Require(definition, new StreamKey((ulong)seed, 0, 7), $"model {seed}", drawKnowledge);
}
