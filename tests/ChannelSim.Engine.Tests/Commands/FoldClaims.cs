using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Tests.Worlds;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Commands;

/// <summary>An exercise is a fold of its log: the same commands at the same places give the same world, byte for byte, after every event.</summary>
public sealed class FoldClaims
{
    private const int Models = 300;

    [Test]
    public void The_log_alone_gives_the_same_worlds_after_every_event_and_every_command()
    {
        var (done, kinds, refusals) = (0, new HashSet<CommandKind>(), new HashSet<CommandRefusal>());
        for (var seed = 0; seed < Models; seed++)
        {
            var model = CompiledModel.Compile(RandomModel.Extended(seed));
            var exercise = new RandomExercise(model, seed);
            var played = exercise.Play();
            Replay(model, exercise, new Stepper<NoObserver>(model, default), $"exercise {seed}", fromCheckpoint: seed % 2 == 1);
            done += exercise.Log.Count(command => command.Result.IsDone);
            kinds.UnionWith(exercise.Log.Where(command => command.Result.IsDone).Select(command => command.Command.Kind));
            refusals.UnionWith(exercise.Log.Select(command => command.Result.Refusal));
            Assert.That(played.World.ByHand, Is.EqualTo(exercise.Log.Exists(command => command.Result.IsDone || command.Result.Refusal == CommandRefusal.PassedOver) ? 1 : 0));
        }

        Assert.That(done, Is.GreaterThan(8_000));
        Assert.That(kinds, Is.EquivalentTo(Enum.GetValues<CommandKind>()), "every kind was carried out somewhere");
        Assert.That(refusals, Is.SupersetOf(Enum.GetValues<CommandRefusal>().Except([CommandRefusal.TooMany, CommandRefusal.Ended])), "every refusal was met somewhere");
    }

    /// <summary>Without commands an exercise is the replication of the batch, however often its clock rests.</summary>
    [Test]
    public void A_clock_that_rests_changes_nothing() => Parallel.For(0, Models, seed =>
    {
        var model = CompiledModel.Compile(RandomModel.Extended(seed));
        var key = new StreamKey(3, 0, (uint)seed);
        var (batch, plain, resting) = (new Stepper<NoObserver>(model, default), new Stepper<NoObserver>(model, default), new Stepper<EventRecorder>(model, new EventRecorder()));
        batch.Run(in key);
        plain.Begin(in key);
        resting.Begin(in key);
        var random = new Random(seed);
        do
        {
            Bytes.RequireSame(in plain.World, in resting.World, $"model {seed}, after {resting.World.Events} events");
            if (resting.World.Status != WorldStatus.Running) break;
            var now = resting.World.Now;
            var moment = new SimTime(random.Next(3) == 0 ? resting.Peek().Minutes : now + (random.NextDouble() * (resting.Peek().Minutes - now)));
            resting.AdvanceTo(moment);
            Assert.That(resting.World.Now, Is.EqualTo(moment.Minutes));
        }
        while (plain.Step() | resting.Step());
        Bytes.RequireSame(in batch.World, in resting.World, $"model {seed}");
    });

    [Test]
    public void The_clock_goes_neither_back_nor_past_an_event()
    {
        var stepper = Begun(CompiledModel.Compile(RandomModel.Of(4)));
        stepper.Step();
        var (now, next) = (stepper.World.Now, stepper.Peek().Minutes);
        Assert.Multiple(() =>
        {
            Assert.That(next, Is.GreaterThan(now).And.GreaterThan(0));
            Assert.That(() => stepper.AdvanceTo(new SimTime(Math.BitDecrement(now))), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => stepper.AdvanceTo(new SimTime(Math.BitIncrement(next))), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => stepper.AdvanceTo(new SimTime(next)), Throws.Nothing);
        });
    }

    [Test]
    public void A_replication_that_has_ended_takes_no_command()
    {
        var stepper = Begun(CompiledModel.Compile(RandomModel.Of(4)));
        stepper.RunToEnd();
        var end = stepper.World;
        Assert.That(stepper.Apply(Command.Play(new SideId(0))).Refusal, Is.EqualTo(CommandRefusal.Ended));
        Bytes.RequireSame(in end, in stepper.World, "after the end");
    }

    private static Stepper<NoObserver> Begun(CompiledModel model)
    {
        var stepper = new Stepper<NoObserver>(model, default);
        stepper.Begin(new StreamKey(3, 0, 1));
        return stepper;
    }

    private static void Replay(CompiledModel model, RandomExercise exercise, Stepper<NoObserver> stepper, string which, bool fromCheckpoint)
    {
        stepper.Begin(exercise.Key);
        var kept = 0;
        Require();
        foreach (var logged in exercise.Log)
        {
            while (stepper.World.Events < logged.Events)
            {
                stepper.Step();
                Require();
            }

            stepper.AdvanceTo(new SimTime(logged.Minutes));
            Assert.That(stepper.Apply(logged.Command), Is.EqualTo(logged.Result), which);
            if (logged.Result.IsDone || logged.Result.Refusal == CommandRefusal.PassedOver) Require();
            if (fromCheckpoint) stepper.Restore(Checkpoint.Load(Checkpoint.Save(in stepper.World, model), model));
        }

        while (kept < exercise.Worlds.Count)
        {
            stepper.Step();
            Require();
        }

        void Require()
        {
            var expected = Checkpoint.Load(exercise.Worlds[kept], model);
            Bytes.RequireSame(in expected, in stepper.World, $"{which}, world {kept++}");
        }
    }
}
