using System.Collections.Immutable;
using System.Text;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Editing;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Exercise.Msel;

/// <summary>A scenario with the changes of an inject list made in its text, read again.</summary>
internal sealed class WrittenPlan
{
    private readonly ScenarioSource source;
    private readonly Scenario before;
    private readonly ImmutableArray<int> gone;
    private readonly ImmutableArray<EntryChange> changes;

    public WrittenPlan(ScenarioSource source, Scenario before, ImmutableArray<EntryChange> changes, ImmutableArray<int> gone)
    {
        (this.source, this.before, this.changes, this.gone) = (source, before, changes, gone);
        Text = Read();
        // A new entry between others must not move the luck of those that are there: of two of one address the later draws from another stream.
        if (Scenario is not { } scenario || LuckStays(scenario)) return;
        this.changes = [.. changes.Select(change => change with { After = null })];
        Text = Read();
        if (Scenario is { } atTheEnd && LuckStays(atTheEnd)) return;
        // It is moved by what else changes: then the order of the table is worth more.
        this.changes = changes;
        Text = Read();
    }

    /// <summary>The text of the changed scenario.</summary>
    public string Text { get; private set; }

    /// <summary>What reading it found to be wrong.</summary>
    public ImmutableArray<Diagnostic> Errors { get; private set; } = [];

    /// <summary>What it is warned of and the scenario before was not.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; private set; } = [];

    /// <summary>The cells of its entries; null where it has errors.</summary>
    public ImmutableArray<EntryCells>? After { get; private set; }

    private Scenario? Scenario { get; set; }

    /// <summary>Where the entry of a change is in the changed timeline.</summary>
    public int Position(EntryChange change) => Order().FindIndex(entry => change.Index is null ? entry.Before is null && entry.Change!.Keys == change.Keys : entry.Before == change.Index);

    private string Read()
    {
        var text = TimelineEditor.Apply(source, [.. changes, .. gone.Select(index => new EntryChange(index, []) { Removes = true })]);
        var read = ScenarioReader.Read(new ScenarioSource(source.Name, [.. Encoding.UTF8.GetBytes(text)]), []);
        (Scenario, After) = (read.Scenario, read.Scenario is { } scenario ? EntryCells.Of(scenario) : null);
        Errors = [.. read.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)];
        var known = ScenarioReader.Read(source, []).Diagnostics.Select(found => found.Message).ToHashSet();
        Warnings = [.. read.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Warning && !known.Contains(found.Message))];
        return text;
    }

    /// <summary>The entries of the changed timeline, each with its number before, if it had one, and its change, if it has one.</summary>
    private List<(int? Before, EntryChange? Change)> Order()
    {
        var kept = Enumerable.Range(0, before.Model.Timeline.Length).Where(index => !gone.Contains(index)).ToList();
        var order = new List<(int?, EntryChange?)>();
        foreach (var index in kept)
        {
            order.Add((index, changes.FirstOrDefault(change => change.Index == index)));
            order.AddRange(changes.Where(change => change.Index is null && change.After == index).Select(change => ((int?)null, (EntryChange?)change)));
        }

        order.AddRange(changes.Where(change => change.Index is null && change.After is null).Select(change => ((int?)null, (EntryChange?)change)));
        return order;
    }

    private bool LuckStays(Scenario scenario) => Order().Index().All(entry =>
        entry.Item is not { Before: { } index, Change: null } || scenario.Model.Timeline[entry.Index].StreamName == before.Model.Timeline[index].StreamName);
}
