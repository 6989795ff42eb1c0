using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Experiments.Tests.Support;

/// <summary>Changes a finished definition: numbers that it needs are added as parameters.</summary>
internal sealed class Edit
{
    private ModelDefinition _definition;

    private Edit(ModelDefinition definition) => _definition = definition;

    public static ModelDefinition Of(ModelDefinition definition, Func<Edit, ModelDefinition, ModelDefinition> change)
    {
        var edit = new Edit(definition);
        var changed = change(edit, definition);
        return changed with { Parameters = edit._definition.Parameters };
    }

    public ParameterId Number(double value)
    {
        var path = "edit" + _definition.Parameters.Length;
        _definition = _definition with { Parameters = _definition.Parameters.Add(new ParameterDefinition(path, Spread.Constant(value), ParameterUnit.Number, false, Basis.None, [])) };
        return new ParameterId(_definition.Parameters.Length - 1);
    }

    public VariedProbability Probability(double value)
    {
        var number = Number(value);
        return new VariedProbability([.. Enumerable.Repeat(number, 2 * _definition.Climates.Length * _definition.Rungs.Length)]);
    }

    public DurationDefinition Minutes(double value)
    {
        var number = Number(value);
        return new DurationDefinition(SpreadKind.Constant, number, number, number);
    }
}
