using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Metrics;

namespace ChannelSim.Experiments.Studies;

/// <summary>What summaries and tables need to know of a design point's model, so that the model need not be kept.</summary>
/// <param name="ModelHash">SHA-256 of everything that determines its results.</param>
/// <param name="UnknownParameters">Parameters that are drawn.</param>
/// <param name="HorizonMinutes">Length of a replication.</param>
/// <param name="HighestCost">The most that one wrong decision may cost; 0 without costs.</param>
public sealed record PointFacts(string ModelHash, int UnknownParameters, double HorizonMinutes, double HighestCost)
{
    /// <summary>Of a model.</summary>
    public static PointFacts Of(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new PointFacts(model.Hash, model.Definition.Parameters.Count(parameter => !parameter.Spread.IsConstant), model.Horizon.Minutes, HighestCostOf(new MetricSchema(model)));
    }

    /// <summary>What one occurrence of a measure may at most amount to, which bounds a mean of zeroes.</summary>
    public double MostOf(StudyColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Kind == MetricKind.Minutes ? HorizonMinutes : column.Name == "decision_cost" && HighestCost > 0 ? HighestCost : 1;
    }

    private static double HighestCostOf(MetricSchema schema) => schema.HasCost ? schema.MostOfOne(MetricSchema.DecisionCost) : 0;
}
