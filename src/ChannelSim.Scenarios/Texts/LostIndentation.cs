using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Texts;

/// <summary>A file whose lines all begin at the left margin, as some mail programs and forms leave it: what belongs to what is gone with the blanks.</summary>
internal static partial class LostIndentation
{
    /// <summary>Whether it is gone, which is told: no other fault could be told from those that follow of it.</summary>
    public static bool Report(string source, Draft draft, BlockDefinition definition, Findings findings)
    {
        var written = Enumerable.Range(1, draft.Count).Where(line => draft.Line(line).TrimEnd() is not ([] or ['#', ..])).ToList();
        if (written.Any(line => char.IsWhiteSpace(draft.Line(line)[0]))) return false;
        var topmost = definition.Keys.Select(key => key.Name).ToHashSet(StringComparer.Ordinal);
        string Key(int line) => AnyKey().Match(draft.Line(line)).Groups["key"].Value;
        bool IsInner(int line) => Key(line) is { Length: > 0 } key && !topmost.Contains(key);
        var first = written.Zip(written.Skip(1)).FirstOrDefault(pair => topmost.Contains(Key(pair.First)) && AnyKey().Match(draft.Line(pair.First)).Groups["value"].Length == 0 && IsInner(pair.Second)).Second;
        if (first == 0 || written.Count(line => line >= first && IsInner(line)) < 2) return false;
        findings.Report(
            FileRules.Syntax, new Place(source, first, draft.ColumnOf(first, 1)), "the indentation is gone: every line begins at the left margin, and nothing tells any longer what belongs to what",
            "copy the text again with its blanks, or send the file itself; else indent what belongs to a key by two spaces more than the key");
        return true;
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z][A-Za-z0-9_.*-]*):(\s+|$)(?<value>[^#].*)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyKey();
}
