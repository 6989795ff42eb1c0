using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Checking;

/// <summary>A response provokes the side that it was aimed at; who is not opposed goes on against the same side.</summary>
internal sealed class ProvokedObservers(Reading reading, IReadOnlyDictionary<string, int> observers)
{
    public void Check(ImmutableArray<IncidentTypeDefinition> incidents)
    {
        foreach (var type in incidents)
        {
            foreach (var next in type.Provokes.Where(next => next.Type.Index < incidents.Length)) CheckProvoked(type.Name, incidents[next.Type.Index].Name);
            foreach (var next in type.Emboldens.Where(next => next.Type.Index < incidents.Length)) CheckEmboldened(type.Name, incidents[next.Type.Index].Name);
        }
    }

    private void CheckProvoked(string type, string provoked)
    {
        if (!observers.TryGetValue(type, out var observer) || !observers.TryGetValue(provoked, out var other) || observer != other) return;
        Report(
            NameRules.ProvokedObserver, $"incidents.{type}.provokes.{provoked}", $"`{provoked}` is observed by `{Side(other)}`, who responded to `{type}`",
            $"what `{type}` provokes must be observed by its author{(Sides.Length == 2 ? $", `{Side(1 - observer)}`" : "")}");
    }

    private void CheckEmboldened(string type, string next)
    {
        if (!observers.TryGetValue(type, out var observer) || !observers.TryGetValue(next, out var other) || observer == other) return;
        Report(
            NameRules.EmboldenedObserver, $"incidents.{type}.emboldens.{next}", $"`{next}` is observed by `{Side(other)}`, who is the author of `{type}`",
            $"what standing down from `{type}` emboldens its author to must be observed by `{Side(observer)}`");
    }

    private ImmutableArray<string> Sides => reading.Names.Of(NameSort.Side);

    private string Side(int side) => Sides[side];

    private void Report(DiagnosticRule rule, string path, string what, string hint) => reading.Findings.Report(rule, reading.Places.FindKey(path) ?? default, what, hint);
}
