using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Stepping;

public sealed class HorizonClaims
{
    /// <summary>What happens does not know when it will be over.</summary>
    [Test]
    public void A_later_horizon_leaves_everything_before_the_earlier_one_as_it_was() => Parallel.For(0, 150, seed =>
    {
        var definition = RandomModel.Extended(seed);
        var horizon = definition.Horizon.Minutes;
        var longer = EventsOf(definition, seed);
        foreach (var earlier in new[] { 0.25, 0.5, 0.9 }.Select(part => Math.Round(part * horizon / 60) * 60))
        {
            // Checks and sessions are listed up to the horizon.
            var channels = definition.Channels.Select(channel => channel is LineDefinition line ? line with { Checks = [.. line.Checks.Where(check => check.Minutes < earlier)] } : channel);
            var shorter = EventsOf(definition with { Horizon = new SimDuration(earlier), Channels = [.. channels] }, seed);
            Assert.That(shorter.Where(e => e.At.Minutes < earlier), Is.EqualTo(longer.Where(e => e.At.Minutes < earlier)), $"model {seed} up to {earlier}");
        }
    });

    private static List<StepEvent> EventsOf(ModelDefinition definition, int seed)
    {
        var stepper = new Stepper<EventRecorder>(CompiledModel.Compile(definition), new EventRecorder());
        stepper.Begin(new StreamKey((ulong)seed, 0, 1));
        stepper.RunToEnd();
        return stepper.Observer.Events;
    }
}
