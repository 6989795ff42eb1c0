using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Assigning;

/// <summary>
/// The parameters of a scenario whose assignments have other values, had without reading its file again. Answers only where it is plain that reading would
/// find the same definition with other numbers, and no fault; whoever gets no answer reads the file.
/// </summary>
internal sealed partial class Rebinding(ImmutableArray<Assignment> assignments, ImmutableArray<ParameterDefinition> parameters, AssignedNumbers numbers, Decisions decisions)
{
    /// <summary>Has no answer but where nothing is another.</summary>
    public static Rebinding Never { get; } = new([], [], new AssignedNumbers(), new Decisions());

    /// <summary>By assignment whether it gives numbers of parameters and nothing else.</summary>
    public ImmutableArray<bool> AreNumbers { get; } = [.. assignments.Select(assignment => assignments.Count(other => other.Text == assignment.Text) == 1 && numbers.Has(assignment.Source))];

    /// <summary>The parameters with other values at the same paths, in the same order; null where the file has to be read.</summary>
    public ImmutableArray<ParameterDefinition>? With(ImmutableArray<Assignment> others)
    {
        if (others.Length != assignments.Length) return null;
        Dictionary<ParameterId, Spread> changed = [];
        for (var i = 0; i < others.Length; i++)
        {
            if (others[i].Text != assignments[i].Text && !Take(i, others[i], changed)) return null;
        }

        if (!decisions.FallAlike(changed.Keys, id => changed.TryGetValue(id, out var spread) ? spread : parameters[id.Index].Spread)) return null;
        var bound = parameters.ToBuilder();
        foreach (var (id, spread) in changed) bound[id.Index] = bound[id.Index] with { Spread = spread };
        return bound.MoveToImmutable();
    }

    private bool Take(int index, Assignment other, Dictionary<ParameterId, Spread> changed)
    {
        if (!AreNumbers[index] || other.Path != assignments[index].Path || other.Value is not { } text || !Plain().IsMatch(text)) return false;
        if (numbers.Read(assignments[index].Source, text) is not { } read) return false;
        foreach (var (id, spread) in read)
        {
            if (spread.Kind != parameters[id.Index].Spread.Kind) return false;
            changed[id] = spread;
        }

        return true;
    }

    // What YAML, whatever else it may find in a text, takes as one word and leaves as it is.
    [GeneratedRegex(@"\A[+-]?\.?[0-9][0-9A-Za-z.%+-]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Plain();
}
