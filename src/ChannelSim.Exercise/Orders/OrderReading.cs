namespace ChannelSim.Exercise.Orders;

/// <summary>What a typed line was understood as.</summary>
/// <param name="Order">The order; null: it was not understood.</param>
/// <param name="Fault">What is wrong with the line and what would be right, as a sentence; null: nothing.</param>
public sealed record OrderReading(Order? Order, string? Fault);
