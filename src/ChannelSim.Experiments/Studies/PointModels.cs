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
        return TryCompile(study, point, out var fault) ?? throw new InvalidOperationException(fault!.What);
    }

    /// <summary>The model of a design point; null with the reason where its values do not go together.</summary>
    public static CompiledModel? TryCompile(Study study, DesignPoint point, out Diagnostic? fault)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(point);
        var read = ScenarioReader.Read(study.ScenarioSource, point.Assignments);
        fault = read.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => Misfit(study, point, found.What, found.Hint)).FirstOrDefault();
        if (read.Scenario is not { } scenario) return null;
        try
        {
            return CompiledModel.Compile(point.Alternative.Without.Aggregate(scenario.Model, Without.Channel));
        }
        catch (LimitReachedException exception)
        {
            fault = Misfit(study, point, exception.Message, "");
            return null;
        }
    }

    private static Diagnostic Misfit(Study study, DesignPoint point, string what, string hint)
    {
        var values = study.Factors.Zip(point.Values).Where(pair => pair.Second.Length > 0).Select(pair => $"{pair.First.Path}={pair.Second}").Append(point.Alternative.Name).Where(word => word.Length > 0);
        return study.Misfit(point.Id, point.Id / study.Alternatives.Length, $"{what} ({string.Join(", ", values)})", hint);
    }
}
