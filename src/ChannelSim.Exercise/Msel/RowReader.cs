using System.Collections.Immutable;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Editing;

namespace ChannelSim.Exercise.Msel;

/// <summary>What one row changes in one entry of the timeline.</summary>
internal sealed class RowReader
{
    private static readonly string[] OfTrigger = ["id", "scenario_time", InjectColumns.Date, "release", "condition"];
    private readonly Scenario scenario;
    private readonly CellReader reader;
    private readonly ImmutableArray<SheetCell> row;
    private readonly EntryCells? entry;
    private readonly Dictionary<string, SheetCell> cells = new(StringComparer.Ordinal);
    private readonly List<KeyChange> keys = [];
    private readonly List<CellChange> changes = [];

    public RowReader(Scenario scenario, InjectHead head, CellReader reader, ImmutableArray<SheetCell> row, EntryCells? entry)
    {
        (this.scenario, this.reader, this.row, this.entry) = (scenario, reader, row, entry);
        foreach (var (at, column) in head.Columns) cells[column] = at < row.Length ? row[at] : Beyond(at);
        if (cells.Remove(InjectColumns.Date, out var date)) cells["scenario_time"] = cells.TryGetValue("scenario_time", out var time) && time.Text.Length > 0 ? time with { Text = $"{date.Text} {time.Text}".Trim() } : date;
    }

    /// <summary>The changes, by key and by cell; the id of a new entry is given.</summary>
    public (ImmutableArray<KeyChange> Keys, ImmutableArray<CellChange> Cells) Read(string id)
    {
        if (entry is null && id.Length > 0) Add("id", cells["id"], "", WrittenValue.Text(id), id);
        ReadTrigger();
        foreach (var (column, cell) in cells.Where(pair => !OfTrigger.Contains(pair.Key)).OrderBy(pair => Rank(pair.Key))) ReadCell(column, cell);
        return ([.. keys], [.. changes]);
    }

    /// <summary>The cell of a column.</summary>
    public SheetCell? Cell(string column) => cells.GetValueOrDefault(column);

    /// <summary>The first cell of the row that says something.</summary>
    public SheetCell First => row.First(cell => cell.Text.Length > 0);

    /// <summary>Cells that the changed scenario does not give back as they are: nothing may be lost without a word.</summary>
    public IEnumerable<Diagnostic> Unlike(EntryCells written) =>
        from pair in cells
        where pair.Key is not ("id" or "kind" or "release") && !reader.AreOne(pair.Key, written.Of(pair.Key), pair.Value.Text) && !(pair.Key == "to" && written.Of("to").Length == 0)
        select pair.Value.Fault(InjectListRules.Refused, $"the text cannot be written so that it reads back as it is: it would be `{InjectHead.Short(written.Of(pair.Key))}`", "leave out characters that are no text");

    /// <summary>The column that a key of the entry comes from.</summary>
    public static string ColumnOf(string key) => key switch
    {
        "at" or "in-batch" => "scenario_time",
        "when" => "condition",
        _ when InjectColumns.Texts.Concat(InjectColumns.Effects).FirstOrDefault(pair => pair.Key == key).Column is { } column => column,
        _ when key.StartsWith("x-", StringComparison.Ordinal) && InjectColumns.Canonical.Contains(key[2..]) => key[2..],
        _ => key,
    };

    private static string KeyOf(string column) => InjectColumns.Texts.Concat(InjectColumns.Effects).FirstOrDefault(pair => pair.Column == column).Key
        ?? (column is "to" or "objective" || column.StartsWith("x-", StringComparison.Ordinal) ? column : "x-" + column);

    private static int Rank(string column) => InjectColumns.Canonical.IndexOf(column) is >= 0 and var at ? at + (column is "to" or "from" ? 0 : 20) : column == "entry_name" ? -1 : 50;

    private void ReadCell(string column, SheetCell cell)
    {
        var was = entry?.Of(column) ?? "";
        if (reader.AreOne(column, was, cell.Text)) return;
        if (column == "kind") ReadKind(cell, was);
        else if (cell.Text.Length == 0) Add(KeyOf(column), cell, was, null, "");
        else if (column == "objective" && scenario.Exercise.Objectives.IsEmpty) Add("x-objective", cell, was, WrittenValue.Text(cell.Text), cell.Text);
        else Add(KeyOf(column), cell, was, reader.Value(column, cell), cell.Text);
        if (column == "objective" && entry is not null && !scenario.Exercise.Objectives.IsEmpty && entry.Has("x-objective")) keys.Add(new KeyChange("x-objective", null));
    }

    private void ReadKind(SheetCell cell, string was)
    {
        var told = (Cell("title") ?? Cell("text")) is null ? entry?.Kind ?? "control" : (Cell("title")?.Text + Cell("text")?.Text).Length > 0 ? "inject" : "control";
        if (cell.Text.Length == 0 || (string.Equals(cell.Text, told, StringComparison.OrdinalIgnoreCase) && entry?.Has("x-kind") != true)) return;
        Add("x-kind", cell, was, cell.Text == told ? null : WrittenValue.Text(cell.Text), cell.Text);
    }

    /// <summary>When it happens: a time, a condition, or by hand; the three columns that say so are read together.</summary>
    private void ReadTrigger()
    {
        var (time, condition) = (Text("scenario_time"), Text("condition"));
        if (Release(time, condition) is not { } release) return;
        var sameTime = reader.AreOne("scenario_time", entry?.Of("scenario_time") ?? "", time);
        var sameCondition = reader.AreOne("condition", entry?.Of("condition") ?? "", condition);
        if (entry is not null && sameTime && sameCondition && release == entry.Of("release")) return;
        if (Contradiction(release, time, condition)) return;
        var key = release switch { "auto" => "at", "when" => "when", _ => time.Length > 0 ? "in-batch" : null };
        var isSame = key == entry?.Trigger && (key is null || (key == "when" ? sameCondition : sameTime));
        if (!isSame) Exchange(key, key is null ? null : key == "when" ? reader.Condition(CellOf("condition", condition)) : sameTime && entry is not null && entry.Trigger is "at" or "in-batch" ? WrittenValue.Text(time) : reader.Moment(CellOf("scenario_time", time)));
        Keep("scenario_time", release == "when" ? time : "");
        Keep("condition", release == "manual" ? condition : "");
        foreach (var (column, same) in ((string, bool)[])[("scenario_time", sameTime), ("condition", sameCondition), ("release", release == entry?.Of("release") || entry is null)])
            if (!same && cells.TryGetValue(column, out var cell)) changes.Add(new CellChange(column, cell.Name, entry?.Of(column) ?? "", cell.Text));
    }

    private string? Release(string time, string condition)
    {
        if (cells.TryGetValue("release", out var cell) && cell.Text.Length > 0) return reader.Release(cell);
        if (entry is not null) return entry.Of("release");
        return condition.Length > 0 ? "when" : time.Length > 0 ? "auto" : "manual";
    }

    private bool Contradiction(string release, string time, string condition)
    {
        var (column, what, hint) = release switch
        {
            "auto" when time.Length == 0 => ("scenario_time", "`auto` and no time", "give `scenario_time`, or change `release`"),
            "auto" when condition.Length > 0 => ("condition", "`auto` and a condition", "what waits for a condition is released `when`; what is at a time has none"),
            "when" when condition.Length == 0 => ("condition", "`when` and no condition", "give `condition`, or change `release`"),
            _ => ("", "", ""),
        };
        if (what.Length > 0) reader.Tell(cells.GetValueOrDefault(column) ?? cells.GetValueOrDefault("release") ?? row[0], InjectListRules.Release, what, hint);
        return what.Length > 0;
    }

    private void Exchange(string? key, WrittenValue? value)
    {
        if (entry?.Trigger is { } old && old != key && value is null) keys.Add(new KeyChange(old, null));
        if (key is not null && value is not null) keys.Add(new KeyChange(key, value, entry?.Trigger == key ? null : entry?.Trigger));
    }

    /// <summary>What a table says besides, for which the entry has no use, is kept.</summary>
    private void Keep(string column, string text)
    {
        var key = "x-" + column;
        if (text.Length > 0) keys.Add(new KeyChange(key, WrittenValue.Text(text)));
        else if (entry?.Has(key) == true) keys.Add(new KeyChange(key, null));
    }

    private void Add(string key, SheetCell cell, string was, WrittenValue? value, string becomes)
    {
        if (value is not null || entry?.Has(key) == true) keys.Add(new KeyChange(key, value));
        if (was != becomes) changes.Add(new CellChange(ColumnOf(key), cell.Name, was, becomes));
    }

    private string Text(string column) => cells.TryGetValue(column, out var cell) ? cell.Text : entry?.Of(column) ?? "";

    private SheetCell CellOf(string column, string text) => (cells.GetValueOrDefault(column) ?? row[0]) with { Text = text };

    /// <summary>The empty cell right of the last one that has something in it.</summary>
    private SheetCell Beyond(int column)
    {
        var last = row[^1];
        var name = SheetCell.NameOf(column, int.Parse(last.Name.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), System.Globalization.CultureInfo.InvariantCulture));
        return new SheetCell(name, "", last.Place.Line == 0 ? last.Place with { Source = last.Place.Source[..last.Place.Source.LastIndexOf('!')] + "!" + name } : last.Place);
    }
}
