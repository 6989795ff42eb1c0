using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Tests.Stepping;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Worlds;

/// <summary>However many timers are pending, each is taken in its turn.</summary>
public sealed class ManyTimersClaims
{
    [Test]
    public void There_is_a_place_for_every_timer_that_can_be_set() => Assert.That(Limits.PendingTimers, Is.GreaterThanOrEqualTo(TimerSlot.Count));

    [Test]
    public void Hundreds_of_timers_are_taken_in_the_order_of_the_slow_interpreter()
    {
        var definition = Crowd();
        Agreement.Require(definition, new StreamKey(1, 0, 0), "a crowd");
        var stepper = new Stepper<NoObserver>(CompiledModel.Compile(definition), default);
        stepper.Begin(new StreamKey(1, 0, 0));
        var most = 0;
        while (stepper.Step()) most = Math.Max(most, stepper.World.Pending);
        Assert.That(most, Is.InRange(400, Limits.PendingTimers));
    }

    /// <summary>Adding, taking and removing at random, few and many, with many ties: the same as a sorted list.</summary>
    [TestCase(3)]
    [TestCase(7)]
    [TestCase(15)]
    [TestCase(20)]
    [TestCase(33)]
    [TestCase(300)]
    public void Timers_are_kept_as_in_a_sorted_list(int about)
    {
        var random = new Random(about);
        var world = default(World);
        var sorted = new SortedSet<(double At, int Slot)>();
        for (var turn = 0; turn < 20_000; turn++)
        {
            var slot = random.Next(TimerSlot.Session); // slots whose ties are broken by their number alone
            slot = about > TimerSlot.Session ? slot : slot % (about + 10);
            var known = sorted.FirstOrDefault(timer => timer.Slot == slot, (At: double.PositiveInfinity, Slot: -1));
            if (known.Slot >= 0)
            {
                Assert.That(PendingTimers.Remove(ref world, slot), Is.EqualTo(known.At));
                sorted.Remove(known);
            }
            else
            {
                Assert.That(PendingTimers.Remove(ref world, slot), Is.EqualTo(double.PositiveInfinity));
                var at = (double)random.Next(50);
                PendingTimers.Add(ref world, at, slot);
                sorted.Add((at, slot));
            }

            if (sorted.Count > about) Take(ref world, sorted);
            Assert.That(world.Pending, Is.EqualTo(sorted.Count));
            if (about < 100) Assert.That(Kept(in world, sorted.Count + 16), Is.EqualTo(sorted.Reverse().Concat(Enumerable.Repeat((0.0, 0), 16))), "latest first, and nothing behind them");
        }

        while (sorted.Count > 0) Take(ref world, sorted);
    }

    private static List<(double At, int Slot)> Kept(in World world, int places)
    {
        var kept = new List<(double, int)>();
        for (var place = 0; place < places; place++) kept.Add((world.PendingTimes[place], world.PendingSlots[place]));
        return kept;
    }

    private static void Take(ref World world, SortedSet<(double At, int Slot)> sorted)
    {
        var at = PendingTimers.NextMinutes(in world);
        Assert.That((at, PendingTimers.Take(ref world)), Is.EqualTo(sorted.Min));
        sorted.Remove(sorted.Min);
    }

    // Lines, sessions and some hundred open incidents with a fuse, a notice and a clarification each, many of them due at one moment.
    private static ModelDefinition Crowd()
    {
        var builder = new DefinitionBuilder(horizon: 2000);
        for (var i = 0; i < Limits.Channels - 1; i++)
        {
            builder.Line("line-" + i, line => line with
            {
                Fails = builder.Fails(builder.Minutes(5000)),
                Patience = builder.Minutes(1),
                Routine = [builder.Number(0.01), builder.Number(0.01)],
            });
        }

        builder.Talks("talks", [.. Enumerable.Repeat(999.0, Limits.Sessions)]);
        builder.Incident("crowd", type => type with
        {
            Rate = builder.Number(0.1 * 43200),
            Fuse = builder.Duration(SpreadKind.Uniform, 800, 1100),
            Clarification = new Clarification(builder.Minutes(900), builder.Number(1)),
            Notice = builder.Minutes(850),
            Plan = builder.Plan(0),
        });
        return builder.Build();
    }
}
