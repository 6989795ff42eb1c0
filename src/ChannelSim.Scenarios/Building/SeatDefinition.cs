using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Building;

/// <summary>Somebody at the table of an exercise.</summary>
/// <param name="Id">What commands call it; may be the key of its own side.</param>
/// <param name="Side">The side on which it sits.</param>
/// <param name="Title">Its name for people; its id where the file gives none.</param>
/// <param name="Brief">What whoever sits there is told beforehand, and nobody else; or null.</param>
public sealed record SeatDefinition(string Id, SideId Side, string Title, string? Brief);
