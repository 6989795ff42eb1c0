namespace ChannelSim.Scenarios.Texts;

/// <summary>
/// A text under repair: what was told as a fault is mended, so that the rest can be read, and every column still leads back to the text
/// as its author wrote it. Lines are never added or taken away.
/// </summary>
internal sealed class Draft
{
    private readonly string[] lines;
    private readonly Dictionary<int, List<int>> origins = [];

    public Draft(string text) => lines = text.Split('\n');

    /// <summary>How many lines there are, at least one.</summary>
    public int Count => lines.Length;

    /// <summary>The whole text as it is now, lines ending with LF.</summary>
    public string Text => string.Join('\n', lines);

    /// <summary>A line as it is now, numbered from 1.</summary>
    public string Line(int number) => lines[number - 1];

    /// <summary>The column in the author's text of a column as it is now; both from 1.</summary>
    public int ColumnOf(int line, int column)
    {
        if (!origins.TryGetValue(line, out var origin)) return column;
        return column <= origin.Count ? origin[Math.Max(0, column - 1)] : origin[^1] + column - origin.Count;
    }

    /// <summary>Puts a text in the place of some characters of a line.</summary>
    public void Replace(Mend mend)
    {
        var content = Line(mend.Line);
        var at = Math.Clamp(mend.Column - 1, 0, content.Length);
        var removed = Math.Clamp(mend.Removed, 0, content.Length - at);
        if (removed != mend.Inserted.Length || origins.ContainsKey(mend.Line)) Move(mend.Line, at, removed, mend.Inserted.Length);
        lines[mend.Line - 1] = string.Concat(content.AsSpan(0, at), mend.Inserted, content.AsSpan(at + removed));
    }

    /// <summary>Empties a line that does not belong to the document.</summary>
    public void Clear(int line) => Replace(new Mend(line, 1, Line(line).Length, ""));

    private void Move(int line, int at, int removed, int inserted)
    {
        if (!origins.TryGetValue(line, out var origin)) origins[line] = origin = [.. Enumerable.Range(1, Line(line).Length + 1)];
        var first = origin[Math.Min(at, origin.Count - 1)];
        var kept = Enumerable.Range(0, inserted).Select(i => i < removed ? origin[at + i] : removed > 0 ? origin[at + removed - 1] : first).ToList();
        origin.RemoveRange(at, removed);
        origin.InsertRange(at, kept);
    }
}

/// <summary>A change of one line: what was surely meant.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column as the line is now, from 1.</param>
/// <param name="Removed">How many characters go.</param>
/// <param name="Inserted">What comes instead.</param>
internal readonly record struct Mend(int Line, int Column, int Removed, string Inserted);
