using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Checking;

/// <summary>A response provokes the side that it was aimed at.</summary>
internal sealed class ProvokedObservers(Reading reading, IReadOnlyDictionary<string, int> observers)
{
    public void Check(ImmutableArray<IncidentTypeDefinition> incidents)
    {
        foreach (var type in incidents)
            foreach (var provocation in type.Provokes)
                if (provocation.Type.Index < incidents.Length) CheckPair(type.Name, incidents[provocation.Type.Index].Name);
    }

    private void CheckPair(string type, string provoked)
    {
        if (!observers.TryGetValue(type, out var observer) || !observers.TryGetValue(provoked, out var other) || observer != other) return;
        var place = reading.Places.FindKey($"incidents.{type}.provokes.{provoked}") ?? default;
        var sides = reading.Names.Of(NameSort.Side);
        reading.Findings.Report(
            NameRules.ProvokedObserver, place, $"`{provoked}` is observed by `{sides[other]}`, who responded to `{type}`",
            $"what `{type}` provokes must be observed by its author{(sides.Length == 2 ? $", `{sides[1 - observer]}`" : "")}");
    }
}
