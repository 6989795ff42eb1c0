using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;
using YamlDotNet.Core;

namespace ChannelSim.Scenarios.Documents;

/// <summary>A syntax error in our own words, at the place where a person would mend it. The parser's own words are only used to tell the cases apart.</summary>
internal sealed partial class SyntaxFault
{
    private readonly string source;
    private readonly Draft draft;
    private readonly string text;
    private readonly string[] lines;
    private readonly int columnOffset;
    private readonly string said;
    private readonly int line;
    private readonly int column;

    private SyntaxFault(string source, Draft draft, int columnOffset, Exception e)
    {
        (this.source, this.draft, this.columnOffset, text, said) = (source, draft, columnOffset, draft.Text, e.Message);
        lines = text.Split('\n');
        (line, column) = e is YamlException yaml ? (
            Clamp((int)yaml.Start.Line), Math.Max(1, (int)yaml.Start.Column)) : (lines.Length, lines[^1].Length + 1);
    }

    /// <summary>The fault as it is told.</summary>
    public Findings Findings { get; } = new();

    /// <summary>What surely mends it; empty where nobody knows.</summary>
    public IReadOnlyList<Mend> Mends { get; private set; } = [];

    /// <summary>The line where it is told, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The column in that line of the draft, from 1.</summary>
    public int Column { get; private set; }

    private string Broken => lines[line - 1];

    public static SyntaxFault Of(string source, Draft draft, int columnOffset, Exception e)
    {
        var fault = new SyntaxFault(source, draft, columnOffset, e);
        fault.Report();
        return fault;
    }

    private void Report()
    {
        if (Tab() || Dash() || Compared() || Asked() || Quote() || Braces() || Bracket() || Character() || Colon() || Indentation()) return;
        Say(line, column, "the text cannot be read as YAML here", "look at this line and the one above it");
    }

    private bool Tab()
    {
        var from = said.Contains("tab", StringComparison.Ordinal) ? line : IsTabbed(line) ? line : 0;
        if (from == 0) return false;
        var tabbed = Enumerable.Range(from, lines.Length - from + 1).Where(IsTabbed).ToList();
        if (tabbed.Count == 0) return false;
        var more = tabbed.Count > 1 ? $" here and in {tabbed.Count - 1} more {(tabbed.Count == 2 ? "line" : "lines")}" : "";
        var at = lines[tabbed[0] - 1].IndexOf('\t', StringComparison.Ordinal) + 1;
        var width = ((ReadOnlySpan<int>)[2, 4, 8, 3, 1]).ToArray().MaxBy(width => tabbed.Count(number => Fits(number, width)));
        Mends = [.. tabbed.SelectMany(number => Untabbed(number, width))];
        return Say(FileRules.Tab, tabbed[0], at, $"a tab in the indentation{more}", "YAML indents with spaces");
    }

    /// <summary>Every tab of an indentation as wide as fits best to the lines around those with tabs.</summary>
    private IEnumerable<Mend> Untabbed(int number, int width)
    {
        return Enumerable.Range(0, Indent(number)).Where(i => lines[number - 1][i] == '\t').Select(i => new Mend(number, i + 1, 1, new string(' ', width)));
    }

    private bool Fits(int number, int width)
    {
        var depth = lines[number - 1].AsSpan(0, Indent(number)).Count('\t') is var tabs ? (tabs * width) + Indent(number) - tabs : 0;
        bool Is(int other) => other > 0 && other <= lines.Length && !IsTabbed(other) && Indent(other) == depth;
        return Is(Above(number)) || Is(number + 1);
    }

    /// <summary>A dash that is glued to its item.</summary>
    private bool Dash()
    {
        foreach (var number in (ReadOnlySpan<int>)[line, Above(line)])
            if (number > 0 && lines[number - 1].TrimStart() is ['*' or '+', ' ', ..])
                return Say(number, Indent(number) + 1, $"`{lines[number - 1].TrimStart()[0]}` does not start a list item", "write `- `", new Mend(number, Indent(number) + 1, 1, "-"));
        foreach (var number in (ReadOnlySpan<int>)[line, Above(line)])
            if (number > 0 && GluedDash().Match(lines[number - 1]) is { Success: true } glued && (glued.Groups["bracket"].Success || HasItemBeside(number)))
            {
                var rest = glued.Groups["rest"].Value;
                return Say(number, Indent(number) + 1, "a space is missing after the dash", $"write `- {Cut(rest)}`", new Mend(number, Indent(number) + 2, 0, " "));
            }

        return false;
    }

    /// <summary><c>&gt; 60%</c>, where `&gt;` begins a text of several lines.</summary>
    private bool Compared()
    {
        foreach (var number in (ReadOnlySpan<int>)[line, Above(line)])
            if (number > 0 && Comparison().Match(lines[number - 1]) is { Success: true } match)
                return Say(number, match.Groups["sign"].Index + 1, $"`{match.Groups["sign"].Value}` does not belong to a number", $"write the number alone, `{match.Groups["rest"].Value}`, or a range such as `60..80%`", new Mend(number, match.Groups["sign"].Index + 1, match.Groups["sign"].Length, ""));
        return false;
    }

    /// <summary><c>?</c> for a value, which begins a key in YAML. It is read on as a text: whoever reads the value says what to write, but free text would take it.</summary>
    private bool Asked()
    {
        foreach (var number in (ReadOnlySpan<int>)[line, Above(line)])
            if (number > 0 && QuestionMark().Match(lines[number - 1]) is { Success: true } match)
            {
                var at = match.Groups["mark"].Index + 1;
                if (ProseKeys.IsProse(match.Groups["key"].Value, '?')) return Say(number, at, "text cannot begin with `?`", "put it in quotes", new Mend(number, at, 1, "\"?\""));
                ((Line, Column), Mends) = ((number, at), [new Mend(number, at, 1, "\"?\"")]);
                return true;
            }

        return false;
    }

    private bool HasItemBeside(int number) => (Above(number) is > 0 and var above && (IsItem(above) || lines[above - 1].TrimEnd().EndsWith(':'))) || (number < lines.Length && IsItem(number + 1));

    private bool Quote()
    {
        if (said.Contains("quoted scalar", StringComparison.Ordinal) || said.Contains("escape", StringComparison.Ordinal)) return Escape() || Unclosed();
        var before = column >= 2 && column - 2 < Broken.Length ? Broken[column - 2] : ' ';
        if (before is not ('\'' or '"') || column - 1 >= Broken.Length || char.IsWhiteSpace(Broken[column - 1]) || Broken[column - 1] is ',' or '}' or ']' or ':') return false;
        return Say(
            line, column, "text goes on after the closing quotation mark",
            before == '\'' ? "within single quotes an apostrophe is doubled: 'it''s'" : "within double quotes a quotation mark is written with a backslash: `\\\"`",
            new Mend(line, column - 1, 0, before == '\'' ? "'" : "\\"));
    }

    /// <summary>A backslash in double quotes that begins no escape: a path of Windows, mostly.</summary>
    private bool Escape()
    {
        if (!EscapeWords().IsMatch(said)) return false;
        var open = Broken.LastIndexOf('"', Math.Clamp(column - 1, 0, Math.Max(0, Broken.Length - 1)));
        if (open < 0) open = Broken.IndexOf('"', StringComparison.Ordinal);
        var bad = open < 0 ? Match.Empty : BadEscape().Match(Broken, open);
        if (!bad.Success) return Say(line, column, "a backslash in double quotes begins an escape that YAML does not know", "use single quotes, or double the backslash");
        var close = Broken.IndexOf('"', open + 1);
        var content = close < 0 ? "" : Broken[(open + 1)..close];
        var written = content.Length == 0 || content.Contains('\'', StringComparison.Ordinal) ? "double the backslash, or use single quotes" : $"write single quotes: `'{Cut(content)}'`";
        var slashes = Enumerable.Range(open, (close < 0 ? Broken.Length : close) - open).Where(i => Broken[i] == '\\');
        return Say(line, bad.Index + 1, $"`{Broken.AsSpan(bad.Index, Math.Min(2, Broken.Length - bad.Index))}` in double quotes is no escape that YAML knows", written, [.. slashes.Select(i => new Mend(line, i + 1, 0, "\\"))]);
    }

    private bool Unclosed()
    {
        var mark = column - 1 < Broken.Length ? Broken[column - 1] : '"';
        if (mark is not ('"' or '\'')) return Say(line, column, "this quotation mark is not closed", "close it on the same line");
        var rest = Broken[column..];
        var inFlow = Brackets.Unmatched(Broken[..(column - 1)]) is not null;
        var end = !inFlow ? rest.TrimEnd().Length : rest[..(NextEntry().Match(rest) is { Success: true } next ? next.Index : rest.Length)].TrimEnd(' ', '}', ']').Length;
        return Say(line, column, "this quotation mark is not closed", "close it on the same line", new Mend(line, column + end + 1, 0, mark.ToString()));
    }

    /// <summary>What is well in a line of its own and not within braces.</summary>
    private bool Braces()
    {
        if (Joined().Match(Broken) is { Success: true } joined) return Say(
            line, joined.Groups["key"].Index + 1, "a space is missing after the colon", $"write `{joined.Groups["key"].Value}: {joined.Groups["bracket"].Value}`",
            new Mend(line, joined.Groups["bracket"].Index + 1, 0, " "));
        if (FlowSlip.First(text) is not { } slip || PlaceOf(slip.Opened).Line > line) return false;
        var (l, c) = PlaceOf(slip.Colon);
        if (slip.Comma is { } semicolon && text[semicolon - 1] == ';') return Say(
            PlaceOf(semicolon - 1).Line, PlaceOf(semicolon - 1).Column, "`;` does not separate entries", $"write a comma: `{slip.Quoted}`", new Mend(PlaceOf(semicolon - 1).Line, PlaceOf(semicolon - 1).Column, 1, ","));
        if (slip.Comma is { } comma) return Say(
            PlaceOf(comma).Line, PlaceOf(comma).Column, "a comma is missing here", $"write `{slip.Quoted}`", new Mend(PlaceOf(comma).Line, PlaceOf(comma).Column, 0, ","));
        var (from, to) = (PlaceOf(slip.From), PlaceOf(slip.To));
        Mend[] mends = from.Line == l && to.Line == l ? [new Mend(l, from.Column, 0, "\""), new Mend(l, to.Column, 0, "\"")] : [];
        return Say(l, c, "a second colon in one value", $"within braces text with a colon needs quotes: `{slip.Quoted}`", mends);
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
            ? Say(l, c, $"this `{text[offset]}` is not closed", $"add `{(text[offset] == '{' ? '}' : ']')}`, or check the brackets within", Closing(l, c))
            : Say(l, c, $"this `{text[offset]}` closes a bracket of the other kind", "`{` goes with `}`, `[` with `]`", new Mend(l, c, 1, text[offset] == '}' ? "]" : "}"));
    }

    /// <summary>The brackets that a line leaves open, closed at its end, where the next line begins something new.</summary>
    private Mend[] Closing(int number, int from)
    {
        var next = Enumerable.Range(number + 1, Math.Max(0, lines.Length - number)).FirstOrDefault(other => other <= lines.Length && lines[other - 1].Trim().Length > 0);
        if (next > 0 && !IsItem(next) && !NewEntry().IsMatch(lines[next - 1])) return [];
        var content = lines[number - 1];
        var open = new Stack<char>();
        var end = content.TrimEnd().Length;
        for (var i = from - 1; i < content.Length; i++)
        {
            if (Brackets.Skipped(content, i) is { } skipped)
            {
                if (content[i] == '#') { end = content[..i].TrimEnd().Length; break; }
                i = skipped;
            }
            else if (content[i] is '{' or '[') open.Push(content[i] == '{' ? '}' : ']');
            else if (content[i] is '}' or ']' && open.Count > 0) open.Pop();
        }

        return open.Count == 0 ? [] : [new Mend(number, end + 1, 0, " " + string.Concat(open))];
    }

    private bool Character()
    {
        var at = column - 1 < Broken.Length ? Broken[column - 1] : '\0';
        if (at == '%' && Broken.AsSpan(column).TrimStart() is [] or [',' or '}' or ']' or '#', ..]) return Say(line, column, "a number is missing before `%`", "write one, such as `60%`", new Mend(line, column, 0, "50"));
        if (said.Contains("cannot start any token", StringComparison.Ordinal)) return Say(
            line, column, $"text cannot begin with `{at}`", "put it in quotes", Quoted(line, column));
        if (at is '}' or ']') return Say(line, column, $"nothing is open that this `{at}` could close", "remove it", new Mend(line, column, 1, ""));
        return said.Contains("node content", StringComparison.Ordinal) && (at == ','
            ? Say(line, column, "a value is missing here", "two commas, or a comma too early", new Mend(line, column, 1, ""))
            : Say(line, column, "a value is missing here", "write one, or remove what stands before it"));
    }

    /// <summary>Quotation marks around the value that begins at a column.</summary>
    private Mend[] Quoted(int number, int from)
    {
        var content = lines[number - 1];
        var rest = content.AsSpan(Math.Min(from - 1, content.Length));
        var end = Brackets.Unmatched(content[..Math.Min(from - 1, content.Length)]) is not null ? rest.IndexOfAny(",}]") : rest.IndexOf(" #");
        var value = (end < 0 ? rest : rest[..end]).TrimEnd();
        return value.IndexOfAny("\"\\") >= 0 ? [] : [new Mend(number, from, 0, "\""), new Mend(number, from + value.Length, 0, "\"")];
    }

    private bool Colon()
    {
        if (Glued(line) is { } glued) return SayGlued(line, glued);
        var above = Above(line);
        if (said.Contains("invalid mapping", StringComparison.Ordinal) && HasColonBefore(line, column)) return SecondColon();
        if (above > 0 && !HasColon(above) && Indent(above) <= Indent(line) && !IsItem(above)) return Glued(above) is { } other ? SayGlued(above, other) : NoColon(above);
        return !HasColon(line) && !IsItem(line) && Broken.Trim().Length > 0 && NoColon(line);
    }

    private bool SayGlued(int number, string glued) => Say(
        number, Indent(number) + 1, "a space is missing after the colon", $"write `{glued}`", new Mend(number, lines[number - 1].IndexOf(':', StringComparison.Ordinal) + 2, 0, " "));

    private bool SecondColon()
    {
        var from = Broken.IndexOf(": ", StringComparison.Ordinal) + 2;
        while (from < Broken.Length && Broken[from] == ' ') from++;
        var value = Content(line)[Math.Min(from, Content(line).Length)..];
        var key = Broken[..Broken.IndexOf(": ", StringComparison.Ordinal)].TrimStart(' ', '-');
        var mends = Quoted(line, from + 1);
        return Say(line, column, "a second colon in one value", mends.Length > 0 ? $"put the text in quotes: `{key}: \"{Cut(value)}\"`" : "put the text in quotes", mends);
    }

    /// <summary>A line of words: a key whose colon was forgotten, or a note that is no part of the file.</summary>
    private bool NoColon(int number)
    {
        var content = Content(number).Trim();
        var blank = content.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0 && number < lines.Length && Indent(number + 1) > Indent(number) && HasColon(number + 1) && ProseKeys.CanBeKey(content))
            return Say(number, Indent(number) + 1, "this line has no colon", $"write `{content}:`", new Mend(number, Indent(number) + content.Length + 1, 0, ":"));
        var isKey = blank > 0 && ProseKeys.IsKey(content[..blank]);
        if (isKey && content.AsSpan(blank).TrimStart() is ['=', ..])
        {
            var equals = content.IndexOf('=', StringComparison.Ordinal);
            return Say(number, Indent(number) + equals + 1, "a key and its value are separated by a colon", $"write `{content[..blank]}: {Cut(content[(equals + 1)..].Trim())}`", new Mend(number, Indent(number) + blank + 1, equals + 1 - blank, ":"));
        }

        if (content.StartsWith("//", StringComparison.Ordinal))
            return Say(number, Indent(number) + 1, "a comment does not begin with `//`", "write `#`", new Mend(number, 1, lines[number - 1].Length, ""));
        return isKey
            ? Say(number, Indent(number) + 1, "this line has no colon", $"write `{content[..blank]}: {Cut(content[blank..].Trim())}`", new Mend(number, Indent(number) + blank + 1, 0, ":"))
            : Say(number, Indent(number) + 1, "this line has no colon", "write `key: value`, or `#` before a note", new Mend(number, 1, lines[number - 1].Length, ""));
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
            above, Indent(above) + 1, "this line is indented less than the lines around it", "give lines of one block the same indentation",
            new Mend(above, 1, 0, new string(' ', Indent(line) - Indent(above))));
        if (above > 0 && Indent(line) > Indent(above)) return Say(
            line, Indent(line) + 1, "this line is indented deeper than the one above, which has a value already", "give both the same indentation",
            new Mend(line, 1, Indent(line) - Indent(above), ""));
        return above > 0 && said.Contains("expected key", StringComparison.Ordinal) && Say(
            line, Indent(line) + 1, "this indentation fits no line above", "give lines of one block the same indentation");
    }

    private bool Say(int atLine, int atColumn, string what, string hint, params Mend[] mends)
    {
        Mends = mends;
        return Say(FileRules.Syntax, atLine, atColumn, what, hint);
    }

    private bool Say(DiagnosticRule rule, int atLine, int atColumn, string what, string hint)
    {
        (Line, Column) = (atLine, atColumn);
        Findings.Report(rule, new Place(source, atLine, draft.ColumnOf(atLine, atColumn) + columnOffset), what, hint);
        return true;
    }

    private static string Cut(string words) => words.Length <= 80 ? words : string.Concat(words.AsSpan(0, 80), "...");

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

    [GeneratedRegex(@"^\s*-(?<rest>((?<bracket>[{\[])|[""'\p{L}]).*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GluedDash();

    [GeneratedRegex(@": (?<sign>>=?) ?(?<rest>[0-9][^ ]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comparison();

    [GeneratedRegex("escape|hexa?decimal|Unicode", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EscapeWords();

    [GeneratedRegex(@"\\(?![0abtnvfre "" /\\N_LP\t]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BadEscape();

    [GeneratedRegex(@" *, *[A-Za-z][A-Za-z0-9_-]*: ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NextEntry();

    [GeneratedRegex(@"(?<key>[\w.-]+): +(?<mark>\?)(?=\s*([,}\]#]|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuestionMark();

    [GeneratedRegex(@"^\s*[A-Za-z][A-Za-z0-9_-]*:( |$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NewEntry();

    private int OffsetOf(int atLine, int atColumn) => lines.Take(atLine - 1).Sum(content => content.Length + 1) + atColumn - 1;

    private (int Line, int Column) PlaceOf(int offset) =>
        (text.AsSpan(0, offset).Count('\n') + 1, offset - text.AsSpan(0, offset).LastIndexOf('\n'));
}
