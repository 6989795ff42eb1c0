namespace ChannelSim.Scenarios.Differences;

/// <summary>One thing in which two scenarios differ.</summary>
/// <param name="Path">Where: a dotted path, for an order of things followed by <c>(order)</c>, for what numbers rest on by <c>(basis)</c>.</param>
/// <param name="First">What the first has there, in words; null where it has nothing.</param>
/// <param name="Second">What the second has.</param>
/// <param name="ChangesResults">Whether it can change a result; false for titles, sources and the like.</param>
public sealed record Difference(string Path, string? First, string? Second, bool ChangesResults);
