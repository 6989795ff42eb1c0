using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>The flat parameter list as it grows. A path is one parameter: asking for it again gives the same one.</summary>
internal sealed class ParameterList
{
    /// <summary>Stands for a number that could not be read.</summary>
    public static readonly ParameterId Nowhere = new(-1);

    private readonly List<ParameterDefinition> parameters = [];
    private readonly Dictionary<string, ParameterId> byPath = new(StringComparer.Ordinal);

    /// <summary>What is known of a parameter; null where it could not be read.</summary>
    public Spread? Spread(ParameterId id) => id.Index >= 0 && id.Index < parameters.Count ? parameters[id.Index].Spread : null;

    public ParameterId Add(ParameterDefinition parameter)
    {
        if (byPath.TryGetValue(parameter.Path, out var known)) return known;
        var id = new ParameterId(parameters.Count);
        parameters.Add(parameter);
        byPath.Add(parameter.Path, id);
        return id;
    }

    public ImmutableArray<ParameterDefinition> ToImmutable() => [.. parameters];
}
