using System.Collections.Immutable;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Editing;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Exercise.Msel;

/// <summary>Brings an inject list into the timeline of a scenario: says what would change, and makes the text of the changed scenario.</summary>
public sealed class InjectImport
{
    private readonly ScenarioSource source;
    private readonly Scenario scenario;
    private readonly Sheet sheet;
    private readonly bool removes;
    private readonly ImmutableArray<EntryCells> entries;
    private readonly List<Diagnostic> faults = [];
    private readonly List<string> notes = [];
    private readonly List<(int Row, int? Entry, EntryChange Change, RowReader Reader)> changed = [];
    private readonly ImmutableArray<PlannedRow>.Builder rows = ImmutableArray.CreateBuilder<PlannedRow>();
    private readonly HashSet<int> met = [];
    private int same;

    private InjectImport(ScenarioSource source, Scenario scenario, Sheet sheet, bool removes) =>
        (this.source, this.scenario, this.sheet, this.removes, entries) = (source, scenario, sheet, removes, EntryCells.Of(scenario));

    /// <summary>What a table would change.</summary>
    /// <param name="source">The scenario file.</param>
    /// <param name="scenario">The scenario that was read from it.</param>
    /// <param name="sheet">The table.</param>
    /// <param name="removes">Whether entries that are not in the table go.</param>
    public static InjectPlan Plan(ScenarioSource source, Scenario scenario, Sheet sheet, bool removes)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return new InjectImport(source, scenario, sheet, removes).Plan();
    }

    private InjectPlan Plan()
    {
        var (head, told) = InjectHead.Find(sheet);
        if (head is null) return new InjectPlan { Faults = [NoHead()] };
        faults.AddRange(told);
        Note(head);
        var reader = new CellReader(scenario, faults);
        var match = new RowMatch(entries, reader, notes);
        int? after = null;
        foreach (var (number, row) in sheet.Rows.Where(row => row.Key > head.Row && head.Columns.Keys.Any(at => at < row.Value.Length && row.Value[at].Text.Length > 0)))
            after = Read(number, row, head, reader, match, after);
        var plan = new InjectPlan
        {
            Rows = rows.ToImmutable(), Same = same, Notes = [.. notes], Removes = removes,
            Missing = [.. Enumerable.Range(0, entries.Length).Where(index => !met.Contains(index)).Select(index => entries[index].Id)],
        };
        return Written(plan);
    }

    private int? Read(int number, ImmutableArray<SheetCell> row, InjectHead head, CellReader reader, RowMatch match, int? after)
    {
        var idAt = head.Columns.FirstOrDefault(column => column.Value == "id", KeyValuePair.Create(-1, ""));
        var (isGood, entry, id) = match.Of(idAt.Key >= 0 && idAt.Key < row.Length ? row[idAt.Key] : null);
        if (!isGood) return after;
        if (entry is { } known) met.Add(known);
        var cells = new RowReader(scenario, head, reader, row, entry is { } index ? entries[index] : null);
        var (keys, changes) = cells.Read(id);
        if (entry is not null && keys.IsEmpty) same++;
        else
        {
            changed.Add((number, entry, new EntryChange(entry, keys) { After = after }, cells));
            rows.Add(new PlannedRow(number, id, entry is null, changes));
        }

        return entry ?? after;
    }

    /// <summary>The plan with the text of the scenario as it would be, once that reads as it should; else with the faults.</summary>
    private InjectPlan Written(InjectPlan plan)
    {
        if (faults.Count > 0) return plan with { Faults = [.. faults] };
        var written = new WrittenPlan(source, scenario, [.. changed.Select(row => row.Change)], removes ? [.. Enumerable.Range(0, entries.Length).Where(index => !met.Contains(index))] : []);
        foreach (var error in written.Errors) faults.Add(Placed(error, written));
        if (faults.Count == 0) faults.AddRange(from row in changed let entry = written.After!.Value[written.Position(row.Change)] from fault in row.Reader.Unlike(entry) select fault);
        return faults.Count > 0 ? plan with { Faults = [.. faults.DistinctBy(fault => (fault.Place, fault.What))] } : plan with { Text = written.Text, Warnings = written.Warnings };
    }

    /// <summary>A fault of the scenario as it would be, at the cell that it comes from.</summary>
    private Diagnostic Placed(Diagnostic error, WrittenPlan written)
    {
        var (entry, key) = TimelineEditor.Find(written.Text, error.Place.Line, error.Place.Column);
        foreach (var row in changed)
            if (entry == written.Position(row.Change) && (row.Reader.Cell(RowReader.ColumnOf(key ?? "")) ?? row.Reader.First) is { } cell)
                return cell.Fault(InjectListRules.Refused, error.What, error.Hint, [.. error.Suggestions]) with { Rule = error.Rule };
        return error with { Place = new Place(sheet.File, 0, 0), What = $"after the changes line {error.Place.Line} of the scenario would have a fault: {error.What}" };
    }

    private void Note(InjectHead head)
    {
        if (sheet.Rows.Keys.First() < head.Row) notes.Add($"row {head.Row} has the headings; what stands above it is not read");
        var own = head.Columns.Values.Where(column => column.StartsWith("x-", StringComparison.Ordinal)).ToList();
        if (own.Count > 0) notes.Add($"kept as the author's own, {(own.Count == 1 ? "a column" : "columns")} that nothing reads: {string.Join(", ", own.Select(key => $"`{key}`"))}");
        if (scenario.Exercise.Objectives.IsEmpty && head.Columns.Any(column => column.Value == "objective" && sheet.Rows.Any(row => row.Key > head.Row && column.Key < row.Value.Length && row.Value[column.Key].Text.Length > 0))) notes.Add("the scenario has no `exercise.objectives`: objectives are kept as `x-objective`");
    }

    private Diagnostic NoHead() => new(
        InjectListRules.NoHead, new Place(sheet.Name is null ? sheet.File : $"{sheet.File}:{sheet.Name}", sheet.Name is null ? 1 : 0, sheet.Name is null ? 1 : 0), sheet.Rows.IsEmpty ? "the table is empty" : "no row has the headings of an inject list",
        $"known headings are {Suggestion.List(InjectColumns.Canonical)}, and what is usual for them in English, French and German", []);
}
