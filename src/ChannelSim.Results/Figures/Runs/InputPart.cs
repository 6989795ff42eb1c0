using System.Collections.Immutable;
using ChannelSim.Engine.Model;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>A part of a scenario, and what its numbers rest on.</summary>
/// <param name="Name">The part: <c>ladder</c>, <c>channels.hotline</c>.</param>
/// <param name="Sourced">Numbers with a source.</param>
/// <param name="Derived">Numbers that are inferred from what is documented.</param>
/// <param name="Assumed">Numbers that are assumptions.</param>
/// <param name="Unsaid">Numbers of which the file does not say.</param>
/// <param name="Unknown">How many of all are given as a range or a law and not as one value.</param>
internal sealed record InputPart(string Name, int Sourced, int Derived, int Assumed, int Unsaid, int Unknown)
{
    private static readonly HashSet<string> Divided = new(StringComparer.Ordinal) { "channels", "incidents", "sides" };

    /// <summary>All numbers of the part.</summary>
    public int Count => Sourced + Derived + Assumed + Unsaid;

    /// <summary>The parts of a scenario that give numbers, in the order of the file. What a channel, an incident type or a side says is a part of its own.</summary>
    public static ImmutableArray<InputPart> Of(ModelDefinition model) =>
        [.. model.Parameters.Where(parameter => !parameter.IsDefault).GroupBy(parameter => PartOf(parameter.Path), StringComparer.Ordinal).Select(part => Of(part.Key, [.. part]))];

    private static InputPart Of(string name, ParameterDefinition[] numbers)
    {
        int Count(Engine.Model.Basis basis) => numbers.Count(number => number.Basis == basis);
        return new InputPart(
            name, Count(Engine.Model.Basis.Sourced), Count(Engine.Model.Basis.Estimate), Count(Engine.Model.Basis.Assumption), Count(Engine.Model.Basis.None),
            numbers.Count(number => !number.Spread.IsConstant));
    }

    private static string PartOf(string path)
    {
        var steps = path.Split('.');
        return steps.Length > 1 && Divided.Contains(steps[0]) ? $"{steps[0]}.{steps[1]}" : steps[0];
    }
}
