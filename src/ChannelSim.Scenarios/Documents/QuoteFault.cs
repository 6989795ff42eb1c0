using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Documents;

/// <summary>Quotation marks that are not closed, or closed too early, and backslashes between them.</summary>
internal sealed partial class QuoteFault(BrokenText broken, SyntaxFault fault)
{
    public bool Told()
    {
        if (broken.Said.Contains("quoted scalar", StringComparison.Ordinal) || broken.Said.Contains("escape", StringComparison.Ordinal)) return Escape() || Unclosed();
        var before = broken.Column >= 2 && broken.Column - 2 < broken.Here.Length ? broken.Here[broken.Column - 2] : ' ';
        if (before is not ('\'' or '"') || broken.Column - 1 >= broken.Here.Length || char.IsWhiteSpace(broken.Here[broken.Column - 1]) || broken.Here[broken.Column - 1] is ',' or '}' or ']' or ':') return false;
        return fault.Say(
            broken.Line, broken.Column, "text goes on after the closing quotation mark",
            before == '\'' ? "within single quotes an apostrophe is doubled: 'it''s'" : "within double quotes a quotation mark is written with a backslash: `\\\"`",
            new Mend(broken.Line, broken.Column - 1, 0, before == '\'' ? "'" : "\\"));
    }

    /// <summary>A backslash in double quotes that begins no escape: a path of Windows, mostly.</summary>
    private bool Escape()
    {
        if (!EscapeWords().IsMatch(broken.Said)) return false;
        var open = broken.Here.LastIndexOf('"', Math.Clamp(broken.Column - 1, 0, Math.Max(0, broken.Here.Length - 1)));
        if (open < 0) open = broken.Here.IndexOf('"', StringComparison.Ordinal);
        var bad = open < 0 ? Match.Empty : BadEscape().Match(broken.Here, open);
        if (!bad.Success) return fault.Say(broken.Line, broken.Column, "a backslash in double quotes begins an escape that YAML does not know", "use single quotes, or double the backslash");
        var close = broken.Here.IndexOf('"', open + 1);
        var content = close < 0 ? "" : broken.Here[(open + 1)..close];
        var written = content.Length == 0 || content.Contains('\'', StringComparison.Ordinal) ? "double the backslash, or use single quotes" : $"write single quotes: `'{BrokenText.Cut(content)}'`";
        var slashes = Enumerable.Range(open, (close < 0 ? broken.Here.Length : close) - open).Where(i => broken.Here[i] == '\\');
        return fault.Say(broken.Line, bad.Index + 1, $"`{broken.Here.AsSpan(bad.Index, Math.Min(2, broken.Here.Length - bad.Index))}` in double quotes is no escape that YAML knows", written, [.. slashes.Select(i => new Mend(broken.Line, i + 1, 0, "\\"))]);
    }

    private bool Unclosed()
    {
        var mark = broken.Column - 1 < broken.Here.Length ? broken.Here[broken.Column - 1] : '"';
        if (mark is not ('"' or '\'')) return fault.Say(broken.Line, broken.Column, "this quotation mark is not closed", "close it on the same line");
        var rest = broken.Here[broken.Column..];
        var inFlow = Brackets.Unmatched(broken.Here[..(broken.Column - 1)]) is not null;
        var end = !inFlow ? rest.TrimEnd().Length : rest[..(NextEntry().Match(rest) is { Success: true } next ? next.Index : rest.Length)].TrimEnd(' ', '}', ']').Length;
        return fault.Say(broken.Line, broken.Column, "this quotation mark is not closed", "close it on the same line", new Mend(broken.Line, broken.Column + end + 1, 0, mark.ToString()));
    }

    [GeneratedRegex("escape|hexa?decimal|Unicode", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EscapeWords();

    [GeneratedRegex(@"\\(?![0abtnvfre "" /\\N_LP\t]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BadEscape();

    [GeneratedRegex(@" *, *[A-Za-z][A-Za-z0-9_-]*: ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NextEntry();
}
