using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// What if the numbers that are mere assumptions, but are written as single values, were not quite so? Each of them is varied, anywhere alike, by a part of its value to either side.
/// A probability above one half is varied by that part of its distance from 1, so that the doubt is the same for an event and for its opposite and no value leaves 0 to 1.
/// What is 0 stays 0, a probability that is 1 stays 1, and so do numbers that the file does not give. The numbers of one law of chance, such as low, mode and high, keep their order: none goes
/// farther than half way to the next.
/// </summary>
public static class SpreadAssumptions
{
    private static readonly string[][] s_ordered = [[".low", ".mode", ".high"], [".median", ".p90"], [".uniform.0", ".uniform.1"]];

    /// <summary>The definition with laws in the place of point assumptions.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="part">By which part of their value, above 0 and below 1.</param>
    public static ModelDefinition Of(ModelDefinition definition, double part)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (!(part is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(part), part, "a part is above 0 and below 1");
        var values = definition.Parameters.Where(parameter => parameter.Spread.IsConstant).ToDictionary(parameter => parameter.Path, parameter => parameter.Spread.A, StringComparer.Ordinal);
        return definition with { Parameters = [.. definition.Parameters.Select(parameter => IsVaried(parameter) ? parameter with { Spread = Between(parameter, Around(parameter, part), values) } : parameter)] };
    }

    /// <summary>Whether a number is varied: a single value other than 0 (and 1, of a probability) that the file gives as an assumption.</summary>
    public static bool IsVaried(ParameterDefinition parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter is { Basis: Basis.Assumption, IsDefault: false } && parameter.Spread is { IsConstant: true, A: not 0 } && double.IsFinite(parameter.Spread.A) && !(parameter.Unit == ParameterUnit.Probability && parameter.Spread.A == 1);
    }

    // Within half the way to its neighbours, where it is one of several numbers that must stay in order.
    private static Spread Between(ParameterDefinition parameter, Spread around, Dictionary<string, double> values)
    {
        if (Array.Find(s_ordered, ordered => ordered.Any(part => parameter.Path.EndsWith(part, StringComparison.Ordinal))) is not { } names) return around;
        var at = Array.FindIndex(names, name => parameter.Path.EndsWith(name, StringComparison.Ordinal));
        var of = parameter.Path[..^names[at].Length];
        double Half(int neighbour, double free) => neighbour >= 0 && neighbour < names.Length && values.TryGetValue(of + names[neighbour], out var other) ? 0.5 * (parameter.Spread.A + other) : free;
        var (low, high) = (Math.Max(around.A, Half(at - 1, double.NegativeInfinity)), Math.Min(around.B, Half(at + 1, double.PositiveInfinity)));
        return low < high ? Spread.Uniform(low, high) : parameter.Spread;
    }

    private static Spread Around(ParameterDefinition parameter, double part)
    {
        var value = parameter.Spread.A;
        var width = part * (parameter.Unit == ParameterUnit.Probability ? Math.Min(value, 1 - value) : Math.Abs(value));
        return Spread.Uniform(value - width, value + width);
    }
}
