using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Studies;

/// <summary>What a study varies: values of one path.</summary>
/// <param name="Path">Dotted path, as for <c>--set</c>.</param>
/// <param name="Levels">The values as texts; empty where they are sampled.</param>
/// <param name="Spread">The range or distribution they are sampled from; null where they are listed.</param>
/// <param name="Unit">What sampled values are measured in.</param>
/// <param name="Text">The factor as one would write it.</param>
public sealed record Factor(string Path, ImmutableArray<string> Levels, Spread? Spread, ParameterUnit Unit, string Text)
{
    /// <summary>Where its path is written.</summary>
    public Diagnostics.Place Place { get; init; }

    /// <summary>Whether its values are sampled.</summary>
    public bool IsSampled => Spread is not null;

    /// <summary>A sampled value as a text that reads back as the same number.</summary>
    public string TextOf(double value) => value.ToString("R", CultureInfo.InvariantCulture) + (Unit == ParameterUnit.Minutes ? "m" : "");
}
