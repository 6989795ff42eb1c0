using System.Globalization;
using System.Text;

namespace ChannelSim.Exercise.Msel;

/// <summary>What an inject list would change, for people: a line for each row, one for each cell of it.</summary>
public static class PlanText
{
    private const int Longest = 70;

    /// <summary>The lines.</summary>
    /// <param name="plan">The plan, without faults.</param>
    /// <param name="table">What the table is called.</param>
    /// <param name="scenario">What the scenario is called.</param>
    public static string Of(InjectPlan plan, string table, string scenario)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var text = new StringBuilder();
        foreach (var row in plan.Rows) Append(text, row);
        foreach (var id in plan.Missing) text.Append(CultureInfo.InvariantCulture, $"- {id}: no row of {table} has it; {(plan.Removes ? "it goes" : "it stays (--remove takes it out)")}\n");
        foreach (var note in plan.Notes) text.Append(CultureInfo.InvariantCulture, $"note: {note}\n");
        return text.Append(Sum(plan, scenario)).ToString();
    }

    private static void Append(StringBuilder text, PlannedRow row)
    {
        text.Append(CultureInfo.InvariantCulture, $"{(row.IsNew ? '+' : '~')} {(row.Id.Length > 0 ? row.Id : "an entry without an id")} (row {row.Row})\n");
        foreach (var cell in row.Cells.Where(cell => !row.IsNew || cell.Column != "id"))
            text.Append(CultureInfo.InvariantCulture, $"    {cell.Cell} {cell.Column}: {(cell.Was.Length > 0 ? Shown(cell.Was) + " -> " : "")}{(cell.Becomes.Length > 0 ? Shown(cell.Becomes) : "nothing")}\n");
    }

    private static string Sum(InjectPlan plan, string scenario)
    {
        var added = plan.Rows.Count(row => row.IsNew);
        var removed = plan.Removes ? plan.Missing.Length : 0;
        return plan.IsEmpty ? $"Nothing in {scenario} changes: {Rows(plan.Same)} as it is.\n"
            : $"{scenario}: {added} added, {plan.Rows.Length - added} changed, {removed} removed, {plan.Same + (plan.Removes ? 0 : plan.Missing.Length)} as they are.\n";
    }

    private static string Rows(int count) => count == 1 ? "1 row says it" : $"{count} rows say it";

    private static string Shown(string text)
    {
        var line = text.Replace("\n", " / ", StringComparison.Ordinal);
        return $"\"{(line.Length <= Longest ? line : line[..(Longest - 3)] + "...")}\"";
    }
}
