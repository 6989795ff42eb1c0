using System.Collections.Concurrent;
using System.Collections.Immutable;
using ChannelSim.Engine;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Experiments.Studies;

/// <summary>
/// Models of one scenario file under many assignments. The file is read for the first of those that differ in numbers alone, in some milliseconds; another is
/// that one with another vector of numbers, in microseconds. Where it is not plain that reading would find the same, the file is read. For several threads.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="without">Channels that are taken away.</param>
public sealed class AssignedModels(ScenarioSource source, IReadOnlyList<string> without)
{
    private const int MostKept = 64; // of some hundred kB each

    // By the paths that are set: which of the values are numbers. By all that is set but for those: what was read.
    private readonly ConcurrentDictionary<string, ImmutableArray<bool>> _areNumbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (Scenario Scenario, CompiledModel Model)> _read = new(StringComparer.Ordinal);

    /// <summary>The model under some assignments; null with the reason where there is none.</summary>
    public CompiledModel? TryCompile(ImmutableArray<Assignment> assignments, out ModelFault? fault)
    {
        fault = null;
        var paths = string.Join('\n', assignments.Select(assignment => assignment.Path));
        return Bound(assignments, paths) ?? Read(assignments, paths, out fault);
    }

    private CompiledModel? Bound(ImmutableArray<Assignment> assignments, string paths) =>
        _areNumbers.TryGetValue(paths, out var areNumbers) && _read.TryGetValue(KeyOf(assignments, paths, areNumbers), out var read)
        && read.Scenario.ParametersWith(assignments) is { } parameters ? read.Model.With(parameters) : null;

    private CompiledModel? Read(ImmutableArray<Assignment> assignments, string paths, out ModelFault? fault)
    {
        var read = ScenarioReader.Read(source, assignments);
        fault = read.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => new ModelFault(found.What, found.Hint, found)).FirstOrDefault();
        if (read.Scenario is not { } scenario) return null;
        try
        {
            var model = CompiledModel.Compile(without.Aggregate(scenario.Model, Without.Channel));
            if (_read.Count >= MostKept) _read.Clear();
            _read.TryAdd(KeyOf(assignments, paths, _areNumbers.GetOrAdd(paths, scenario.AssignsNumbers)), (scenario, model));
            return model;
        }
        catch (LimitReachedException exception)
        {
            fault = new ModelFault(exception.Message, "", null);
            return null;
        }
    }

    private static string KeyOf(ImmutableArray<Assignment> assignments, string paths, ImmutableArray<bool> areNumbers) =>
        $"{paths}\n{string.Join('\n', assignments.Select((assignment, index) => areNumbers[index] ? "" : assignment.Value))}";
}
