using System.Text;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Texts;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Tests.Documents;

/// <summary>
/// The document of the format. What lies between <c>&lt;!-- keys: BLOCK [KIND...] --&gt;</c> and <c>&lt;!-- end --&gt;</c> is written from the key
/// table, likewise the limits; the rest is written by hand.
/// </summary>
internal static partial class FormatDocument
{
    public static string Path { get; } = System.IO.Path.Combine(Files.Root, "docs", "scenario-format.md");

    public static string Text { get; } = File.ReadAllText(Path);

    /// <summary>The document with every table as the key table has it now.</summary>
    public static string Filled(string text) =>
        Sentence().Replace(Table().Replace(text, match => $"{match.Groups["head"].Value}\n{Rows(match.Groups["keys"].Value.Split(' '))}<!-- end -->"), $"<!-- limits -->{Limited()}<!-- end -->");

    /// <summary>The blocks and kinds that the document has tables of.</summary>
    public static IEnumerable<string> Tables => Table().Matches(Text).Select(match => match.Groups["keys"].Value);

    /// <summary>The keys of a table.</summary>
    public static IEnumerable<KeyDefinition> Keys(string[] table)
    {
        if (table[0] == "provenance") return CommonKeys.Provenance;
        var block = KeyTable.Block(table[0]);
        var kinds = table.Skip(1).Select(Enum.Parse<ChannelKind>).ToList();
        var keys = block.Keys.Where(key => !CommonKeys.Provenance.Contains(key) && (kinds.Count == 0 ? key.Kinds.IsEmpty : key.Kinds.Intersect(kinds).Any()));
        return block.Prefixed is { } prefixed ? keys.Append(prefixed) : keys;
    }

    /// <summary>A line of a table.</summary>
    public static string Row(KeyDefinition key, string[] table)
    {
        var name = key.Name.EndsWith('-') ? key.Name + "STATE" : key.Name;
        var only = table.Length > 2 && key.Kinds.Count(kind => table.Skip(1).Contains(kind.ToString())) == 1 ? $" Only of a {table.Skip(1).Single(word => key.Kinds.Any(kind => kind.ToString() == word)).ToLowerInvariant()}." : "";
        return $"| `{name}` | {Cell(key.Description + only)} | {Cell(KeyProse.Takes(key))} | {Cell(KeyProse.Default(key))} | `{Cell(key.Example)}` |\n";
    }

    private static string Rows(string[] table)
    {
        var text = new StringBuilder("\n| key | what it says | what may stand there | default | example |\n|---|---|---|---|---|\n");
        foreach (var key in Keys(table)) text.Append(Row(key, table));
        return text.Append('\n').ToString();
    }

    private static string Limited() =>
        $"{Limits.Channels} channels, {Limits.IncidentTypes} incident types, {Limits.Rungs} rungs, {Limits.Climates} states of the climate, {Limits.TimelineEntries} timeline entries, "
        + $"{Limits.PlanEntries} entries in a contact plan, {Limits.Sessions} sessions and {Limits.Checks} checks of a channel. A file has at most {DocumentLimits.Bytes >> 20} MiB, {DocumentLimits.Depth} levels and {DocumentLimits.Nodes} values";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex("(?<head><!-- keys: (?<keys>[a-zA-Z -]+) -->)\n.*?<!-- end -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Table();

    [GeneratedRegex("<!-- limits -->.*?<!-- end -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Sentence();
}
