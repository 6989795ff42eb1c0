using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Editing;

namespace ChannelSim.Exercise.Msel;

/// <summary>What the columns of an inject list have to say of one entry of a timeline.</summary>
internal sealed class EntryCells(Scenario scenario, int index, ImmutableArray<WrittenKey> keys)
{
    /// <summary>The cells of all entries.</summary>
    public static ImmutableArray<EntryCells> Of(Scenario scenario) => [.. WrittenKey.Of(scenario).Select((keys, i) => new EntryCells(scenario, i, keys))];

    /// <summary>What tables and control call the entry: its id, else its name where it is the only one of it, else its number from 1.</summary>
    public string Id => One("id") ?? (scenario.Model.Timeline[index].Name is { } name && scenario.Model.Timeline.Count(entry => entry.Name == name) == 1 ? name : $"#{(index + 1).ToString(CultureInfo.InvariantCulture)}");

    /// <summary>The keys of its author's own that no column has.</summary>
    public IEnumerable<string> Own => keys.Select(key => key.Name).Where(name => name.StartsWith("x-", StringComparison.Ordinal) && !InjectColumns.Canonical.Contains(name[2..]));

    /// <summary>Whether it is released by hand.</summary>
    public bool ByHand => !Has("at") && !Has("when");

    /// <summary>The key that says when it happens; null where none does.</summary>
    public string? Trigger => ((string[])["at", "when", "in-batch"]).FirstOrDefault(Has);

    public bool Has(string key) => keys.Any(written => written.Name == key);

    /// <summary>The text of a column.</summary>
    /// <param name="column">A known column, or a key of the author's own.</param>
    public string Of(string column) => column switch
    {
        "id" => Id,
        "scenario_time" => One("at") ?? One("in-batch") ?? Kept(column),
        "release" => Has("at") ? "auto" : Has("when") ? "when" : "manual",
        "condition" => Has("when") ? Listed("when", "; ") : Kept(column),
        "kind" => Kept(column) is { Length: > 0 } kind ? kind : Kind,
        "to" => Listed("to", ", "),
        "objective" => Has("objective") ? Listed("objective", ", ") : Kept(column),
        _ when InjectColumns.Texts.FirstOrDefault(text => text.Column == column).Key is { } text => One(text) ?? "",
        _ when InjectColumns.Effects.FirstOrDefault(effect => effect.Column == column).Key is { } effect => Listed(effect, ", "),
        _ when column.StartsWith("x-", StringComparison.Ordinal) => Listed(column, null),
        _ => Kept(column),
    };

    /// <summary>What kind of row it is where nothing else is said: control alone acts where nobody is told anything.</summary>
    public string Kind => Has("title") || Has("text") ? "inject" : "control";

    private string Kept(string column) => Listed("x-" + column, null);

    private string? One(string key) => keys.FirstOrDefault(written => written.Name == key) is { Items: [var only] } ? CellEscape.Plain(only) : null;

    /// <summary>A single value, or several with something between them that is in none; else as the file has it.</summary>
    private string Listed(string key, string? between) => keys.FirstOrDefault(written => written.Name == key) switch
    {
        null or { Yaml: "null" } => "",
        { Items: [var only] } single when !single.Yaml.StartsWith('[') => CellEscape.Plain(only),
        { Items: { IsEmpty: false } items } when between is not null && !items.Any(item => item.AsSpan().ContainsAny(between.Trim() + "\n;")) => string.Join(between, items),
        var other => other.Yaml,
    };
}
