using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Differences;

/// <summary>The numbers of a scenario by path, but for those of the timeline, whose paths shift.</summary>
internal static class NumberFacts
{
    public static IEnumerable<ParameterDefinition> Of(ModelDefinition model) =>
        model.Parameters.Where(parameter => !parameter.Path.StartsWith("timeline.", StringComparison.Ordinal));

    public static Fact Fact(ParameterDefinition parameter) =>
        new(parameter.Path, Exactly(parameter), ValueWords.Of(parameter.Unit, parameter.Spread), ChangesResults: true);

    /// <summary>All digits.</summary>
    public static string Exactly(ParameterDefinition parameter)
    {
        var spread = parameter.Spread;
        return string.Create(CultureInfo.InvariantCulture, $"{spread.Kind.ToString().ToLowerInvariant()} {spread.A:R} {spread.B:R} {spread.C:R}")
            .Replace(" 0 0", "", StringComparison.Ordinal);
    }

    /// <summary>What a number rests on; nothing for one that the file does not give.</summary>
    public static string? Basis(ParameterDefinition parameter)
    {
        if (parameter.IsDefault) return null;
        var sources = parameter.Sources.IsEmpty ? "" : $" [{string.Join(", ", parameter.Sources)}]";
        return (parameter.Basis == Engine.Model.Basis.None ? "not said" : parameter.Basis.ToString().ToLowerInvariant()) + sources;
    }
}
