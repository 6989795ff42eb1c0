namespace ChannelSim.Scenarios.Editing;

/// <summary>What becomes of one key of a timeline entry.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">What stands there from now on; null: the key goes.</param>
/// <param name="InPlaceOf">The key whose place it takes, where one goes and another comes: <c>at</c> for <c>in-batch</c>.</param>
public sealed record KeyChange(string Key, WrittenValue? Value, string? InPlaceOf = null);
