using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ChannelSim.Exercise.Msel;

namespace ChannelSim.Exercise.Tests.Msel;

/// <summary>Random timelines, written in various ways, and random changes of the tables made of them.</summary>
internal sealed class RandomList(int seed)
{
    private static readonly string[] Texts =
    [
        "Warsaw calls", "=1+1", "+49 30 1234", "- a dash", "@all", "a, b; c", "says \"no\"", "x: y", "# no comment", "two\nlines", "a\n\n  indented", "tab\tinside", "50 %", "null", "true", "017", "[a]", "{ a }", "Łódź – “quoted”",
        "<b>&amp;</b>", "_x0041_", "trailing:", "'single'", "0", "2027-03-02", "\\n", "|", "&anchor", "*alias", "!tag", "%directive", "`tick`", "?", "-", "=", "a  b",
    ];

    private readonly Random random = new(seed);

    /// <summary>A scenario with some entries, in braces or on lines, with comments.</summary>
    public string Scenario()
    {
        var text = new StringBuilder(Lists.Head).Append("timeline:\n");
        var count = random.Next(1, 7);
        for (var i = 0; i < count; i++)
        {
            if (random.Next(3) == 0) text.Append("  # a remark\n");
            Append(text, Keys(i));
        }

        return text.Append(random.Next(2) == 0 ? "\n# the end\nstudy: { replications: 10 }\n" : "").ToString();
    }

    /// <summary>The table with some cells exchanged, rows added and taken out, and a column of the author's own.</summary>
    public InjectTable Changed(InjectTable table)
    {
        var rows = table.Rows.Where(row => random.Next(6) > 0 || row.Cells[0].StartsWith('#') || table.Rows[0] == row).ToList();
        if (rows.Exists(row => row.Cells[0].StartsWith('#'))) rows = [.. table.Rows];   // numbers are those of the whole list
        var columns = table.Columns.Contains("Venue") ? table.Columns : table.Columns.Add("Venue");
        List<ImmutableArray<string>> cells = [.. rows.Select(row => Edited(columns, row.Cells.Length < columns.Length ? row.Cells.Add("") : row.Cells))];
        for (var added = random.Next(3); added > 0; added--) cells.Insert(random.Next(1, cells.Count + 1), Added(columns, $"N-{added}"));
        if (cells.Exists(row => row[0].StartsWith('#'))) cells = [.. cells.Where(row => !row[0].StartsWith("N-", StringComparison.Ordinal)), .. cells.Where(row => row[0].StartsWith("N-", StringComparison.Ordinal))];
        return new InjectTable(columns, [.. cells.Select(row => new InjectRow(row))]);
    }

    private string Pick(params ReadOnlySpan<string> options) => options[random.Next(options.Length)];

    private IEnumerable<(string Key, string Yaml)> Keys(int index)
    {
        if (random.Next(3) > 0) yield return ("id", $"I-{index}");
        switch (random.Next(4))
        {
            case 0: yield return ("when", Pick("rung at least tense", "[climate is open, no contact for 5d]")); break;
            case 1: break;
            case 2: yield return ("in-batch", $"{random.Next(1, 19)}d"); break;
            default: yield return ("at", Pick("2027-03-05T06:00", "3d", "2027-03-10", "\"2027-03-05 06:00\"", "2027-03-05T06:00+03:00")); break;
        }

        yield return ("title", Quoted(Pick(Texts)));
        foreach (var key in ((string[])["text", "from", "expected", "notes", "x-controller", "x-Room 2", "x-status", "x-kind"]).Where(_ => random.Next(3) == 0)) yield return (Quoted(key), Quoted(Pick(Texts)));
        if (random.Next(2) == 0) yield return ("to", Pick("us", "[us]", "[russia, us]", "[president]", "[ ]"));
        if (random.Next(3) == 0) yield return ("objective", Pick("reach", "[reach]", "[reach, calm-heads]"));
        if (random.Next(3) == 0) yield return ("chance", Pick("50%", "{ calm: 20%, tense: 40..60% }", "{ value: 30%, basis: estimate }"));
        if (random.Next(4) == 0) yield return ("suspend", Pick("hotline", "[hotline]"));
        if (random.Next(4) == 0) yield return ("rung", "tense");
        if (random.Next(4) == 0) yield return ("incident", "missile");
    }

    private string Quoted(string text) => random.Next(4) == 0 && text is "Warsaw calls" or "text" or "from" ? text : JsonSerializer.Serialize(text);

    private void Append(StringBuilder text, IEnumerable<(string Key, string Yaml)> keys)
    {
        if (random.Next(2) == 0) text.Append("  - { ").AppendJoin(", ", keys.Select(key => $"{key.Key}: {key.Yaml}")).Append(random.Next(3) == 0 ? " }  # why\n" : " }\n");
        else text.Append("  - ").AppendJoin("\n    ", keys.Select(key => $"{key.Key}: {key.Yaml}{(random.Next(5) == 0 ? "   # so" : "")}")).Append('\n');
    }

    private ImmutableArray<string> Edited(ImmutableArray<string> columns, ImmutableArray<string> cells)
    {
        var by = columns.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
        foreach (var column in (string[])["title", "text", "from", "expected_action", "notes", "controller", "status", "actual_time", "Venue"])
            if (random.Next(4) == 0) by[column] = random.Next(4) == 0 && column != "title" ? "" : Pick(Texts);
        if (random.Next(5) == 0) by["to"] = Pick("us", "russia", "president", "us, russia");
        if (random.Next(5) == 0) by["objective"] = Pick("", "reach", "calm-heads", "reach, calm-heads");
        if (random.Next(4) == 0) (by["release"], by["scenario_time"], by["condition"]) = Trigger();
        if (by["kind"] == "control" && by["title"] + by["text"] != "") by["kind"] = "inject";
        return [.. columns.Select(column => by[column])];
    }

    private ImmutableArray<string> Added(ImmutableArray<string> columns, string id)
    {
        var (release, time, condition) = Trigger();
        return [.. columns.Select(column => column switch
        {
            "id" => id, "title" => Pick(Texts), "text" => random.Next(2) == 0 ? Pick(Texts) : "", "release" => release, "scenario_time" => time, "condition" => condition, "to" => Pick("", "us", "russia, president"), "kind" => "inject", "Venue" => Pick("", "Room 1"), _ => "",
        })];
    }

    private (string Release, string Time, string Condition) Trigger() => random.Next(4) switch
    {
        0 => ("when", "", Pick("rung at least tense", "no contact for 5d; climate is open")),
        1 => ("manual", "", Pick("", "if they ask")),
        2 => ("manual", $"{random.Next(1, 19)}d", ""),
        _ => ("auto", Pick("2027-03-07T06:00", "4d12h"), ""),
    };
}
