namespace ChannelSim.Exercise.Views;

/// <summary>A request of the other side that waits for an answer of the seat's own.</summary>
/// <param name="Channel">The channel, by key.</param>
/// <param name="About">What it is about, by the seat's own number; null: nothing in particular.</param>
/// <param name="Asker">Who asks, by side key.</param>
/// <param name="At">Since when, in minutes after the start.</param>
/// <param name="PostponedAt">When the answer was last put off; null: it was not.</param>
public sealed record RequestView(string Channel, int? About, string Asker, double At, double? PostponedAt);
