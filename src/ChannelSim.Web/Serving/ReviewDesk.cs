using ChannelSim.Exercise.Seats;
using ChannelSim.Web.Rooms;

namespace ChannelSim.Web.Serving;

/// <summary>What somebody who looks back can do: whatever it is, it is done for the seat at which the pass sits now.</summary>
internal sealed class ReviewDesk(SeatDesk desk, Review review, HotWash wash, TurnSearch turns, Buckets buckets)
{
    private static RoomAnswer NotYours => new(false, "That is not for your seat.");

    /// <summary>Whether a seat may look back: it shows what is true. Seats of sides may when control has opened it to the room, after the end.</summary>
    public static bool Admits(SeatKind kind, HotWash wash) => kind is SeatKind.Control or SeatKind.Observer || (kind == SeatKind.Side && wash.IsOpenToRoom);

    /// <summary>Opens it to the room, or closes it; for control.</summary>
    public Task<RoomAnswer> Open(bool isOpen) => If([SeatKind.Control], () => Task.FromResult(wash.Open(isOpen)));

    /// <summary>Asks the seats, or stops asking; for control.</summary>
    public Task<RoomAnswer> Ask(bool isAsking) => If([SeatKind.Control], () => Task.FromResult(wash.Ask(isAsking)));

    /// <summary>Makes a branch; for control.</summary>
    public Task<RoomAnswer> Branch(double minutes, string name) => If([SeatKind.Control], () => review.Branch(minutes, name));

    /// <summary>Begins to look for turning points; for control and observers.</summary>
    public Task<RoomAnswer> Seek(Lookback look) => If([SeatKind.Control, SeatKind.Observer], () =>
    {
        _ = turns.Begin(look);
        return Task.FromResult(new RoomAnswer(true, ""));
    });

    /// <summary>Stops looking for them.</summary>
    public Task<RoomAnswer> Stop() => If([SeatKind.Control, SeatKind.Observer], () =>
    {
        turns.Stop();
        return Task.FromResult(new RoomAnswer(true, ""));
    });

    /// <summary>Answers the questions; for seats of sides, once on each device.</summary>
    public async Task<RoomAnswer> Answer(IReadOnlyList<string> answers)
    {
        var pass = await desk.Pass().ConfigureAwait(false);
        return await If([SeatKind.Side], () => Task.FromResult(wash.Answer(pass!, answers))).ConfigureAwait(false);
    }

    /// <summary>Whether whoever looks has answered.</summary>
    public async Task<bool> HasAnswered() => await desk.Pass().ConfigureAwait(false) is { } pass && wash.HasAnswered(pass);

    private async Task<RoomAnswer> If(SeatKind[] seats, Func<Task<RoomAnswer>> what) => await desk.Seat().ConfigureAwait(false) is not { } seat || !seats.Contains(seat.Kind) ? NotYours
        : buckets.Of(seat).Take() ? await what().ConfigureAwait(false)
        : new RoomAnswer(false, "That is more than a seat may do at once: wait a moment.");
}
