using ChannelSim.Exercise.Seats;

namespace ChannelSim.Exercise.Orders;

/// <summary>What becomes of a command: accepted, or refused with the reason, at once.</summary>
/// <param name="Number">Its number in the log, from 1.</param>
/// <param name="Refusal">Why not, as a sentence for the seat that gave it; null: it was accepted.</param>
public sealed record OrderReply(long Number, string? Refusal)
{
    /// <summary>Whether it was carried out.</summary>
    public bool IsAccepted => Refusal is null;

    /// <summary>That it was done, for a seat to read: the number counts what others have commanded too, so that only those who see everything are told it.</summary>
    public string DoneFor(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return seat.Kind is SeatKind.Control or SeatKind.Observer ? FormattableString.Invariant($"done ({Number})") : "done";
    }
}
