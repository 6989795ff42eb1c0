namespace ChannelSim.Exercise.Msel;

/// <summary>A cell that says something else than the scenario.</summary>
/// <param name="Column">The column.</param>
/// <param name="Cell">The name of the cell, <c>B7</c>.</param>
/// <param name="Was">What the scenario says; empty where nothing.</param>
/// <param name="Becomes">What it will say.</param>
public sealed record CellChange(string Column, string Cell, string Was, string Becomes);
