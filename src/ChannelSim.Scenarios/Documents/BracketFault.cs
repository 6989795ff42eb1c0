using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Documents;

/// <summary>Brackets and braces, and what is well in a line of its own and not within them.</summary>
internal sealed partial class BracketFault(BrokenText broken, SyntaxFault fault)
{
    public bool Told() => Braces() || Bracket() || Character();

    /// <summary>What is well in a line of its own and not within braces.</summary>
    private bool Braces()
    {
        if (Joined().Match(broken.Here) is { Success: true } joined) return fault.Say(
            broken.Line, joined.Groups["key"].Index + 1, "a space is missing after the colon", $"write `{joined.Groups["key"].Value}: {joined.Groups["bracket"].Value}`",
            new Mend(broken.Line, joined.Groups["bracket"].Index + 1, 0, " "));
        if (FlowSlip.First(broken.Text) is not { } slip || broken.PlaceOf(slip.Opened).Line > broken.Line) return false;
        var (l, c) = broken.PlaceOf(slip.Colon);
        if (slip.Comma is { } semicolon && broken.Text[semicolon - 1] == ';') return fault.Say(
            broken.PlaceOf(semicolon - 1).Line, broken.PlaceOf(semicolon - 1).Column, "`;` does not separate entries", $"write a comma: `{slip.Quoted}`", new Mend(broken.PlaceOf(semicolon - 1).Line, broken.PlaceOf(semicolon - 1).Column, 1, ","));
        if (slip.Comma is { } comma) return fault.Say(
            broken.PlaceOf(comma).Line, broken.PlaceOf(comma).Column, "a comma is missing here", $"write `{slip.Quoted}`", new Mend(broken.PlaceOf(comma).Line, broken.PlaceOf(comma).Column, 0, ","));
        var (from, to) = (broken.PlaceOf(slip.From), broken.PlaceOf(slip.To));
        Mend[] mends = from.Line == l && to.Line == l ? [new Mend(l, from.Column, 0, "\""), new Mend(l, to.Column, 0, "\"")] : [];
        return fault.Say(l, c, "a second colon in one value", $"within braces text with a colon needs quotes: `{slip.Quoted}`", mends);
    }

    /// <summary>Where a comment hides the end of a bracket that opens before it on the same line.</summary>
    private int? CommentIn(int number, int opened)
    {
        var content = broken.Lines[number - 1];
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
        var content = broken.Lines[number - 1];
        var from = content.LastIndexOfAny(['{', '[', ','], at) + 1;
        var entry = content[from..(content.AsSpan(at).IndexOfAny(',', '}', ']') + at)].Trim();
        var colon = entry.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? $"\"{entry}\"" : $"{entry[..colon]}: \"{entry[(colon + 2)..].Trim()}\"";
    }

    private bool Bracket()
    {
        if (Brackets.Unmatched(broken.Text) is not { } offset) return false;
        var (l, c) = broken.PlaceOf(offset);
        // A bracket that a file ends in is told by the parser at the beginning of its line.
        if (broken.Text[offset] is '{' or '[' ? broken.Line < l : broken.OffsetOf(broken.Line, broken.Column) < offset) return false;
        if (broken.Text[offset] is '{' or '[' && CommentIn(l, c - 1) is { } comment) return fault.Say(
            l, comment + 1, $"`#` begins a comment, so that the `{broken.Text[offset]}` before it is not closed", $"put text with ` #` in quotes: `{QuotedAt(l, comment)}`");
        return broken.Text[offset] is '{' or '['
            ? fault.Say(l, c, $"this `{broken.Text[offset]}` is not closed", $"add `{(broken.Text[offset] == '{' ? '}' : ']')}`, or check the brackets within", Closing(l, c))
            : fault.Say(l, c, $"this `{broken.Text[offset]}` closes a bracket of the other kind", "`{` goes with `}`, `[` with `]`", new Mend(l, c, 1, broken.Text[offset] == '}' ? "]" : "}"));
    }

    /// <summary>The brackets that a line leaves open, closed at its end, where the next line begins something new.</summary>
    private Mend[] Closing(int number, int from)
    {
        var next = Enumerable.Range(number + 1, Math.Max(0, broken.Lines.Length - number)).FirstOrDefault(other => other <= broken.Lines.Length && broken.Lines[other - 1].Trim().Length > 0);
        if (next > 0 && !broken.IsItem(next) && !NewEntry().IsMatch(broken.Lines[next - 1])) return [];
        var content = broken.Lines[number - 1];
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
        var at = broken.Column - 1 < broken.Here.Length ? broken.Here[broken.Column - 1] : '\0';
        if (at == '%' && broken.Here.AsSpan(broken.Column).TrimStart() is [] or [',' or '}' or ']' or '#', ..]) return fault.Say(broken.Line, broken.Column, "a number is missing before `%`", "write one, such as `60%`", new Mend(broken.Line, broken.Column, 0, "50"));
        if (broken.Said.Contains("cannot start any token", StringComparison.Ordinal)) return fault.Say(
            broken.Line, broken.Column, $"text cannot begin with `{at}`", "put it in quotes", broken.Quoted(broken.Line, broken.Column));
        if (at is '}' or ']') return fault.Say(broken.Line, broken.Column, $"nothing is open that this `{at}` could close", "remove it", new Mend(broken.Line, broken.Column, 1, ""));
        return broken.Said.Contains("node content", StringComparison.Ordinal) && (at == ','
            ? fault.Say(broken.Line, broken.Column, "a value is missing here", "two commas, or a comma too early", new Mend(broken.Line, broken.Column, 1, ""))
            : fault.Say(broken.Line, broken.Column, "a value is missing here", "write one, or remove what stands before it"));
    }

    [GeneratedRegex(@"(^|[\s{,\[])(?<key>[A-Za-z0-9_-]+):(?<bracket>[{\[])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^\s*[A-Za-z][A-Za-z0-9_-]*:( |$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NewEntry();
}
