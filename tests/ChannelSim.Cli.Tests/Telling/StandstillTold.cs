using ChannelSim.Engine.Streams;
using ChannelSim.Exercise.Tests.Live;
using ChannelSim.Results.Telling;

namespace ChannelSim.Cli.Tests.Telling;

/// <summary>A replication in which time stands still is told as far as it is worth reading.</summary>
public sealed class StandstillTold
{
    [Test]
    public void Of_the_moment_that_does_not_end_the_beginning_is_told()
    {
        var traced = Traced.Of(Standstill.Scenario.Model, new StreamKey(1, 0, 0), fixedKnowledge: false);
        Assert.Multiple(() =>
        {
            Assert.That(traced.Events.Count(happened => happened.At.Minutes < 180), Is.Positive);
            Assert.That(traced.Events.Count(happened => happened.At.Minutes == 180), Is.EqualTo(40));
            Assert.That(traced.Failure, Does.Contain("time stands still with riposte, thrust").And.EndsWith("of that moment the first 40 events are told"));
            Assert.That(traced.WorldHash, Is.Null);
        });
    }
}
