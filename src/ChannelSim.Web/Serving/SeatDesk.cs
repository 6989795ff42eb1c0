using ChannelSim.Exercise.Fans;
using ChannelSim.Exercise.Seats;
using ChannelSim.Web.Doors;
using ChannelSim.Web.Rooms;
using Microsoft.AspNetCore.Components.Authorization;

namespace ChannelSim.Web.Serving;

/// <summary>What a page can do: whatever it asks is asked for the seat at which its pass sits now, as often as a seat may.</summary>
internal sealed class SeatDesk(AuthenticationStateProvider users, SeatBook book, Room room, Buckets buckets)
{
    private const string Gone = "You do not sit here any more.";

    /// <summary>The pass of whoever looks; null: none.</summary>
    public async Task<string?> Pass() => PassUser.PassOf((await users.GetAuthenticationStateAsync().ConfigureAwait(false)).User);

    /// <summary>Where they sit now; null: nowhere.</summary>
    public async Task<Seat?> Seat() => await Pass().ConfigureAwait(false) is { } pass ? book.SeatOf(pass) : null;

    /// <summary>Gives a command.</summary>
    public async Task<RoomAnswer> Command(string text) => await Seat().ConfigureAwait(false) is not { } seat ? new RoomAnswer(false, Gone)
        : buckets.Of(seat).Take() ? await room.Command(seat, text).ConfigureAwait(false)
        : TooMuch;

    /// <summary>Asks what could come.</summary>
    public async Task<FanAnswer> WhatIf(string text, Action<Fan> progress, CancellationToken withdrawn) => await Seat().ConfigureAwait(false) is not { } seat ? new FanAnswer(null, null, new RoomAnswer(false, Gone))
        : System.Text.Encoding.UTF8.GetByteCount(text) > ChannelSim.Exercise.Orders.OrderLine.MaxBytes ? new FanAnswer(null, null, new RoomAnswer(false, "That is longer than a line may be: ask about less at once."))
        : buckets.Of(seat).Take() ? await room.WhatIf(seat, text, progress, withdrawn).ConfigureAwait(false)
        : new FanAnswer(null, null, TooMuch);

    /// <summary>Does what control alone may; null: whoever asks is not control.</summary>
    public async Task<T?> AsControl<T>(Func<Room, Task<T?>> what)
        where T : class => await Seat().ConfigureAwait(false) is { Kind: SeatKind.Control } ? await what(room).ConfigureAwait(false) : null;

    private static RoomAnswer TooMuch => new(false, "That is more than a seat may command at once: wait a moment.");
}
