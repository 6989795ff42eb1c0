using System.Collections.Immutable;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Msel;

/// <summary>The timeline of a scenario as an inject list.</summary>
public static class InjectExport
{
    /// <summary>The list: the columns that every list has, those of effects that some entry has, and the author's own.</summary>
    public static InjectTable Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var entries = EntryCells.Of(scenario);
        ImmutableArray<string> columns =
        [
            .. InjectColumns.Canonical, .. InjectColumns.Effects.Where(effect => entries.Any(entry => entry.Has(effect.Key))).Select(effect => effect.Column),
            .. entries.SelectMany(entry => entry.Own).Distinct(StringComparer.Ordinal),
        ];
        return new InjectTable([.. columns.Select(column => column.StartsWith("x-", StringComparison.Ordinal) ? InjectColumns.Heading(column) : column)], [.. entries.Select(entry => new InjectRow([.. columns.Select(entry.Of)]))]);
    }
}
