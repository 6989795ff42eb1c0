using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>Which parameters have their number from which assignment, so that it can be read again with another value, without the file.</summary>
internal sealed class AssignedNumbers
{
    private readonly Dictionary<string, List<(ParameterId Id, Slot Slot)>> bySource = new(StringComparer.Ordinal);
    private readonly HashSet<string> parts = new(StringComparer.Ordinal);

    /// <summary>Takes the number of a parameter that is written in a single value.</summary>
    public void Add(ScalarNode scalar, ParameterId id, Slot slot)
    {
        if (!IsAssigned(scalar)) return;
        if (!bySource.TryGetValue(scalar.Place.Source, out var numbers)) bySource[scalar.Place.Source] = numbers = [];
        numbers.Add((id, slot));
    }

    /// <summary>Takes a value that is only a part of what is known of a number, or no number of the model at all.</summary>
    public void AddPart(ScalarNode scalar)
    {
        if (IsAssigned(scalar)) parts.Add(scalar.Place.Source);
    }

    /// <summary>Whether an assignment gives numbers of parameters and nothing else.</summary>
    public bool Has(string source) => bySource.ContainsKey(source) && !parts.Contains(source);

    /// <summary>What the parameters of an assignment are with another value in its place.</summary>
    /// <param name="source">The assignment.</param>
    /// <param name="text">The value.</param>
    /// <returns>Null where the value is refused for one of them, or the assignment gives more than numbers.</returns>
    public IReadOnlyList<(ParameterId Id, Spread Spread)>? Read(string source, string text)
    {
        if (!Has(source)) return null;
        List<(ParameterId, Spread)> read = [];
        foreach (var (id, slot) in bySource[source])
        {
            var (quantity, fault) = Quantity.Read(text, slot.Unit);
            if (fault is not null || NumberBounds.Check(quantity, text, slot) is not null) return null;
            read.Add((id, quantity.Spread));
        }

        return read;
    }

    private static bool IsAssigned(ScalarNode scalar) => scalar.Place.Source.StartsWith("--set ", StringComparison.Ordinal);
}
