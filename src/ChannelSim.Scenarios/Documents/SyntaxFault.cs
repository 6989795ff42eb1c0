using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using YamlDotNet.Core;

namespace ChannelSim.Scenarios.Documents;

/// <summary>A syntax error in our own words, at the place where a person would mend it. The parser's own words are only used to tell the cases apart.</summary>
internal sealed partial class SyntaxFault
{
    private readonly string source;
    private readonly string text;
    private readonly string[] lines;
    private readonly int columnOffset;
    private readonly Findings findings;
    private readonly string said;
    private readonly int line;
    private readonly int column;

    private SyntaxFault(string source, string text, int columnOffset, Exception e, Findings findings)
    {
        (this.source, this.text, this.columnOffset, this.findings, said) = (source, text, columnOffset, findings, e.Message);
        lines = text.Split('\n');
        (line, column) = e is YamlException yaml ? (
            Clamp((int)yaml.Start.Line), Math.Max(1, (int)yaml.Start.Column)) : (lines.Length, lines[^1].Length + 1);
    }

    /// <summary>The line (from 1) and its words.</summary>
    private string Line => lines[line - 1];

    public static void Report(string source, string text, int columnOffset, Exception e, Findings findings) =>
        new SyntaxFault(source, text, columnOffset, e, findings).Report();

    private void Report()
    {
        if (Tab() || Quote() || Braces() || Bracket() || Character() || Colon() || Indentation()) return;
        Say(line, column, "the text cannot be read as YAML here", "look at this line and the one above it");
    }

    private bool Tab()
    {
        var from = said.Contains("tab", StringComparison.Ordinal) ? line : IsTabbed(line) ? line : 0;
        if (from == 0) return false;
        var tabbed = Enumerable.Range(from, lines.Length - from + 1).Where(IsTabbed).ToList();
        if (tabbed.Count == 0) return false;
        var more = tabbed.Count > 1 ? $" here and in {tabbed.Count - 1} more {(tabbed.Count == 2 ? "line" : "lines")}" : "";
        findings.Report(
            FileRules.Tab, At(tabbed[0], lines[tabbed[0] - 1].IndexOf('\t', StringComparison.Ordinal) + 1), $"a tab in the indentation{more}",
            "YAML indents with blanks");
        return true;
    }

    private bool Quote()
    {
        if (said.Contains("quoted scalar", StringComparison.Ordinal))
            return said.Contains("escape", StringComparison.Ordinal)
                ? Say(
                    line, column, "a backslash in double quotes begins an escape that YAML does not know",
                    "use single quotes, or double the backslash")
                : Say(line, column, "this quotation mark is not closed", "close it on the same line");
        var before = column >= 2 && column - 2 < Line.Length ? Line[column - 2] : ' ';
        return before is '\'' or '"' && column - 1 < Line.Length && !char.IsWhiteSpace(Line[column - 1]) && Line[column - 1] is not (',' or '}' or ']' or ':')
            && Say(line, column, "text goes on after the closing quotation mark", "within single quotes an apostrophe is doubled: 'it''s'");
    }

    /// <summary>What is well in a line of its own and not within braces.</summary>
    private bool Braces()
    {
        if (Joined().Match(Line) is { Success: true } joined) return Say(
            line, joined.Groups["key"].Index + 1, "a blank is missing after the colon", $"write `{joined.Groups["key"].Value}: {joined.Groups["bracket"].Value}`");
        if (FlowSlip.First(text) is not { } slip || PlaceOf(slip.Opened).Line > line) return false;
        var (l, c) = PlaceOf(slip.Colon);
        return Say(l, c, "a second colon in one value", $"within braces text with a colon needs quotes: `{slip.Quoted}`");
    }

    /// <summary>Where a comment hides the end of a bracket that opens before it on the same line.</summary>
    private int? CommentIn(int number, int opened)
    {
        var content = lines[number - 1];
        for (var i = opened + 1; i < content.Length; i++)
        {
            if (Brackets.Skipped(content, i) is not { } end) continue;
            if (content[i] == '#') return content.AsSpan(i).IndexOfAny('}', ']') >= 0 ? i : null;
            i = end;
        }

        return null;
    }

    /// <summary>The entry around a position, its value in quotes.</summary>
    private string QuotedAt(int number, int at)
    {
        var content = lines[number - 1];
        var from = content.LastIndexOfAny(['{', '[', ','], at) + 1;
        var entry = content[from..(content.AsSpan(at).IndexOfAny(',', '}', ']') + at)].Trim();
        var colon = entry.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? $"\"{entry}\"" : $"{entry[..colon]}: \"{entry[(colon + 2)..].Trim()}\"";
    }

    private bool Bracket()
    {
        if (Brackets.Unmatched(text) is not { } offset) return false;
        var (l, c) = PlaceOf(offset);
        // A bracket that a file ends in is told by the parser at the beginning of its line.
        if (text[offset] is '{' or '[' ? line < l : OffsetOf(line, column) < offset) return false;
        if (text[offset] is '{' or '[' && CommentIn(l, c - 1) is { } comment) return Say(
            l, comment + 1, $"`#` begins a comment, so that the `{text[offset]}` before it is not closed", $"put text with ` #` in quotes: `{QuotedAt(l, comment)}`");
        return text[offset] is '{' or '['
            ? Say(l, c, $"this `{text[offset]}` is not closed", $"add `{(text[offset] == '{' ? '}' : ']')}`, or check the brackets within")
            : Say(l, c, $"this `{text[offset]}` closes a bracket of the other kind", "`{` goes with `}`, `[` with `]`");
    }

    private bool Character()
    {
        var at = column - 1 < Line.Length ? Line[column - 1] : '\0';
        if (said.Contains("cannot start any token", StringComparison.Ordinal)) return Say(
            line, column, $"text cannot begin with `{at}`", "put it in quotes");
        if (at is '}' or ']') return Say(line, column, $"nothing is open that this `{at}` could close", "remove it");
        return said.Contains("node content", StringComparison.Ordinal) && Say(
            line, column, "a value is missing here", at == ',' ? "two commas, or a comma too early" : "write one, or remove what stands before it");
    }

    private bool Colon()
    {
        if (Glued(line) is { } glued) return Say(line, Indent(line) + 1, "a blank is missing after the colon", $"write `{glued}`");
        var above = Above(line);
        if (said.Contains("invalid mapping", StringComparison.Ordinal) && HasColonBefore(line, column))
            return Say(line, column, "a second colon in one value", "put the text in quotes: `title: \"first: second\"`");
        if (above > 0 && !HasColon(above) && Indent(above) <= Indent(line) && !IsItem(above)) return Glued(above) is { } other
            ? Say(above, Indent(above) + 1, "a blank is missing after the colon", $"write `{other}`")
            : Say(above, Indent(above) + 1, "this line has no colon", "write `key: value`");
        return !HasColon(line) && !IsItem(line) && Line.Trim().Length > 0 && Say(
            line, Indent(line) + 1, "this line has no colon", "write `key: value`");
    }

    private bool Indentation()
    {
        var above = Above(line);
        if (said.Contains("'-' indicator", StringComparison.Ordinal)) return Say(
            line, Indent(line) + 1, "a key where the list goes on", "begin the line with a dash, or indent it as the keys of the item above");
        if (IsItem(line) && above > 0 && !IsItem(above) && lines[above - 1].TrimStart().StartsWith('{')) return Say(
            above, Indent(above) + 1, "a dash is missing before this item of the list", "write `- {`");
        if (IsItem(line) && said.Contains("expected key", StringComparison.Ordinal)) return Say(
            line, Indent(line) + 1, "a list item among keys", "indent the list below its key");
        if (Above(above) > 0 && Indent(line) > Indent(above) && Indent(Above(above)) == Indent(line)) return Say(
            above, Indent(above) + 1, "this line is indented less than the lines around it", "give lines of one block the same indentation");
        if (above > 0 && Indent(line) > Indent(above)) return Say(
            line, Indent(line) + 1, "this line is indented deeper than the one above, which has a value already", "give both the same indentation");
        return above > 0 && said.Contains("expected key", StringComparison.Ordinal) && Say(
            line, Indent(line) + 1, "this indentation fits no line above", "give lines of one block the same indentation");
    }

    private bool Say(int atLine, int atColumn, string what, string hint)
    {
        findings.Report(FileRules.Syntax, At(atLine, atColumn), what, hint);
        return true;
    }

    private Place At(int atLine, int atColumn) => new(source, atLine, atColumn + columnOffset);

    private int Clamp(int number) => Math.Clamp(number, 1, lines.Length);

    private bool IsTabbed(int number) => lines[number - 1].AsSpan(0, Indent(number)).Contains('\t') && Indent(number) < lines[number - 1].Length;

    private int Indent(int number) => lines[number - 1].Length - lines[number - 1].AsSpan().TrimStart().Length;

    private bool IsItem(int number) => lines[number - 1].TrimStart() is "-" || lines[number - 1].TrimStart().StartsWith("- ", StringComparison.Ordinal);

    /// <summary>The line without its comment has a colon that YAML takes as one.</summary>
    private bool HasColon(int number) => Content(number) is var content && (content.Contains(": ", StringComparison.Ordinal) || content.EndsWith(':'));

    private bool HasColonBefore(int number, int before) =>
        lines[number - 1].AsSpan(0, Math.Clamp(before - 1, 0, lines[number - 1].Length)).Contains(": ", StringComparison.Ordinal);

    private string Content(int number) => lines[number - 1].Split(" #")[0].TrimEnd();

    private string? Glued(int number)
    {
        var content = Content(number).Trim();
        var colon = content.IndexOf(':', StringComparison.Ordinal);
        var isKey = colon > 0 && content[..colon].All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
        return isKey && !HasColon(number) ? $"{content[..colon]}: {content[(colon + 1)..]}" : null;
    }

    private int Above(int number)
    {
        do number--;
        while (number > 0 && (lines[number - 1].Trim().Length == 0 || lines[number - 1].TrimStart().StartsWith('#')));
        return number;
    }

    [GeneratedRegex(@"(^|[\s{,\[])(?<key>[A-Za-z0-9_-]+):(?<bracket>[{\[])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Joined();

    private int OffsetOf(int atLine, int atColumn) => lines.Take(atLine - 1).Sum(content => content.Length + 1) + atColumn - 1;

    private (int Line, int Column) PlaceOf(int offset) =>
        (text.AsSpan(0, offset).Count('\n') + 1, offset - text.AsSpan(0, offset).LastIndexOf('\n'));
}
