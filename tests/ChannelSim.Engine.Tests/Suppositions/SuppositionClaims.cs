using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Suppositions;
using ChannelSim.Engine.Tests.Forks;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Suppositions;

/// <summary>Worlds drawn from what a side knows have, where it matters to that side, the law of the worlds in which it knows that.</summary>
public sealed class SuppositionClaims
{
    private const int Replications = 4000;
    private static readonly SideId Us = new(0);

    [Test]
    public void What_is_under_way_has_the_law_of_worlds_in_which_it_is()
    {
        var samples = new Samples();
        var stepper = new Stepper<NoObserver>(BusyWorlds.Model, default);
        foreach (var world in BusyWorlds.Of(Replications))
        {
            Add(samples, in world, isFork: false);
            var known = Known.Of(in world, BusyWorlds.Model, Us);
            stepper.Suppose(known, world.Key, 1);
            Add(samples, in stepper.World, isFork: true);
        }

        samples.RequireSameLaws();
        Assert.That(samples.Names.Where(name => samples.CountOf(name) > 200), Is.SupersetOf((string[])
        [
            "truth", "log-odds of deliberate ones", "log-odds of accidents", "clarified", "fuse", "dead or not", "fails", "repaired", "call decided", "call cools off", "open, of the other", "climate changes", "call connected",
        ]));
    }

    /// <summary>The world that stood in the stepper before leaves no trace, nor does anything that is not written in the supposition.</summary>
    [Test]
    public void They_are_a_function_of_what_is_known()
    {
        var (first, second) = (new Stepper<NoObserver>(BusyWorlds.Model, default), new Stepper<NoObserver>(BusyWorlds.Model, default));
        var key = new StreamKey(5, 0, 0);
        foreach (var world in BusyWorlds.Of(100))
        {
            var known = Known.Of(in world, BusyWorlds.Model, Us);
            second.Restore(in world);
            first.Suppose(known, in key, 2);
            second.Suppose(known, in key, 2);
            Tests.Worlds.Bytes.RequireSame(in first.World, in second.World, $"replication {world.Key.Replication}");
        }
    }

    [Test]
    public void They_can_be_played_to_their_end_on_any_model()
    {
        var running = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var model = CompiledModel.Compile(RandomModel.Extended(seed));
            var stepper = new Stepper<NoObserver>(model, default);
            stepper.Begin(new StreamKey((ulong)seed, 0, 0));
            var moment = model.Horizon.Minutes * (seed % 7 + 1) / 8;
            stepper.RunUntil(new SimTime(moment));
            if (stepper.World.Status != WorldStatus.Running) continue;
            stepper.AdvanceTo(new SimTime(moment));
            running++;
            var known = Known.Of(in stepper.World, model, new SideId(seed & 1));
            for (var n = 0u; n < 4; n++)
            {
                stepper.Suppose(known, new StreamKey((ulong)seed, 0, 0), n);
                Assert.That(stepper.Apply(Command.Play(known.Side)).IsDone);
                stepper.RunUntil(new SimTime(moment + 60));
                stepper.Apply(Command.Automate(known.Side));
                stepper.RunToEnd();
                Assert.That(stepper.World.Status, Is.Not.EqualTo(WorldStatus.Running), $"seed {seed}");
                Assert.That(stepper.World.FiredAt[0], Is.EqualTo(model.Timeline.Entries.Length > 0 ? double.PositiveInfinity : 0), "nobody has told the side of what is to come");
            }
        }

        Assert.That(running, Is.GreaterThan(200));
    }

    /// <summary>Accidents of one's own that nobody has asked about are open as often as their rate and their fuse make them.</summary>
    [Test]
    public void Accidents_unheard_of_are_open_as_often_as_they_would_be()
    {
        const double Moment = 4000;
        const double Fuse = 1200;
        const double Rate = 20;
        const double Hostile = 0.3;
        const int Worlds = 4000;
        var builder = new DefinitionBuilder();
        builder.Incident("other", type => type with { Observer = Us.Other, Rate = builder.Number(Rate), Hostile = builder.Probability(Hostile), Fuse = builder.Minutes(Fuse) });
        var stepper = new Stepper<NoObserver>(CompiledModel.Compile(builder.Build()), default);
        var known = new Supposition { Side = Us, Now = new SimTime(Moment), Rung = new Rung(0), Climate = new ClimateId(0), ClimateSince = new SimTime(0), Channels = [] };
        var open = 0;
        for (var n = 0u; n < Worlds; n++)
        {
            stepper.Suppose(known, new StreamKey(3, 0, 0), n);
            open += stepper.World.Open;
        }

        var mean = Rate / (30 * 1440) * (1 - Hostile) * Fuse;
        Assert.That((double)open / Worlds, Is.EqualTo(mean).Within(5 * Math.Sqrt(mean / Worlds)));
    }

    private static void Add(Samples samples, in World world, bool isFork)
    {
        AddIncidents(samples, in world, isFork);
        for (var i = 0; i < world.Pending; i++) AddTimer(samples, in world, world.PendingSlots[i], world.PendingTimes[i] - world.Now, isFork);
        ref readonly var line = ref world.Channels[0];
        if (line.State is ChannelState.Ready or ChannelState.FailedUnseen) samples.Add("dead or not", line.State == ChannelState.FailedUnseen ? 1 : 0, isFork);
    }

    private static void AddIncidents(Samples samples, in World world, bool isFork)
    {
        var unheard = 0;
        for (var slot = 0; slot < Limits.OpenIncidents; slot++)
        {
            ref readonly var cell = ref world.Incidents[slot];
            if (!world.OpenSlots.Has(slot)) continue;
            if (cell.Type == 1 && cell.Deliberate == 0) unheard++;
            if (cell.Type == 1) continue;
            samples.Add("truth", cell.Deliberate, isFork);
            samples.Add(cell.Deliberate != 0 ? "log-odds of deliberate ones" : "log-odds of accidents", cell.LogOdds, isFork);
            samples.Add("fuse", cell.FuseAt - world.Now, isFork);
        }

        samples.Add("open, of the other", unheard, isFork);
    }

    private static void AddTimer(Samples samples, in World world, int slot, double ahead, bool isFork)
    {
        var what = TimerSlot.KindOf(slot) switch
        {
            TimerKind.Clarification => "clarified",
            TimerKind.Failure when world.Channels[0].State == ChannelState.Ready => "fails",
            TimerKind.Climate => "climate changes",
            TimerKind.Operation => (slot - TimerSlot.Operation, world.Channels[slot - TimerSlot.Operation].State) switch
            {
                (0, ChannelState.UnderRepair) => "repaired",
                (1, ChannelState.Requested) => "call decided",
                (1, ChannelState.CoolingOff) => "call cools off",
                (1, ChannelState.Scheduled) => "call connected",
                _ => "",
            },
            _ => "",
        };
        if (what.Length > 0) samples.Add(what, ahead, isFork);
    }
}
