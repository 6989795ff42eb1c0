using ChannelSim.Engine.Events;

namespace ChannelSim.Experiments.Studies;

/// <summary>An event of a replication.</summary>
/// <param name="Design">The design point.</param>
/// <param name="Replication">The replication.</param>
/// <param name="Sequence">Its number in the replication, from 0.</param>
/// <param name="Channel">The channel's name, or null.</param>
/// <param name="Event">The event.</param>
public sealed record RecordedEvent(int Design, long Replication, int Sequence, string? Channel, StepEvent Event);
