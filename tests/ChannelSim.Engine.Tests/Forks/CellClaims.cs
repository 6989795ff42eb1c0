using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Tests.Suppositions;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Forks;

/// <summary>
/// A world as a side may suppose it: what it cannot know is drawn by what it knows. Over all replications, where beliefs are true, that is the law of the
/// worlds themselves.
/// </summary>
public sealed class CellClaims
{
    private const int Replications = 6000;

    [Test]
    public void Lines_are_dead_as_often_as_their_up_time_since_they_were_known_to_work_makes_them()
    {
        var samples = new Samples();
        var (stepper, changed) = (new Stepper<NoObserver>(BusyWorlds.Model, default), 0);
        foreach (var world in BusyWorlds.Of(Replications))
        {
            AddHealth(samples, in world, in world, isFork: false);
            stepper.Suppose(Known.Of(in world, BusyWorlds.Model, new SideId(0)), world.Key, 1);
            AddHealth(samples, in world, in stepper.World, isFork: true);
            changed += world.Channels[0].Down == stepper.World.Channels[0].Down ? 0 : 1;
        }

        samples.RequireSameLaws();
        Assert.That(changed, Is.GreaterThan(200));
        Assert.That(samples.CountOf("dead while it rings"), Is.GreaterThan(100));
        Assert.That(samples.CountOf("dead, long unheard of"), Is.GreaterThan(500));
        Assert.That(samples.CountOf("failing"), Is.GreaterThan(500));
    }

    /// <summary>A line that has rung in vain for long is dead more often than one that was never tried.</summary>
    [Test]
    public void Silence_tells_of_a_dead_line_as_much_as_it_should()
    {
        var samples = new Samples();
        var stepper = new Stepper<NoObserver>(RingingWorlds.Model, default);
        foreach (var world in RingingWorlds.Of(4000))
        {
            samples.Add("dead", world.Channels[0].Dead, isFork: false);
            stepper.Suppose(Known.Of(in world, RingingWorlds.Model, new SideId(0)), world.Key, 1);
            samples.Add("dead", stepper.World.Channels[0].Dead, isFork: true);
        }

        Assert.That(samples.CountOf("dead"), Is.GreaterThan(1500));
        samples.RequireSameLaws();
    }

    [Test]
    public void Unknown_parameters_come_from_their_ranges()
    {
        var builder = new DefinitionBuilder();
        var unknown = builder.Number(Spread.Uniform(0, 1), "unknown");
        var stepper = new Stepper<NoObserver>(CompiledModel.Compile(builder.Build()), default);
        stepper.Begin(new StreamKey(1, 0, 9));
        var world = stepper.World;
        var known = Known.Of(in world, stepper.Model, new SideId(1));
        var values = new List<double>();
        for (var n = 0u; n < 1000; n++)
        {
            stepper.Suppose(known, in world.Key, n);
            values.Add(stepper.Parameters[unknown]);
        }

        Assert.That(values.Average(), Is.EqualTo(0.5).Within(5 / Math.Sqrt(12 * 1000)));
        Assert.That(values.Distinct().Count(), Is.EqualTo(1000));
    }

    private static void AddHealth(Samples samples, in World before, in World world, bool isFork)
    {
        ref readonly var line = ref world.Channels[0];
        if (line.State is not (ChannelState.Ready or ChannelState.FailedUnseen or ChannelState.Ringing)) return;
        var isDead = line.State == ChannelState.FailedUnseen || line.Dead != 0 ? 1 : 0;
        Assert.That(line.Down == DownKind.Unseen, Is.EqualTo(isDead == 1));
        var unheard = before.Now - Math.Max(before.Channels[0].KnownToWorkAt, 5600); // the last check
        samples.Add(line.State == ChannelState.Ringing ? "dead while it rings" : unheard > 300 ? "dead, long unheard of" : "dead, heard of lately", isDead, isFork);
        if (isDead == 1) samples.Add("down since", line.DownSince, isFork);
        else samples.Add("failing", FailureOf(in world) - world.Now, isFork);
    }

    private static double FailureOf(in World world)
    {
        for (var i = 0; i < world.Pending; i++)
        {
            if (world.PendingSlots[i] == TimerSlot.Failure) return world.PendingTimes[i];
        }

        throw new InvalidOperationException("a working line that never fails");
    }
}
