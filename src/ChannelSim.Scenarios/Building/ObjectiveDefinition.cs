namespace ChannelSim.Scenarios.Building;

/// <summary>What an exercise is to show or to train.</summary>
/// <param name="Id">What entries and observations call it.</param>
/// <param name="Text">What it is, a sentence.</param>
public sealed record ObjectiveDefinition(string Id, string Text);
