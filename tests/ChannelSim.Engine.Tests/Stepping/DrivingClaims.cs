using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Tests.Worlds;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Stepping;

/// <summary>Peek, step and run-until are three ways to do one thing.</summary>
public sealed class DrivingClaims
{
    private const int Models = 150;

    [Test]
    public void Peek_tells_the_moment_of_the_next_step() => ForEachModel((stepper, model, which) =>
    {
        var last = 0.0;
        while (stepper.World.Status == WorldStatus.Running)
        {
            var next = stepper.Peek();
            Assert.That(next.Minutes, Is.InRange(last, model.Horizon.Minutes), which);
            var events = stepper.World.Events;
            var stepped = stepper.Step();
            Assert.That(stepper.World.Now, Is.EqualTo(next.Minutes), which);
            Assert.That(stepper.World.Events, Is.EqualTo(events + (stepped ? 1 : 0)), which);
            last = next.Minutes;
        }
    });

    [Test]
    public void At_the_end_nothing_comes_any_more() => ForEachModel((stepper, _, which) =>
    {
        stepper.RunToEnd();
        var end = stepper.World;
        Assert.That(stepper.Peek(), Is.EqualTo(SimTime.Never));
        Assert.That(stepper.Step(), Is.False);
        stepper.RunUntil(SimTime.Never);
        Bytes.RequireSame(in end, in stepper.World, which);
    });

    [Test]
    public void Running_until_one_moment_after_another_ends_where_running_to_the_end_does() => ForEachModel((stepper, model, which) =>
    {
        var random = new Random(1);
        var whole = new Stepper<EventRecorder>(model, new EventRecorder());
        whole.Begin(stepper.World.Key);
        whole.RunToEnd();
        for (var minutes = 0.0; minutes < model.Horizon.Minutes; minutes += random.Next(1, 4000))
        {
            var moment = new SimTime(Math.Floor(minutes / 60) * 60);
            stepper.RunUntil(moment);
            Assert.That(stepper.Peek(), Is.GreaterThanOrEqualTo(moment), which);
            if (stepper.World.Status == WorldStatus.Running) Assert.That(stepper.World.Now, Is.LessThan(Math.Max(moment.Minutes, 1e-9)), which);
        }

        stepper.RunUntil(SimTime.Never);
        Assert.That(stepper.Observer.Events, Is.EqualTo(whole.Observer.Events), which);
        Bytes.RequireSame(in whole.World, in stepper.World, which);
    });

    [Test]
    public void Running_until_the_horizon_stops_before_the_end_which_comes_with_the_next_step()
    {
        var model = CompiledModel.Compile(new DefinitionBuilder(horizon: 100).Build());
        var stepper = new Stepper<NoObserver>(model, default);
        stepper.Begin(new StreamKey(1, 0, 0));
        stepper.RunUntil(new SimTime(100));
        Assert.That((stepper.World.Status, stepper.Peek().Minutes), Is.EqualTo((WorldStatus.Running, 100)));
        Assert.That(stepper.Step(), Is.False);
        Assert.That((stepper.World.Status, stepper.World.Now), Is.EqualTo((WorldStatus.AtHorizon, 100)));
    }

    [Test]
    public void Whether_anybody_listens_makes_no_difference() => ForEachModel((stepper, model, which) =>
    {
        var unheard = new Stepper<NoObserver>(model, default);
        unheard.Begin(stepper.World.Key);
        Bytes.RequireSame(in stepper.World, in unheard.World, which + ", at the start");
        while (stepper.Step())
        {
            Assert.That(unheard.Step(), which);
            Bytes.RequireSame(in stepper.World, in unheard.World, which);
        }
    });

    /// <summary>Seed, replication and branch each lead to other worlds, but for the few models in which nothing is left to chance; the same key to the same one.</summary>
    [Test]
    public void The_key_decides_what_is_drawn()
    {
        var differing = new int[3];
        ForEachModel((stepper, model, which) =>
        {
            stepper.RunToEnd();
            var key = stepper.World.Key;
            Assert.That(EventsOf(model, key), Is.EqualTo(stepper.Observer.Events), which);
            StreamKey[] others = [key with { Seed = key.Seed + 1 }, key with { Replication = key.Replication + 1 }, key with { Branch = 1 }];
            for (var i = 0; i < others.Length; i++)
            {
                if (!EventsOf(model, others[i]).SequenceEqual(stepper.Observer.Events)) Interlocked.Increment(ref differing[i]);
            }
        });
        Assert.That(differing, Is.All.GreaterThan(Models * 0.9));
    }

    private static List<StepEvent> EventsOf(CompiledModel model, StreamKey key)
    {
        var stepper = new Stepper<EventRecorder>(model, new EventRecorder());
        stepper.Begin(in key);
        stepper.RunToEnd();
        return stepper.Observer.Events;
    }

    private static void ForEachModel(Action<Stepper<EventRecorder>, CompiledModel, string> claim) => Parallel.For(0, Models, seed =>
    {
        var model = CompiledModel.Compile(RandomModel.Extended(seed));
        var stepper = new Stepper<EventRecorder>(model, new EventRecorder());
        stepper.Begin(new StreamKey((ulong)seed, 0, 7));
        claim(stepper, model, $"model {seed}");
    });
}
