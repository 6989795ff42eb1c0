namespace ChannelSim.Web.Starting;

/// <summary>What the host has chosen to hold.</summary>
/// <param name="Path">A scenario file, or the folder of an exercise to go on with.</param>
/// <param name="Folder">Where a new exercise is kept; null: nowhere, or it is one to go on with.</param>
/// <param name="Play">The sides that people play, keys with commas between them, or <c>none</c>; null: as the scenario says.</param>
/// <param name="Replication">Which replication, from 0.</param>
/// <param name="Seed">The seed.</param>
public sealed record StartChoice(string Path, string? Folder, string? Play, uint Replication, ulong Seed);
