using System.Collections.Immutable;
using ChannelSim.Engine;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

/// <summary>Makes the models of design points. Some milliseconds each; nothing is kept.</summary>
public static class PointModels
{
    /// <summary>The model of a design point.</summary>
    /// <exception cref="InvalidOperationException">The point is no valid scenario, though it was checked beforehand.</exception>
    public static CompiledModel Compile(Study study, DesignPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return TryCompile(study, point, out var faults) ?? throw new InvalidOperationException($"design point {point.Id}: {faults[0]}");
    }

    /// <summary>The model of a design point; null with the reasons where its values do not go together.</summary>
    public static CompiledModel? TryCompile(Study study, DesignPoint point, out ImmutableArray<string> faults)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(point);
        var read = ScenarioReader.Read(study.ScenarioSource, point.Assignments);
        faults = [.. read.Diagnostics.Where(fault => fault.Severity == DiagnosticSeverity.Error).Select(fault => fault.ToString())];
        if (read.Scenario is not { } scenario) return null;
        try
        {
            return CompiledModel.Compile(point.Alternative.Without.Aggregate(scenario.Model, Without.Channel));
        }
        catch (LimitReachedException exception)
        {
            faults = [exception.Message];
            return null;
        }
    }
}
