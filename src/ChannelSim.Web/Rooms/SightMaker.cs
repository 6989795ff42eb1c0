using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Sights;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Web.Rooms;

/// <summary>
/// Makes what seats see, and knows when it has changed: something was told to the seat's own audience, the clock was commanded, the minute is another one, or the seat itself may do something
/// else than before. Nothing else makes a new one, so that when it comes tells nothing.
/// </summary>
internal sealed class SightMaker(LiveExercise exercise)
{
    private readonly Upcoming _upcoming = new(exercise);
    private readonly Dictionary<Audience, SeatView> _views = [];
    private readonly Dictionary<Audience, ViewEvent[]> _seen = [];
    private readonly Dictionary<Audience, ViewEvent[]> _seenOfViews = [];
    private readonly Dictionary<string, (Stamp Stamp, RoomSight Sight)> _made = new(StringComparer.Ordinal);

    /// <summary>What a seat sees now; null: the same as before.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="minuteCounts">Whether another minute of the clock alone is reason enough.</param>
    public RoomSight? Changed(Seat seat, bool minuteCounts)
    {
        var stamp = StampOf(seat);
        if (_made.TryGetValue(seat.Id, out var made) && (made.Stamp == stamp || (!minuteCounts && made.Stamp with { Minute = stamp.Minute } == stamp))) return null;
        var sight = Make(seat);
        _made[seat.Id] = (stamp, sight);
        return sight;
    }

    private Stamp StampOf(Seat seat) => new(
        exercise.SeenBy(Audience.Of(seat)).Count,
        Math.Floor(exercise.Now.Minutes),
        exercise.Clock,
        exercise.HoldsClock(seat),
        seat.Side is { } side && exercise.IsPlayed(side),
        exercise.HasEnded,
        seat.Kind is SeatKind.Control or SeatKind.Observer ? exercise.History.Count : 0);

    private RoomSight Make(Seat seat)
    {
        var audience = Audience.Of(seat);
        var sight = new Sight(exercise.Scenario, seat, ViewOf(audience), SeenOf(audience), exercise.Clock) { HoldsClock = exercise.HoldsClock(seat) };
        if (seat.Kind == SeatKind.Control) sight = sight with { Coming = _upcoming.All(), MarkOf = Marks(SeenOf(audience)) };
        return new RoomSight(sight, OffersTo(seat), seat.Kind is SeatKind.Control or SeatKind.Observer ? OfSides() : []);
    }

    private Func<ViewEvent, string?> Marks(ViewEvent[] seen)
    {
        var marks = seen.Select(told => exercise.MarkOf(told.Sequence).ToString()).ToArray();
        return told => marks[told.Sequence - 1];
    }

    private ImmutableArray<(string, SeatView)> OfSides() =>
        [.. exercise.Scenario.Model.Sides.Select((side, index) => (side.Name, ViewOf(Audience.Of(new SideId(index)))))];

    private ImmutableDictionary<Verb, Offer> OffersTo(Seat seat)
    {
        var context = exercise.ContextOf(seat);
        return Enum.GetValues<Verb>().Where(context.MayTry).ToImmutableDictionary(verb => verb, verb => new Offer([.. context.ChannelsFor(verb)], [.. context.IncidentsFor(verb)]));
    }

    // Seats of one side look at the same.
    private SeatView ViewOf(Audience audience) =>
        _views.TryGetValue(audience, out var view) && view.Now == exercise.Now && SeenOf(audience) == _seenOfViews.GetValueOrDefault(audience) ? view : MakeView(audience);

    private SeatView MakeView(Audience audience)
    {
        var seen = SeenOf(audience);
        _seenOfViews[audience] = seen;
        return _views[audience] = SeatView.Of(exercise.Scenario, audience, seen, exercise.Now);
    }

    private ViewEvent[] SeenOf(Audience audience)
    {
        var seen = exercise.SeenBy(audience);
        return _seen.TryGetValue(audience, out var copy) && copy.Length == seen.Count ? copy : _seen[audience] = [.. seen];
    }

    private readonly record struct Stamp(int Told, double Minute, ClockState Clock, bool HoldsClock, bool IsPlayed, bool HasEnded, long Commands);
}
