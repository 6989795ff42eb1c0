using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Texts;

/// <summary>Items of a list that a word processor numbered, <c>1. { at: 30m }</c>: told once, and read as the items that they are.</summary>
internal sealed partial class NumberedItems(string source, Draft draft, Findings findings)
{
    // The lists of the numbered lines seen so far, so that a long list is not walked up once for each of its items.
    private readonly Dictionary<int, string?> lists = [];

    public void Mend()
    {
        var found = Enumerable.Range(1, draft.Count).Where(IsNumbered).ToList();
        if (found.Count == 0) return;
        var mark = Marked(found[0]);
        var more = found.Count > 1 ? $", here and in {found.Count - 1} more {(found.Count == 2 ? "line" : "lines")}" : "";
        findings.Report(
            FileRules.Syntax, new Place(source, found[0], draft.ColumnOf(found[0], mark.Groups["number"].Index + 1)), $"`{mark.Groups["number"].Value}` does not start a list item{more}",
            $"write `- ` in place of `{mark.Groups["number"].Value}`{(more.Length > 0 ? " and of the other numbers" : "")}");
        // As wide as the number was, so that further lines of the item still fit below its first.
        foreach (var line in found) draft.Replace(new Mend(line, Marked(line).Groups["number"].Index + 1, Marked(line).Groups["mark"].Length, "-".PadRight(Math.Max(2, Marked(line).Groups["mark"].Length))));
    }

    private Match Marked(int line) => Numbered().Match(draft.Line(line));

    private bool IsNumbered(int line) => Marked(line) is { Success: true } match && (lists[line] = ListAbove(line)) is { } list
        && (match.Groups["rest"].ValueSpan[0] == '{' || list is "timeline" or "ladder" || ProseKeys.IsKey(match.Groups["rest"].Value.Split(':')[0]));

    /// <summary>The key whose list a line would belong to: the next line above that is indented no deeper, is no item, and has nothing after its colon.</summary>
    private string? ListAbove(int line)
    {
        var indent = Indent(line);
        for (var above = line - 1; above > 0; above--)
        {
            if (Indent(above) == indent && lists.TryGetValue(above, out var known)) return known;
            var content = draft.Line(above);
            if (content.Trim() is [] or ['#', ..] || Indent(above) > indent || (Indent(above) == indent && (content.TrimStart() is ['-', ..] || Marked(above).Success))) continue;
            return KeyAlone().Match(content) is { Success: true } key ? key.Groups["key"].Value : null;
        }

        return null;
    }

    private int Indent(int line) => draft.Line(line).Length - draft.Line(line).AsSpan().TrimStart().Length;

    [GeneratedRegex(@"^\s*(?<mark>(?<number>\(?[0-9]{1,3}[.)])(\s+|(?=\{)))(?<rest>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(?<key>[A-Za-z][A-Za-z0-9_-]*):\s*(#.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyAlone();
}
