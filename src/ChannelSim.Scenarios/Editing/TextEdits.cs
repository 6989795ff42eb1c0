using System.Text;

namespace ChannelSim.Scenarios.Editing;

/// <summary>Pieces of a text that are replaced, at positions of the text as it was.</summary>
internal sealed class TextEdits(string text)
{
    private readonly List<(int Start, int End, string With)> edits = [];

    public string Text => text;

    /// <summary>The end of a line as this text has it.</summary>
    public string Newline { get; } = text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && text[at - 1] == '\r' ? "\r\n" : "\n";

    public void Replace(int start, int end, string with) => edits.Add((start, end, with));

    public void Insert(int at, string with) => edits.Add((at, at, with));

    /// <summary>The end of the line on which a position is, before its break.</summary>
    public int LineEnd(int at) => text.IndexOf('\n', at) is >= 0 and var end ? end > at && text[end - 1] == '\r' ? end - 1 : end : text.Length;

    public int LineStart(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Removes the lines from one position to another, with their breaks.</summary>
    public void RemoveLines(int from, int to)
    {
        var end = text.IndexOf('\n', to);
        var start = LineStart(from);
        if (end >= 0) Replace(start, end + 1, "");
        else Replace(start > 0 && start > 1 && text[start - 2] == '\r' ? start - 2 : Math.Max(0, start - 1), text.Length, "");
    }

    /// <summary>The new text. Of several insertions at one place the first stays first, and all come before what is put in place of something there.</summary>
    public string Apply()
    {
        var result = new StringBuilder(text);
        foreach (var (start, end, with) in edits.Index().OrderByDescending(edit => edit.Item.Start).ThenByDescending(edit => edit.Item.End).ThenByDescending(edit => edit.Index).Select(edit => edit.Item))
            result.Remove(start, end - start).Insert(start, with);
        return result.ToString();
    }
}
