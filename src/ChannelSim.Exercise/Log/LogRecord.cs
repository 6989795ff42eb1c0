using ChannelSim.Exercise.Orders;

namespace ChannelSim.Exercise.Log;

/// <summary>
/// One line of an exercise's log: a command as it was given, with its stamp and what became of it; or a mark (no order), which says how far the clock had come. Replaying is
/// to step to <paramref name="Events"/>, advance to <paramref name="Minutes"/>, and apply.
/// </summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Seat">Whose command; empty for a mark.</param>
/// <param name="Events">How many events had been executed before it, since the start (or since the moment that the last rewind went back to, counted from the start).</param>
/// <param name="Minutes">The simulation time: not before the last event, not after the next one.</param>
/// <param name="Order">What was commanded; null: a mark.</param>
/// <param name="Refusal">Why it was refused; null: it was not.</param>
/// <param name="Wall">When it was given, by the host's clock; for the record, and read by nothing that decides.</param>
public sealed record LogRecord(long Number, string Seat, long Events, double Minutes, Order? Order, string? Refusal, DateTimeOffset Wall)
{
    /// <summary>The hash of the world after it (<see cref="ChannelSim.Engine.Worlds.WorldHash"/>), by which a replay knows that it is the same exercise; null: not known.</summary>
    public string? World { get; init; }
}
