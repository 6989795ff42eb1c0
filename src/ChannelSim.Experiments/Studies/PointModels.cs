using System.Collections.Concurrent;
using ChannelSim.Engine;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

/// <summary>
/// Makes the models of a study's design points. The scenario is read for the first of those that differ in numbers alone, in some milliseconds; another is
/// that one with another vector of numbers, in microseconds. Where it is not plain that reading would find the same, the scenario is read. For several threads.
/// </summary>
public sealed class PointModels(Study study)
{
    private const int MostKept = 64; // of some hundred kB each

    private readonly ConcurrentDictionary<string, IReadOnlyList<bool>> _areNumbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (Scenario Scenario, CompiledModel Model)> _read = new(StringComparer.Ordinal);

    /// <summary>The model of a design point.</summary>
    /// <exception cref="InvalidOperationException">The point is no valid scenario, though it was checked beforehand.</exception>
    public CompiledModel Compile(DesignPoint point) => TryCompile(point, out var fault) ?? throw new InvalidOperationException(fault!.What);

    /// <summary>The model of a design point; null with the reason where its values do not go together.</summary>
    public CompiledModel? TryCompile(DesignPoint point, out Diagnostic? fault)
    {
        ArgumentNullException.ThrowIfNull(point);
        fault = null;
        var paths = $"{point.Alternative.Name}\n{string.Join(',', point.Alternative.Without)}\n{string.Join('\n', point.Assignments.Select(assignment => assignment.Path))}";
        return Bound(point, paths) ?? Read(point, paths, out fault);
    }

    private CompiledModel? Bound(DesignPoint point, string paths) =>
        _areNumbers.TryGetValue(paths, out var areNumbers) && _read.TryGetValue(KeyOf(point, paths, areNumbers), out var read)
        && read.Scenario.ParametersWith(point.Assignments) is { } parameters ? read.Model.With(parameters) : null;

    private CompiledModel? Read(DesignPoint point, string paths, out Diagnostic? fault)
    {
        var read = ScenarioReader.Read(study.ScenarioSource, point.Assignments);
        fault = read.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => Misfit(point, found.What, found.Hint)).FirstOrDefault();
        if (read.Scenario is not { } scenario) return null;
        try
        {
            var model = CompiledModel.Compile(point.Alternative.Without.Aggregate(scenario.Model, Without.Channel));
            if (_read.Count >= MostKept) _read.Clear();
            _read.TryAdd(KeyOf(point, paths, _areNumbers.GetOrAdd(paths, scenario.AssignsNumbers)), (scenario, model));
            return model;
        }
        catch (LimitReachedException exception)
        {
            fault = Misfit(point, exception.Message, "");
            return null;
        }
    }

    // All that is set but for values that are numbers.
    private static string KeyOf(DesignPoint point, string paths, IReadOnlyList<bool> areNumbers) =>
        $"{paths}\n{string.Join('\n', point.Assignments.Select((assignment, index) => areNumbers[index] ? "" : assignment.Value))}";

    private Diagnostic Misfit(DesignPoint point, string what, string hint)
    {
        var values = study.Factors.Zip(point.Values).Where(pair => pair.Second.Length > 0).Select(pair => $"{pair.First.Path}={pair.Second}").Append(point.Alternative.Name).Where(word => word.Length > 0);
        return study.Misfit(point.Id, point.Id / study.Alternatives.Length, $"{what} ({string.Join(", ", values)})", hint);
    }
}
