using System.Collections.Concurrent;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

/// <summary>Makes the models of a study's design points: some milliseconds for the first of those that differ in numbers alone, some microseconds for the others. For several threads.</summary>
public sealed class PointModels(Study study)
{
    private readonly ConcurrentDictionary<Alternative, AssignedModels> _models = new(ReferenceEqualityComparer.Instance);

    /// <summary>The model of a design point.</summary>
    /// <exception cref="InvalidOperationException">The point is no valid scenario, though it was checked beforehand.</exception>
    public CompiledModel Compile(DesignPoint point) => TryCompile(point, out var fault) ?? throw new InvalidOperationException(fault!.What);

    /// <summary>The model of a design point; null with the reason where its values do not go together.</summary>
    public CompiledModel? TryCompile(DesignPoint point, out Diagnostic? fault)
    {
        ArgumentNullException.ThrowIfNull(point);
        var models = _models.GetOrAdd(point.Alternative, alternative => new AssignedModels(study.ScenarioSource, alternative.Without));
        var model = models.TryCompile(point.Assignments, out var found);
        fault = found is null ? null : Misfit(point, found);
        return model;
    }

    private Diagnostic Misfit(DesignPoint point, ModelFault fault)
    {
        var values = study.Factors.Zip(point.Values).Where(pair => pair.Second.Length > 0).Select(pair => $"{pair.First.Path}={pair.Second}").Append(point.Alternative.Name).Where(word => word.Length > 0);
        return study.Misfit(point.Id, point.Id / study.Alternatives.Length, $"{fault.What} ({string.Join(", ", values)})", fault.Hint);
    }
}
