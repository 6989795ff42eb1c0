using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// What if the numbers that are mere assumptions, but are written as single values, were not quite so? Each of them is varied, anywhere alike, by a part of its value to either side.
/// A probability above one half is varied by that part of its distance from 1, so that the doubt is the same for an event and for its opposite and no value leaves 0 to 1.
/// What is 0 stays 0, a probability that is 1 stays 1, and so do numbers that the file does not give.
/// </summary>
public static class SpreadAssumptions
{
    /// <summary>The definition with laws in the place of point assumptions.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="part">By which part of their value, above 0 and below 1.</param>
    public static ModelDefinition Of(ModelDefinition definition, double part)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (!(part is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(part), part, "a part is above 0 and below 1");
        return definition with { Parameters = [.. definition.Parameters.Select(parameter => IsVaried(parameter) ? parameter with { Spread = Around(parameter, part) } : parameter)] };
    }

    /// <summary>Whether a number is varied: a single value other than 0 (and 1, of a probability) that the file gives as an assumption.</summary>
    public static bool IsVaried(ParameterDefinition parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter is { Basis: Basis.Assumption, IsDefault: false } && parameter.Spread is { IsConstant: true, A: not 0 } && double.IsFinite(parameter.Spread.A) && !(parameter.Unit == ParameterUnit.Probability && parameter.Spread.A == 1);
    }

    private static Spread Around(ParameterDefinition parameter, double part)
    {
        var value = parameter.Spread.A;
        var width = part * (parameter.Unit == ParameterUnit.Probability ? Math.Min(value, 1 - value) : Math.Abs(value));
        return Spread.Uniform(value - width, value + width);
    }
}
