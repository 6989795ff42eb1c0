using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Reviews;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Sights;
using ChannelSim.Exercise.Store;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Web.Rooms;

/// <summary>
/// An exercise to look back on, made of a copy of its log: what every seat saw at any moment, by what is in effect. The log is folded once; what an audience was told is kept as it came, so that a
/// moment is what was told up to it, folded as a seat's page is. That does not touch the exercise that goes on.
/// </summary>
public sealed class Lookback
{
    private static readonly HashSet<string> Marked = [ViewKinds.Inject, ViewKinds.Decided];

    private readonly LiveExercise _copy;
    private readonly ExerciseIdentity _identity;
    private readonly Dictionary<Audience, ViewEvent[]> _told;

    /// <summary>Folds a copy.</summary>
    /// <param name="scenario">What is played.</param>
    /// <param name="identity">What it is a fold over.</param>
    /// <param name="records">The copy.</param>
    public Lookback(Scenario scenario, ExerciseIdentity identity, IReadOnlyList<LogRecord> records)
    {
        (_identity, Records) = (identity, records.Count);
        _copy = LiveExercise.Resume(scenario, identity.Seed, identity.Replication, records, new MemoryLog());
        var then = _copy.AsOf(_copy.Now); // without what rewinds have undone
        _told = then.Terms.Seats.Select(Audience.Of).Distinct().ToDictionary(audience => audience, audience => then.SeenBy(audience).ToArray());
        End = _copy.Now.Minutes;
        Marks = [.. _told[Audience.Control].Where(told => Marked.Contains(told.Kind)).Select(told => new PastMark(told.Minutes, told.Kind, told.Text))];
    }

    /// <summary>How many records it is made of.</summary>
    public int Records { get; }

    /// <summary>The last moment, in minutes after the start.</summary>
    public double End { get; }

    /// <summary>Decisions and injects, in order.</summary>
    public ImmutableArray<PastMark> Marks { get; }

    /// <summary>What a seat saw at a moment; nothing can be commanded there.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="minutes">The moment, in minutes after the start.</param>
    public RoomSight At(Seat seat, double minutes)
    {
        var audience = Audience.Of(seat);
        var sight = new Sight(_copy.Scenario, seat, ViewOf(audience, minutes), Told(audience, minutes), new ClockState(false, _copy.Clock.Rate));
        return new RoomSight(sight, ImmutableDictionary<Verb, Offer>.Empty, seat.Kind is SeatKind.Control or SeatKind.Observer ? Sides(minutes) : []);
    }

    /// <summary>The moment before or after another one at which somebody was told something; null: there is none.</summary>
    public double? Beside(Seat seat, double minutes, bool isLater)
    {
        var moments = _told[Audience.Of(seat)].Where(told => !ToldText.IsSilent(told)).Select(told => told.Minutes);
        return isLater ? moments.Where(at => at > minutes).Select(at => (double?)at).FirstOrDefault() : moments.Where(at => at < minutes).Select(at => (double?)at).LastOrDefault();
    }

    /// <summary>The moments across which what could still come moved most; takes a while, on one thread, and may be asked for by one at a time.</summary>
    public IReadOnlyList<Turn> Turns(Action<int, int> progress, CancellationToken cancellation) =>
        new ExerciseReport(_copy, _identity, "", "") { MostThreads = 1 }.Turns(progress, cancellation);

    private ImmutableArray<(string, SeatView)> Sides(double minutes) =>
        [.. _copy.Scenario.Model.Sides.Select((side, index) => (side.Name, ViewOf(Audience.Of(new SideId(index)), minutes)))];

    private SeatView ViewOf(Audience audience, double minutes) => SeatView.Of(_copy.Scenario, audience, Told(audience, minutes), new SimTime(minutes));

    private ViewEvent[] Told(Audience audience, double minutes)
    {
        var told = _told[audience];
        var count = told.Length;
        while (count > 0 && told[count - 1].Minutes > minutes) count--;
        return told[..count];
    }
}
