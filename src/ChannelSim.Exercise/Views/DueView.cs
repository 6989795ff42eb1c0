namespace ChannelSim.Exercise.Views;

/// <summary>Something that the seat knows to come.</summary>
/// <param name="At">When, in minutes after the start.</param>
/// <param name="Text">What, without its time: <c>decide on incident 2</c>.</param>
/// <param name="Incident">The incident to be decided, by the seat's own number; null: something else.</param>
public sealed record DueView(double At, string Text, int? Incident);
