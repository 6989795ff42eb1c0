using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Texts;

/// <summary>
/// Lines that a mail program broke in two: what was the rest of a line begins at the margin. It is told once and indented in the draft, so that it is read as
/// what it was.
/// </summary>
internal sealed partial class WrappedLines(string source, Draft draft, BlockDefinition definition, Findings findings)
{
    // Mails are wrapped at 60 to 78 columns; a line that had room for the first word below it was not broken by width.
    private const int Room = 58;
    private const int Longest = 80;
    private int depth;
    private int above;

    public void Mend()
    {
        List<int> wrapped = [];
        for (var line = 1; line <= draft.Count; line++)
        {
            var text = draft.Line(line);
            if (text.AsSpan().Trim().IsEmpty) continue;
            if (above > 0 && IsRest(text))
            {
                wrapped.Add(line);
                draft.Replace(new Mend(line, 1, 0, draft.Line(above).TrimStart().StartsWith('#') ? "# " : new string(' ', Indent(draft.Line(above)) + 2)));
            }
            else if (depth > 0 && IsTop(text)) depth = 0;
            depth = Math.Max(0, depth + Balance(draft.Line(line)));
            above = line;
        }

        if (wrapped.Count == 0) return;
        var more = wrapped.Count switch { 1 => "", 2 => $", and so is line {wrapped[1]}", _ => $", and so are {wrapped.Count - 1} lines after it" };
        findings.Report(FileRules.Surroundings, new Place(source, wrapped[0], 1), $"this line is the rest of the one above, as mail programs break long lines{more}", $"join {(wrapped.Count == 1 ? "it" : "each")} to the line above, or have the file sent as an attachment");
    }

    private bool IsRest(string text)
    {
        if (text[0] is ' ' or '\t' or '#' or '-' or '}' or ']' or '.') return false;
        if (!Key().IsMatch(text)) return depth > 0 || HadNoRoom(text);
        return depth > 0 && (Balance(text) < 0 || (!IsTop(text) && draft.Line(above).EndsWith(','))); // a key may also follow brackets that were never closed
    }

    private bool HadNoRoom(string text)
    {
        var (before, word) = (draft.Line(above).Length, text.AsSpan().IndexOf(' ') is var end and > 0 ? end : text.Length);
        return before <= Longest && before + 1 + word > Room && draft.Line(above).AsSpan().TrimEnd()[^1] is not ('}' or ']' or ':');
    }

    // Brackets that a line opens, less those that it closes. Quoted text and comments are passed over where they end on their line.
    private static int Balance(string text)
    {
        if (text.AsSpan().IndexOfAny("{}[]") < 0) return 0;
        var plain = Quoted().Replace(text, "");
        return plain.Count(c => c is '{' or '[') - plain.Count(c => c is '}' or ']');
    }

    private bool IsTop(string text) => Key().Match(text) is { Success: true } key && definition.Find(key.Groups["name"].Value) is not null;

    private static int Indent(string text) => text.Length - text.TrimStart(' ').Length;

    [GeneratedRegex(@"^(?<name>[A-Za-z][\w.-]*):( |$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("\"[^\"]*\"|(?<=[ :\\[{,])'[^']*'|(^|(?<= ))#.*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
