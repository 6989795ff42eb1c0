using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Exercise.Fans;

/// <summary>The scenario's numbers as everybody may know them: at their means where they are not known.</summary>
internal sealed class KnownNumbers(CompiledModel model)
{
    private readonly ParameterBinding _means = new(model);

    public double Of(ParameterId? parameter) => parameter is { } known ? _means[known] : 0;

    /// <summary>A probability for the side that is called, in a climate, on a rung.</summary>
    public double Of(VariedProbability probability, SideId side, ClimateId climate, Rung rung)
    {
        var definition = model.Definition;
        return _means[probability.Cells[(((side.Index * definition.Climates.Length) + climate.Index) * definition.Rungs.Length) + rung.Index]];
    }
}
