using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>Where a value stands and what it must be.</summary>
/// <param name="Path">Its dotted path.</param>
/// <param name="Key">Its line of the key table.</param>
/// <param name="Provenance">What it rests on, as far as the blocks around it say.</param>
internal readonly record struct Slot(string Path, KeyDefinition Key, Provenance Provenance)
{
    /// <summary>True where the file is silent and the default stands.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether zero is refused.</summary>
    public bool Positive { get; init; } = Key.Positive;

    public ParameterUnit Unit => Key.Unit ?? ParameterUnit.Number;

    public Slot Inside(string part) => this with { Path = $"{Path}.{part}" };
}
