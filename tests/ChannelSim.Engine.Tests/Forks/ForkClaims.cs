using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Tests.Worlds;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Forks;

/// <summary>A fork has a future of its own, with the law of the replications that reach its state.</summary>
public sealed class ForkClaims
{
    private const int Replications = 4000;

    /// <summary>The moment of everything that is pending, for younger and older worlds apart: what is forgotten about age shows in one of them.</summary>
    [Test]
    public void What_is_pending_has_the_law_that_it_had_given_that_it_has_not_come()
    {
        var samples = new Samples();
        var stepper = new Stepper<NoObserver>(BusyWorlds.Model, default);
        foreach (var world in BusyWorlds.Of(Replications))
        {
            AddPending(samples, in world, isFork: false);
            stepper.Fork(in world, 1);
            AddPending(samples, in stepper.World, isFork: true);
        }

        samples.RequireSameLaws();
        string[] kinds =
        [
            "arrival", "author's notice, old", "call: Connected, old", "call: CoolingOff, old", "call: Postponed, old", "call: Requested, old", "call: Scheduled, old",
            "clarification, old", "climate, old", "failure, old", "follow-up, old", "line: Connected, old", "line: UnderRepair, old", "meeting: Agreed, old",
            "meeting: Travelling, old", "notice, old", "patience, old", "reading, old", "relaxation", "ring, old", "routine", "session, old", "talks: Underway, old",
        ];
        Assert.That(kinds.Where(kind => samples.CountOf(kind) < 50), Is.Empty, "everything was pending somewhere: " + string.Join(", ", samples.Names.Select(name => $"{name} {samples.CountOf(name)}")));
    }

    /// <summary>What would stay as it was has the right law, too.</summary>
    [Test]
    public void What_is_pending_comes_at_another_moment()
    {
        var kept = new SortedSet<string>(StringComparer.Ordinal);
        var stepper = new Stepper<NoObserver>(BusyWorlds.Model, default);
        foreach (var world in BusyWorlds.Of(Replications))
        {
            stepper.Fork(in world, 1);
            for (var i = 0; i < world.Pending; i++)
            {
                if (Describe(in world, world.PendingSlots[i]).What is { } what && IsPending(in stepper.World, world.PendingSlots[i], world.PendingTimes[i])) kept.Add(what);
            }
        }

        Assert.That(kept, Is.Empty);
    }

    [Test]
    public void What_comes_of_it_has_the_same_law()
    {
        var samples = new Samples();
        var stepper = new Stepper<NoObserver>(BusyWorlds.Model, default);
        foreach (var world in BusyWorlds.Of(Replications))
        {
            stepper.Restore(in world);
            stepper.RunToEnd();
            AddOutcome(samples, in world, in stepper.World, isFork: false);
            stepper.Fork(in world, 2);
            stepper.RunToEnd();
            AddOutcome(samples, in world, in stepper.World, isFork: true);
        }

        samples.RequireSameLaws();
    }

    /// <summary>A what-if that shows when the next incident comes would tell the future.</summary>
    [Test]
    public void Forks_of_one_world_share_nothing_that_is_to_come()
    {
        var world = BusyWorlds.Of(3).Last();
        var stepper = new Stepper<EventRecorder>(BusyWorlds.Model, new EventRecorder());
        var openings = new HashSet<double>();
        var ends = new HashSet<double>();
        var none = 0;
        for (var n = 0u; n < 300; n++)
        {
            stepper.Observer.Events.Clear();
            stepper.Fork(in world, n);
            stepper.RunToEnd();
            if (stepper.Observer.Events.FindIndex(happened => happened.Kind == StepEventKind.Opened) is var first and >= 0) openings.Add(stepper.Observer.Events[first].At.Minutes);
            else none++;
            ends.Add(stepper.World.Channels[0].UnseenDownMinutes + stepper.World.Channels[1].AskedAt + stepper.World.Goodwill + stepper.World.Events);
        }

        Assert.That((openings.Count + none, openings.Count), Is.EqualTo((300, 300 - none)));
        Assert.That(none, Is.LessThan(30));
        Assert.That(ends, Has.Count.GreaterThan(100));
    }

    /// <summary>Ringing tells: the longer nobody has answered, the less likely anybody will.</summary>
    [Test]
    public void A_ringing_line_is_answered_as_often_as_its_silence_so_far_allows()
    {
        var stepper = new Stepper<NoObserver>(RingingWorlds.Model, default);
        var samples = new Samples();
        foreach (var world in RingingWorlds.Of(3000).Where(world => world.Channels[0].Dead == 0))
        {
            samples.Add("answered", WillBeAnswered(in world), isFork: false);
            stepper.Fork(in world, 1);
            samples.Add("answered", WillBeAnswered(in stepper.World), isFork: true);
        }

        Assert.That(samples.CountOf("answered"), Is.GreaterThan(700));
        samples.RequireSameLaws();
    }

    [Test]
    public void A_gap_that_a_rung_has_stopped_is_drawn_again_too()
    {
        var builder = new DefinitionBuilder(rungs: 2) { Start = 1 };
        builder.Rung(1, rung => rung with { Incidents = builder.Number(0), Relax = builder.Number(100) });
        builder.Incident("blip", type => type with { Rate = builder.Number(100), Fuse = builder.Minutes(5) });
        var stepper = new Stepper<NoObserver>(CompiledModel.Compile(builder.Build()), default);
        stepper.Begin(new StreamKey(1, 0, 1));
        var world = stepper.World;
        var gaps = new HashSet<double> { world.Types[0].GapLeft };
        for (var n = 0u; n < 50; n++)
        {
            stepper.Fork(in world, n);
            gaps.Add(stepper.World.Types[0].GapLeft);
        }

        Assert.That(gaps, Has.Count.EqualTo(51));
    }

    [Test]
    public void A_fork_is_a_value_of_its_world_and_its_number() => Parallel.For(0, 200, seed =>
    {
        var model = CompiledModel.Compile(RandomModel.Extended(seed));
        var (stepper, again) = (new Stepper<NoObserver>(model, default), new Stepper<NoObserver>(model, default));
        stepper.Begin(new StreamKey(1, 0, (uint)seed));
        for (var i = 0; i < 40 && stepper.Step(); i++)
        {
            var world = stepper.World;
            again.Fork(in world, 5);
            var once = again.World;
            again.RunToEnd();
            again.Fork(in world, 5);
            Bytes.RequireSame(in once, in again.World, $"model {seed}");
            Assert.That(once.Key, Is.Not.EqualTo(world.Key));
            Assert.That(again.Parameters[new ParameterId(0)], Is.EqualTo(stepper.Parameters[new ParameterId(0)]), "it knows what the world knew");
            again.RunToEnd();
            Assert.That(again.World.Status, Is.Not.EqualTo(WorldStatus.Running));
        }
    });

    [Test]
    public void What_somebody_knows_stays()
    {
        var stepper = new Stepper<NoObserver>(BusyWorlds.Model, default);
        foreach (var world in BusyWorlds.Of(100))
        {
            stepper.Fork(in world, 1);
            var fork = stepper.World;
            for (var slot = 0; slot < Limits.OpenIncidents; slot++)
            {
                Assert.That((fork.Incidents[slot].FuseAt, fork.Incidents[slot].Deliberate, fork.Incidents[slot].LogOdds), Is.EqualTo((world.Incidents[slot].FuseAt, world.Incidents[slot].Deliberate, world.Incidents[slot].LogOdds)));
            }

            Assert.That(fork.Channels[0].State, Is.EqualTo(world.Channels[0].State));
            Assert.That(Enumerable.Range(0, 3).Select(session => fork.SessionDecisions[session]), Is.EqualTo(Enumerable.Range(0, 3).Select(session => world.SessionDecisions[session])));
        }
    }

    private static double WillBeAnswered(in World world) =>
        world.PendingSlots[..][..world.Pending].Contains((ushort)TimerSlot.Operation) ? 1 : 0;

    private static bool IsPending(in World world, ushort slot, double minutes)
    {
        for (var i = 0; i < world.Pending; i++)
        {
            if (world.PendingSlots[i] == slot && world.PendingTimes[i] == minutes) return true;
        }

        return false;
    }

    private static void AddPending(Samples samples, in World world, bool isFork)
    {
        for (var i = 0; i < world.Pending; i++)
        {
            var (slot, left) = ((int)world.PendingSlots[i], world.PendingTimes[i] - world.Now);
            var (what, age, usual) = Describe(in world, slot);
            if (what is null) continue;
            samples.Add(what, left, isFork);
            if (usual > 0) samples.Add(what + (age > usual ? ", old" : ", young"), left, isFork);
        }
    }

    // What a timer is, how long it has run, and what is long for it.
    private static (string? What, double Age, double Usual) Describe(in World world, int slot)
    {
        var now = world.Now;
        switch (TimerSlot.KindOf(slot))
        {
            case TimerKind.Climate: return ("climate", now - world.ClimateSince, 800);
            case TimerKind.Failure: return ("failure", now - world.Channels[slot - TimerSlot.Failure].UpSince, 700);
            case TimerKind.Operation:
                ref readonly var cell = ref world.Channels[slot - TimerSlot.Operation];
                var name = BusyWorlds.Model.Definition.Channels[slot - TimerSlot.Operation].Name;
                return cell.State == ChannelState.Ringing ? ("ring", now - cell.AskedAt, 60) : ($"{name}: {cell.State}", now - cell.OperationSince, cell.State is ChannelState.CoolingOff or ChannelState.Underway ? 300 : 60);
            case TimerKind.Session: return world.SessionDecisions[slot - TimerSlot.Session] > 0 ? ("session", now - world.SessionPostponedAt[slot - TimerSlot.Session], 500) : (null, 0, 0);
            case TimerKind.Patience: return ("patience", now - world.Channels[slot - TimerSlot.Patience].AskedAt, 80);
            case TimerKind.Official: return ("reading", now - world.OfficialReadings[slot - TimerSlot.Official].SaidAt, 200);
            case TimerKind.Clarification: return ("clarification", now - world.Incidents[slot - TimerSlot.Clarification].ClarifiedSince, 150);
            case TimerKind.Notice: return ("notice", now - world.Incidents[slot - TimerSlot.Notice].OpenedAt, 100);
            case TimerKind.AuthorNotice: return ("author's notice", now - world.Incidents[slot - TimerSlot.AuthorNotice].OpenedAt, 200);
            case TimerKind.FollowUp: return ("follow-up", now - world.FollowUps[slot - TimerSlot.FollowUp].DecidedAt, 300);
            case TimerKind.Relaxation: return ("relaxation", 0, 0);
            case TimerKind.Arrival: return ("arrival", 0, 0);
            case TimerKind.Routine: return ("routine", 0, 0);
            default: return (null, 0, 0);
        }
    }

    private static void AddOutcome(Samples samples, in World before, in World after, bool isFork)
    {
        samples.Add("opened", after.Opened - before.Opened, isFork);
        samples.Add("peak", after.Peak, isFork);
        samples.Add("unseen", after.Channels[0].UnseenDownMinutes - before.Channels[0].UnseenDownMinutes, isFork);
        samples.Add("repairing", after.Channels[0].SeenDownMinutes - before.Channels[0].SeenDownMinutes, isFork);
        samples.Add("responses", after.Types[0].RespondedAccident + after.Types[0].RespondedDeliberate - before.Types[0].RespondedAccident - before.Types[0].RespondedDeliberate, isFork);
        for (var channel = 0; channel < 4; channel++)
        {
            samples.Add("completed " + channel, after.Channels[channel].Completed + after.Channels[channel].RoutineCompleted - before.Channels[channel].Completed - before.Channels[channel].RoutineCompleted, isFork);
            samples.Add("refused " + channel, after.Channels[channel].Refused + after.Channels[channel].RoutineRefused - before.Channels[channel].Refused - before.Channels[channel].RoutineRefused, isFork);
        }
    }
}
