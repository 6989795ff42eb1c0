using ChannelSim.Engine.Units;

namespace ChannelSim.Exercise.Live;

/// <summary>What a seat said it believed.</summary>
/// <param name="Record">The number of the command.</param>
/// <param name="Seat">The seat, by id.</param>
/// <param name="At">When.</param>
/// <param name="Incident">Of which incident.</param>
/// <param name="Deliberate">How likely it took it to be that it was deliberate.</param>
public sealed record Belief(long Record, string Seat, SimTime At, IncidentId Incident, Probability Deliberate);
