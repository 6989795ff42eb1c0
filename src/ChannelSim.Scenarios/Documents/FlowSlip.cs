using System.Buffers;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Documents;

/// <summary>A second colon in one value within braces, where YAML ends the value: only quotes keep it.</summary>
/// <param name="Opened">Offset of the outermost bracket around it.</param>
/// <param name="Colon">Offset of the colon.</param>
/// <param name="Quoted">The entry as it would be read.</param>
/// <param name="From">Offset of the value.</param>
/// <param name="To">Offset after the value.</param>
/// <param name="Comma">Where rather a comma is missing between two entries; null where it is not.</param>
internal sealed record FlowSlip(int Opened, int Colon, string Quoted, int From, int To, int? Comma)
{
    private static readonly SearchValues<char> NotPlain = SearchValues.Create("\n{}[]\"");

    /// <summary>The first of a text; null where there is none.</summary>
    public static FlowSlip? First(string text)
    {
        var open = new Stack<(int At, int Entry, int Colon)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Brackets.Skipped(text, i) is { } end) i = end;
            else if (text[i] is '{' or '[' && (open.Count > 0 || Brackets.StartsToken(text, i))) open.Push((i, i + 1, -1));
            else if (open.Count == 0) continue;
            else if (text[i] is '}' or ']') open.Pop();
            else if (text[i] == ',') open.Push(open.Pop() with { Entry = i + 1, Colon = -1 });
            else if (IsColon(text, i) && text[open.Peek().At] == '{')
            {
                var inner = open.Pop();
                if (inner.Colon >= 0 && Quote(text, inner.Entry, inner.Colon, i) is var (quoted, from, to, comma)) return new FlowSlip(open.Append(inner).Min(frame => frame.At), i, quoted, from, to, comma);
                open.Push(inner with { Colon = i });
            }
        }

        return null;
    }

    private static bool IsColon(string text, int i) => text[i] == ':' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]);

    /// <summary>The entry with its value in quotes; null where the value is not plain text on one line.</summary>
    private static (string Quoted, int From, int To, int? Comma)? Quote(string text, int entry, int first, int second)
    {
        var rest = text.AsSpan(second).IndexOfAny(",}\n");
        var end = rest < 0 ? text.Length : second + rest;
        var (key, value) = (text[entry..first].Trim(), text[(first + 1)..end]);
        if (text.AsSpan(first, second - first).ContainsAny(NotPlain)) return null;
        var last = text.LastIndexOf(' ', second - 1, second - first) + 1;
        var before = text[(first + 1)..Math.Max(first + 1, last)].TrimEnd();
        if (before.Trim().Length > 0 && ProseKeys.IsKey(text[last..second]) && (key == "name" || !ProseKeys.IsProse(key, ' ')))
            return ($"{key}: {before.Trim().TrimEnd(';')}, {text[last..end].Trim()}", 0, 0, first + 1 + before.Length);
        return ($"{key}: \"{value.Trim()}\"", end - value.TrimStart().Length, end - (value.Length - value.TrimEnd().Length), null);
    }
}
