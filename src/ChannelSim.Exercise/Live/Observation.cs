using ChannelSim.Engine.Units;

namespace ChannelSim.Exercise.Live;

/// <summary>A note that somebody took. Notes survive a rewind: what an observer saw people do, they did.</summary>
/// <param name="Record">The number of the command.</param>
/// <param name="Seat">The seat, by id.</param>
/// <param name="At">When.</param>
/// <param name="Text">What was noted.</param>
/// <param name="Objective">The objective it is about; null: none.</param>
/// <param name="Rating">How well it was met; null: not said.</param>
public sealed record Observation(long Record, string Seat, SimTime At, string Text, string? Objective, string? Rating);
