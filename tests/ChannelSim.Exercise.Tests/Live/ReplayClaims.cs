using System.Text.Json;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Store;
using ChannelSim.Exercise.Tests.Views;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Tests.Live;

/// <summary>An exercise is the fold of its log: whoever replays the records has the same exercise after every one of them, whatever was commanded and however the clock went between.</summary>
public sealed class ReplayClaims
{
    private const int SeedsOfEach = 30;
    private const int Turns = 60;

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Paths))]
    public void Replaying_a_log_gives_the_same_world_and_the_same_streams_after_every_record(string path)
    {
        for (var seed = 0; seed < SeedsOfEach; seed++)
        {
            var play = new RandomPlay(Shipped.Read(path), seed).Play(Turns);
            var again = play.Again(new MemoryLog());
            for (var i = 0; i < Turns; i++)
            {
                again.Replay(AsKept(play.Log.Records[i]));
                Assert.That(RandomPlay.StateOf(again), Is.EqualTo(play.After[i]), $"{Path.GetFileName(path)}, seed {seed}, record {play.Log.Records[i]}");
            }

            foreach (var audience in new[] { Audience.Control, Audience.Of(new SideId(0)), Audience.Of(new SideId(1)), Audience.Stage })
                Assert.That(again.SeenBy(audience), Is.EqualTo(play.Exercise.SeenBy(audience)), $"{Path.GetFileName(path)}, seed {seed}");
        }
    }

    [Test]
    public void So_it_is_in_any_scenario()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var play = new RandomPlay(Staged.Of(RandomModel.Extended(seed)), seed).Play(Turns);
            var again = play.Again(new MemoryLog());
            foreach (var record in play.Log.Records) again.Replay(AsKept(record));
            Assert.That(RandomPlay.StateOf(again), Is.EqualTo(play.After[^1]), $"seed {seed}");
        }
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Paths))]
    public void What_a_rewind_has_undone_might_never_have_been_given(string path)
    {
        for (var seed = 0; seed < SeedsOfEach; seed++)
        {
            var play = new RandomPlay(Shipped.Read(path), seed).Play(Turns);
            var without = play.Again(new MemoryLog());
            var number = 0;
            foreach (var record in play.Exercise.History.InEffect.Where(record => record.Order?.Verb != Verb.Rewind)) without.Replay(record with { Number = ++number });
            var here = new LogRecord(number + 1, "", play.Exercise.Events, play.Exercise.Now.Minutes, null, null, default) { World = WorldHash.Of(in play.Exercise.World) };
            Assert.That(() => without.Replay(here), Throws.Nothing, $"{Path.GetFileName(path)}, seed {seed}");
            Assert.That(without.Beliefs.Select(belief => belief.Deliberate), Is.EqualTo(play.Exercise.Beliefs.Select(belief => belief.Deliberate)));
        }
    }

    [Test]
    public void A_record_that_cannot_have_been_given_there_is_named()
    {
        var play = new RandomPlay(Shipped.Named("przewodow-2022-11-15"), 1).Play(Turns, rewinds: false);
        var again = play.Again(new MemoryLog());
        foreach (var record in play.Log.Records.Take(10)) again.Replay(record);
        var late = play.Log.Records[10] with { Minutes = play.Log.Records[10].Minutes + 1e6 };
        Assert.That(() => again.Replay(late), Throws.TypeOf<ReplayException>().With.Property(nameof(ReplayException.Record)).EqualTo(11).And.Message.Contains("does not lie between"));
        Assert.That(() => again.Replay(play.Log.Records[20]), Throws.TypeOf<ReplayException>().With.Message.Contains("record 11 comes next"));
    }

    [Test]
    public void A_record_of_which_something_else_comes_is_named()
    {
        var exercise = Begin(new MemoryLog());
        var accepted = new LogRecord(1, "us", 0, 0, new Order { Verb = Verb.Pause }, null, default);
        var another = new LogRecord(1, "control", 0, 0, new Order { Verb = Verb.Pause }, null, default) { World = new string('0', 64) };
        Assert.That(() => exercise.Replay(accepted), Throws.TypeOf<ReplayException>().With.Message.Contains("now it is refused"));
        Assert.That(() => Begin(new MemoryLog()).Replay(another), Throws.TypeOf<ReplayException>().With.Message.Contains("another version of the engine"));
    }

    [Test]
    public void What_the_log_cannot_keep_has_not_happened()
    {
        var log = new FullDisk();
        var exercise = Begin(log);
        exercise.AdvanceTo(new SimTime(30));
        var before = RandomPlay.StateOf(exercise);
        Assert.That(() => exercise.Submit(Seat.Control, new Order { Verb = Verb.Open, Target = "stray-missile", Reason = "to see" }, default), Throws.TypeOf<IOException>());
        Assert.That(RandomPlay.StateOf(exercise), Is.EqualTo(before));
        log.IsFull = false;
        Assert.That(exercise.Submit(Seat.Control, new Order { Verb = Verb.Open, Target = "stray-missile", Reason = "to see" }, default), Is.EqualTo(new OrderReply(1, null)));
        Assert.That(Resume(log.Records), Is.EqualTo(RandomPlay.StateOf(exercise)));
    }

    [Test]
    public void A_rewind_that_the_log_cannot_keep_has_not_happened()
    {
        var log = new FullDisk { IsFull = false };
        var exercise = Begin(log);
        exercise.AdvanceTo(new SimTime(30));
        exercise.Submit(Seat.Control, new Order { Verb = Verb.Open, Target = "stray-missile", Reason = "to see" }, default);
        exercise.AdvanceTo(new SimTime(50));
        var before = RandomPlay.StateOf(exercise);
        log.IsFull = true;
        Assert.That(() => exercise.Submit(Seat.Control, new Order { Verb = Verb.Rewind, Mark = "1" }, default), Throws.TypeOf<IOException>());
        Assert.That(RandomPlay.StateOf(exercise), Is.EqualTo(before));
    }

    [Test]
    public void What_no_file_can_hold_is_not_taken()
    {
        var log = new MemoryLog();
        var exercise = Begin(log);
        exercise.Submit(Seat.Control, new Order { Verb = Verb.Inject, Title = "half a face \ud83d" }, default);
        exercise.Submit(Seat.Control, new Order { Verb = Verb.Rate, Number = double.PositiveInfinity }, default);
        var again = LiveExercise.Resume(Held.NightWith(null), 1, 0, log.Records.Select(AsKept), new MemoryLog());
        Assert.That(RandomPlay.StateOf(again), Is.EqualTo(RandomPlay.StateOf(exercise)));
    }

    private static LogRecord AsKept(LogRecord record) => JsonSerializer.Deserialize<LogRecord>(JsonSerializer.Serialize(record, LogJson.Line), LogJson.Line)!;

    private static LiveExercise Begin(IExerciseLog log) => LiveExercise.Begin(Held.NightWith(null), 1, 0, log);

    private static string Resume(IReadOnlyList<LogRecord> records) => RandomPlay.StateOf(LiveExercise.Resume(Held.NightWith(null), 1, 0, records, new MemoryLog()));

    private sealed class FullDisk : IExerciseLog
    {
        private readonly MemoryLog _kept = new();

        public bool IsFull { get; set; } = true;

        public IReadOnlyList<LogRecord> Records => _kept.Records;

        public void Append(LogRecord entry)
        {
            if (IsFull) throw new IOException("the disk is full");
            _kept.Append(entry);
        }
    }
}
