using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;

namespace ChannelSim.Experiments.Studies;

/// <summary>What summaries and tables need to know of a design point's model, so that the model need not be kept.</summary>
/// <param name="ModelHash">SHA-256 of everything that determines its results.</param>
/// <param name="UnknownParameters">Parameters that are drawn.</param>
/// <param name="HorizonMinutes">Length of a replication.</param>
/// <param name="Limits">By measure what it can be, where that is not what its kind says.</param>
public sealed record PointFacts(string ModelHash, int UnknownParameters, double HorizonMinutes, ImmutableDictionary<string, MeasureLimits> Limits)
{
    /// <summary>Of a model.</summary>
    public static PointFacts Of(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Of(model, new MeasureSchema(model));
    }

    /// <summary>Of a model whose measures are known.</summary>
    /// <param name="model">The model.</param>
    /// <param name="schema">Its measures.</param>
    public static PointFacts Of(CompiledModel model, MeasureSchema schema)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(schema);
        return new PointFacts(model.Hash, model.Definition.Parameters.Count(parameter => !parameter.Spread.IsConstant), model.Horizon.Minutes, LimitsBy(schema));
    }

    /// <summary>What a measure can be here.</summary>
    public MeasureLimits LimitsOf(StudyColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Limits.TryGetValue(column.Name, out var limits) ? limits : column.Kind == MeasureKind.Minutes ? new MeasureLimits(HorizonMinutes, HorizonMinutes) : new MeasureLimits();
    }

    // Measures that are not of the ordinary kind are few: only they are kept, for a study may have very many points.
    private static ImmutableDictionary<string, MeasureLimits> LimitsBy(MeasureSchema schema) => schema.Measures
        .Select((measure, place) => (measure, limits: schema.LimitsOf(place)))
        .Where(item => item.limits.IsCertain || item.measure.Kind is MeasureKind.Number)
        .ToImmutableDictionary(item => item.measure.Name, item => item.limits, StringComparer.Ordinal);
}
