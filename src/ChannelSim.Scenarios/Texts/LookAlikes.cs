using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Texts;

/// <summary>Look-alikes found so far: the same one of a line, or of all indentations, is told once with its number.</summary>
internal sealed class LookAlikes(string source, Draft draft, Findings findings)
{
    /// <summary>Characters that mends may move in all: a file made to be slow is given up, and one that people wrote never comes near.</summary>
    private const long MostMoved = 20_000_000;

    private long moved;

    private readonly Dictionary<(char Sign, int Line, string Where), (Place Place, string Hint, int Count)> found = [];

    /// <summary>Whether no more are looked for.</summary>
    public bool IsFull => moved > MostMoved;

    /// <summary>One that stands where the text has a meaning; the column is that of the draft as it is now.</summary>
    public void Add(int line, int column, char sign, string where, string hint) => Add((sign, line, where), new Place(source, line, draft.ColumnOf(line, column)), hint);

    /// <summary>One in the indentation: a file has them in many lines or in none.</summary>
    public void AddIndentation(int line, int column, char sign) =>
        Add((sign, 0, ""), new Place(source, line, draft.ColumnOf(line, column)), Glyph.Is(sign, GlyphSort.Space) ? "indent with ordinary spaces" : "remove it");

    /// <summary>Tells them all.</summary>
    public void Report()
    {
        foreach (var ((sign, line, where), (place, hint, count)) in found)
            findings.Report(FileRules.LookAlike, place, line == 0 ? Indentation(sign, count) : $"{Glyph.Named(sign)}{(where.Length > 0 ? " " : "")}{where}{More(count)}", hint);
    }

    private void Add((char Sign, int Line, string Where) key, Place place, string hint) =>
        Count(key, place, hint, draft.Line(place.Line).Length);

    private void Count((char Sign, int Line, string Where) key, Place place, string hint, int length)
    {
        moved += length;
        found[key] = found.TryGetValue(key, out var known) ? known with { Count = known.Count + 1 } : (place, hint, 1);
    }

    private static string More(int count) => count switch { 1 => "", 2 => ", and once more in this line", _ => $", and {count - 1} times more in this line" };

    private static string Indentation(char sign, int count) => $"{Glyph.Named(sign)} in the indentation{(count > 1 ? $", the first of {count}" : "")}";
}
