using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Exercise.Msel;

/// <summary>Which entry of the timeline a row is about, by its id.</summary>
internal sealed partial class RowMatch(ImmutableArray<EntryCells> entries, CellReader reader, List<string> notes)
{
    private readonly Dictionary<string, SheetCell> seen = new(StringComparer.Ordinal);

    /// <summary>The entry, or null and the id that a new one gets, which may be empty; false where the id cannot be used, which is told.</summary>
    public (bool IsGood, int? Entry, string Id) Of(SheetCell? cell)
    {
        if (cell is not { Text.Length: > 0 }) return (true, null, "");
        if (!seen.TryAdd(cell.Text, cell)) return Bad(cell, $"the id `{InjectHead.Short(cell.Text)}` stands in {seen[cell.Text].Name} too", "no two rows have the same id");
        if (Find(cell.Text) is { } entry) return (true, entry, cell.Text);
        if (Numbered().IsMatch(cell.Text)) return Bad(cell, $"there is no entry number {cell.Text[1..]} without an id and a name", "`#` and a number stand for such an entry of the scenario, as `msel export` numbers them; a new row has another id, or none");
        var id = Unusable().Replace(cell.Text, "-").Trim('-', '.', '_');
        if (!Regex.IsMatch(id, WrittenForms.Id, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))) return Bad(cell, $"`{InjectHead.Short(cell.Text)}` cannot be an id", "an id consists of letters, digits, `-`, `_` and `.`, and begins with a letter or digit");
        if (id == cell.Text) return (true, null, id);
        if (!seen.TryAdd(id, cell)) return Bad(cell, $"the id `{InjectHead.Short(cell.Text)}` would be written `{id}`, as that in {seen[id].Name}", "give one of them another");
        if (Find(id) is { } known) return (true, known, id);
        notes.Add($"{cell.Name}: the id `{InjectHead.Short(cell.Text)}` becomes `{id}`");
        return (true, null, id);
    }

    private int? Find(string id) => Enumerable.Range(0, entries.Length).Where(index => entries[index].Id == id).Select(index => (int?)index).FirstOrDefault();

    private (bool, int?, string) Bad(SheetCell cell, string what, string hint)
    {
        reader.Tell(cell, InjectListRules.Id, what, hint);
        return (false, null, "");
    }

    [GeneratedRegex("[^A-Za-z0-9._-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unusable();

    [GeneratedRegex("^#[0-9]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();
}
