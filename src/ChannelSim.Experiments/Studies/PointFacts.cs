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
    /// <param name="other">Facts of another model of the study, with which is shared what is the same; null: of none.</param>
    public static PointFacts Of(CompiledModel model, MeasureSchema schema, PointFacts? other = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(schema);
        return new PointFacts(model.Hash, model.Definition.Parameters.Count(parameter => !parameter.Spread.IsConstant), model.Horizon.Minutes, LimitsBy(schema, other?.Limits));
    }

    /// <summary>What a measure can be here.</summary>
    public MeasureLimits LimitsOf(StudyColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Limits.TryGetValue(column.Name, out var limits) ? limits : column.Kind == MeasureKind.Minutes ? new MeasureLimits(HorizonMinutes, HorizonMinutes) : new MeasureLimits();
    }

    // Measures that are not of the ordinary kind are some hundred, and the same at nearly all points, of which a study may have very many: they are kept once.
    private static ImmutableDictionary<string, MeasureLimits> LimitsBy(MeasureSchema schema, ImmutableDictionary<string, MeasureLimits>? other)
    {
        var limits = schema.Measures
            .Select((measure, place) => (measure.Name, measure.Kind, Limits: schema.LimitsOf(place)))
            .Where(measure => measure.Limits.IsCertain || measure.Kind is MeasureKind.Number).ToList();
        return other?.Count == limits.Count && limits.TrueForAll(measure => other.GetValueOrDefault(measure.Name) == measure.Limits)
            ? other
            : limits.ToImmutableDictionary(measure => measure.Name, measure => measure.Limits, StringComparer.Ordinal);
    }
}
