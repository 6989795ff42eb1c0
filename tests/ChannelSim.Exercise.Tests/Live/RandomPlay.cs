using System.Globalization;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Tests.Live;

/// <summary>An exercise in which somebody commands something now and then: anything, from any seat, possible or not, rewinds included.</summary>
internal sealed class RandomPlay
{
    private static readonly Verb[] Verbs = Enum.GetValues<Verb>();
    private static readonly Audience[] Audiences = [Audience.Control, Audience.Of(new SideId(0)), Audience.Of(new SideId(1)), Audience.Stage];
    private readonly Random _random;
    private readonly Scenario _scenario;

    public RandomPlay(Scenario scenario, int seed)
    {
        _random = new Random(seed);
        var played = Enumerable.Range(0, 2).Where(_ => _random.Next(3) > 0).Select(side => new SideId(side));
        _scenario = scenario with { Exercise = scenario.Exercise with { Played = [.. played], Unattended = (UnattendedRule)_random.Next(2), StopsOnDecisions = _random.Next(2) == 0 } };
        Key = (uint)seed;
        Exercise = Again(Log);
    }

    public uint Key { get; }

    public MemoryLog Log { get; } = new();

    public LiveExercise Exercise { get; }

    /// <summary>What was so after every record.</summary>
    public List<string> After { get; } = [];

    /// <summary>The exercise from its start.</summary>
    public LiveExercise Again(IExerciseLog log) => LiveExercise.Begin(_scenario, 3, Key, log);

    public RandomPlay Play(int turns, bool rewinds = true)
    {
        for (var turn = 0; turn < turns; turn++)
        {
            if (_random.Next(3) > 0) LetTimePass();
            if (_random.Next(12) == 0) Exercise.Mark(default);
            else Exercise.Submit(Exercise.Terms.Seats[_random.Next(Exercise.Terms.Seats.Count)] is var seat && _random.Next(2) == 0 ? seat : Seat.Control, Any(rewinds), default);
            After.Add(StateOf(Exercise));
        }

        return this;
    }

    /// <summary>World, clock and streams, in a line.</summary>
    public static string StateOf(LiveExercise exercise) => string.Join(
        '|',
        [
            WorldHash.Of(in exercise.World), $"{exercise.Clock}", $"{exercise.Events}", $"{exercise.HasEnded}", $"{exercise.Beliefs.Count}", $"{exercise.Observations.Count}",
            .. Audiences.Select(audience => $"{exercise.SeenBy(audience).Count}:{Last(exercise.SeenBy(audience))}"),
        ]);

    private static ViewEvent? Last(IReadOnlyList<ViewEvent> seen) => seen.Count == 0 ? null : seen[^1];

    private void LetTimePass()
    {
        var next = Math.Min(Exercise.NextEvent.Minutes, _scenario.Clock.Horizon.Minutes);
        var moment = _random.Next(4) switch
        {
            0 => next,
            1 => Exercise.Now.Minutes + (_random.NextDouble() * (next - Exercise.Now.Minutes)),
            _ => Exercise.Now.Minutes + (_scenario.Clock.Horizon.Minutes * _random.NextDouble() * 0.01),
        };
        Exercise.AdvanceTo(new SimTime(moment));
    }

    private Order Any(bool rewinds)
    {
        var verb = Verbs[_random.Next(Verbs.Length)];
        if (verb == Verb.Rewind && !rewinds) verb = Verb.Note;
        if (verb is Verb.End or Verb.Rung && _random.Next(4) > 0) verb = Verb.Call;
        return new Order
        {
            Verb = verb,
            Incident = Maybe(0.7) ? _random.Next(Exercise.World.Opened + 1) : null,
            Channel = Maybe(0.8) ? One(Exercise.Names.Channels) : null,
            Side = Maybe(0.8) ? One(Exercise.Names.Sides) : null,
            Entry = Maybe(0.9) ? One(Exercise.Names.Entries) : null,
            Target = verb switch { Verb.Rung => One(Exercise.Names.Rungs), Verb.Climate => One(Exercise.Names.Climates), _ => One(Exercise.Names.Types) },
            Deliberate = Maybe(0.5) ? null : Maybe(0.5),
            Percent = _random.Next(-10, 110),
            Number = verb == Verb.Until ? Exercise.Now.Minutes + _random.Next(-10, 1000) : _random.Next(-100, 1000),
            Title = Maybe(0.5) ? "Something" : null,
            Text = Maybe(0.5) ? "in words" : null,
            To = verb == Verb.Lend || Maybe(0.3) ? [One(Exercise.Names.Seats)] : null,
            Mark = Mark(),
            Reason = Maybe(0.8) ? "to see" : null,
            Effects = verb == Verb.Inject ? [new Order { Verb = Verb.Open, Target = One(Exercise.Names.Types) }, new Order { Verb = Verb.Rung, Target = One(Exercise.Names.Rungs.Take(3)) }] : null,
        };
    }

    private string Mark()
    {
        var number = _random.Next((int)Exercise.History.Count + 2);
        return Maybe(0.5) ? string.Create(CultureInfo.InvariantCulture, $"{number}") : string.Create(CultureInfo.InvariantCulture, $"e{_random.NextInt64(Exercise.Events + 2)}");
    }

    private bool Maybe(double chance) => _random.NextDouble() < chance;

    private string One(IEnumerable<string> names) => names.DefaultIfEmpty("none").ElementAt(_random.Next(Math.Max(1, names.Count())));
}
