using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Worlds;
using ChannelSim.Experiments.Measures;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

/// <summary>The measures that a study can keep: the measures of a replication and the first times of rungs.</summary>
public static class StudyColumns
{
    private const string FirstTime = ".first_time_minutes";

    /// <summary>The names of all measures of a scenario, in their order.</summary>
    public static IEnumerable<string> Names(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return All(CompiledModel.Compile(scenario.Model)).Select(column => column.Name);
    }

    /// <summary>All measures of a model, in their order: those of every replication, then the first times of rungs, which only those that reached them have.</summary>
    public static ImmutableArray<StudyColumn> Of(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. All(model)];
    }

    /// <summary>The columns of a study.</summary>
    public static ImmutableArray<StudyColumn> Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var chosen = study.Measures.ToHashSet(StringComparer.Ordinal);
        return [.. All(CompiledModel.Compile(study.Scenario.Model)).Where(column => chosen.Contains(column.Name))];
    }

    /// <summary>By column its place in the row of a model: a measure's, or -1 - the rung whose first time it is, or null where the model has no such measure.</summary>
    internal static int?[] Places(ImmutableArray<StudyColumn> columns, MeasureSchema schema, CompiledModel model)
    {
        var rungs = model.Definition.Rungs.Select((rung, index) => (Name: TimeOf(rung.Name), index)).ToDictionary(item => item.Name, item => item.index, StringComparer.Ordinal);
        return [.. columns.Select(column => schema.TryIndexOf(column.Name, out var measure) ? measure : rungs.TryGetValue(column.Name, out var rung) ? -1 - rung : (int?)null)];
    }

    /// <summary>Every measure of a replication that has been stepped, in their order; NaN where it has none, such as the first time of a rung that was not reached.</summary>
    /// <param name="model">The model.</param>
    /// <param name="world">Its world at the end.</param>
    /// <param name="parameters">What was drawn.</param>
    public static IReadOnlyList<(string Name, double Value)> ValuesOf(CompiledModel model, in World world, ParameterBinding parameters)
    {
        var schema = new MeasureSchema(model);
        var (row, columns) = (new double[schema.Width], All(model).ToImmutableArray());
        schema.Fill(in world, parameters, row);
        var (times, peak) = (new double[world.Peak + 1], world.Peak);
        for (var rung = 0; rung <= peak; rung++) times[rung] = world.FirstTimes[rung];
        return [.. columns.Zip(Places(columns, schema, model), (column, place) => (column.Name, place is null ? double.NaN : place >= 0 ? row[place.Value] : -1 - place.Value <= peak ? times[-1 - place.Value] : double.NaN))];
    }

    private static IEnumerable<StudyColumn> All(CompiledModel model) =>
        new MeasureSchema(model).Measures.Select(measure => new StudyColumn(measure.Name, measure.Kind))
            .Concat(model.Definition.Rungs.Select(rung => new StudyColumn(TimeOf(rung.Name), MeasureKind.Minutes, Conditional: true)));

    private static string TimeOf(string rung) => $"rungs.{rung}{FirstTime}";
}
