using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using NodaTime.Text;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>sources</c>.</summary>
internal sealed partial class SourceBuilder(Reading reading)
{
    /// <summary>Makes the keys known before anything refers to them.</summary>
    public void Announce(MapNode root)
    {
        var written = root.Find("sources")?.Value;
        var mistyped = written is null && root.Entries.Any(entry => EditDistance.Between(entry.Name, "sources") <= 2);
        if (mistyped || written is not (null or MapNode)) reading.Sources.Define([], complete: false);
        else if (written is MapNode map) reading.Sources.Define(map.Entries.Select(entry => entry.Name));
    }

    public ImmutableArray<SourceDefinition> Build(Block file)
    {
        var section = new Section(reading, file, "sources", "source");
        return [.. section.Open().Select(pair => Source(pair.Name, pair.Block))];
    }

    private SourceDefinition Source(string key, Block block)
    {
        var further = block.Entries.Where(entry => block.Definition.Keys.All(known => known.Name != entry.Name)).ToLookup(entry => entry.Value is ScalarNode);
        foreach (var entry in further[false].Where(entry => !entry.IsFree && entry.Value is not BrokenNode)) reading.Findings.Report(
            KeyRules.Shape, entry.Value.Place, $"`{entry.Name}` of a source is a single text", $"for instance `{entry.Name}: p. 12`");
        return new SourceDefinition(
            key, block.Text("title"), Date(block), block.Text("url"),
            further[true].ToImmutableDictionary(entry => entry.Name, entry => ((ScalarNode)entry.Value).Text, StringComparer.Ordinal));
    }

    private string? Date(Block block)
    {
        if (block.Scalar("date") is not { } date) return null;
        var whole = date.Text + "0000-01-01"[Math.Min(date.Text.Length, 10)..];
        if (!Written().IsMatch(date.Text) || !LocalDatePattern.Iso.Parse(whole).Success)
            reading.Findings.Report(
                ValueRules.NotMoment, date.Place, $"`{date.Text}` is no date", "write a year, a month or a day: `2022`, `2022-11` or `2022-11-16`");
        return date.Text;
    }

    [GeneratedRegex(WrittenForms.Date, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
