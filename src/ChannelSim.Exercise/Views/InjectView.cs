namespace ChannelSim.Exercise.Views;

/// <summary>Something that the seat was told.</summary>
/// <param name="At">When, in minutes after the start.</param>
/// <param name="Heading">As a sentence.</param>
/// <param name="Body">In full; null: there is no more to it.</param>
/// <param name="From">Who tells it; null: not said.</param>
public sealed record InjectView(double At, string Heading, string? Body, string? From);
