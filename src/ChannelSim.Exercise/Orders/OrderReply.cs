namespace ChannelSim.Exercise.Orders;

/// <summary>What becomes of a command: accepted, or refused with the reason, at once.</summary>
/// <param name="Number">Its number in the log, from 1.</param>
/// <param name="Refusal">Why not, as a sentence for the seat that gave it; null: it was accepted.</param>
public sealed record OrderReply(long Number, string? Refusal)
{
    /// <summary>Whether it was carried out.</summary>
    public bool IsAccepted => Refusal is null;
}
