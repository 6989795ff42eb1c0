using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Texts;

/// <summary>
/// What comes along when a scenario is copied out of a chat, a mail, a terminal or a version control: the fence around code, quoting, a
/// prompt, line numbers, marks of a conflict. It is told and taken out of the draft, and the scenario within is read.
/// </summary>
internal sealed partial class Surroundings(string source, Draft draft, Findings findings)
{
    /// <summary>False where the rest cannot be read without taking it out.</summary>
    public bool Remove()
    {
        if (Conflict()) return false;
        Headers();
        if (!new MailEncoding(source, draft, findings).Remove()) return false;
        Prefix();
        Fence();
        Prompt();
        Ends();
        return true;
    }

    /// <summary>How many lines at the beginning are header fields of a mail.</summary>
    public static int CountHeaders(IEnumerable<string> lines) => lines.TakeWhile(line => Field().IsMatch(line) || line.StartsWith(' ') || line.StartsWith('\t')).Count(line => MailField().IsMatch(line));

    private IEnumerable<int> Numbers => Enumerable.Range(1, draft.Count);

    private IEnumerable<int> Written => Numbers.Where(line => draft.Line(line).Trim().Length > 0);

    private void Say(int line, int column, string what, string hint) => findings.Report(FileRules.Surroundings, new Place(source, line, draft.ColumnOf(line, column)), what, hint);

    private bool Conflict()
    {
        if (!draft.Text.Contains("<<<<<<<", StringComparison.Ordinal) && !draft.Text.Contains(">>>>>>> ", StringComparison.Ordinal)) return false;
        var marks = Numbers.Where(line => ConflictMark().IsMatch(draft.Line(line))).ToList();
        if (marks.Count == 0) return false;
        Say(marks[0], 1, $"a merge conflict is not resolved here (marks in {Lines(marks)})", "keep one of the two versions between the marks, and delete the other one and the marks");
        return true;
    }

    /// <summary>The header fields of a mail, up to the first empty line.</summary>
    private void Headers()
    {
        var head = Numbers.TakeWhile(line => draft.Line(line).Trim().Length > 0).ToList();
        if (head.Count == 0 || CountHeaders(head.Select(draft.Line)) < 2) return;
        var fields = head.TakeWhile(line => Field().IsMatch(draft.Line(line)) && !draft.Line(line).Contains("channelsim", StringComparison.Ordinal)).ToList();
        Say(1, 1, "this is the head of an e-mail", $"delete {Lines(fields)}, and what else is not the scenario");
        foreach (var line in fields) draft.Clear(line);
    }

    /// <summary>Marks before every line: of a quotation in a mail, or the numbers of an editor.</summary>
    private void Prefix()
    {
        var written = Written.ToList();
        if (written.Count < 2) return;
        var quoted = written.Where(line => Quoting().IsMatch(draft.Line(line))).ToList();
        var numbered = written.Where(line => NumberOf(line) == line).ToList();
        var patched = written.Where(line => PatchMark().IsMatch(draft.Line(line))).ToList();
        var (found, mark, what, hint) = 2 * quoted.Count > written.Count ? (quoted, Quoting(), "the lines begin with `>`, as a mail quotes them", "delete the `> ` at the beginning of each line")
            : numbered.Count == written.Count || (numbered.Count > 3 && 10 * numbered.Count > 9 * written.Count) ? (numbered, Numbering(), "the lines begin with their numbers", "copy the text without the line numbers")
            : patched.Count > 3 && 10 * patched.Count > 9 * written.Count ? (patched, PatchMark(), "the lines begin with `+`, as a patch shows them", "delete the `+` at the beginning of each line")
            : ([], Quoting(), "", "");
        if (found.Count == 0) return;
        foreach (var line in written.Where(line => line < found[0] && draft.Line(line).TrimEnd().EndsWith(':')).ToList()) draft.Clear(line);
        Say(found[0], 1, what, hint);
        foreach (var line in found) draft.Replace(new Mend(line, 1, mark.Match(draft.Line(line)).Length, ""));
    }

    private int? NumberOf(int line) => Numbering().Match(draft.Line(line)) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>A fence of Markdown; where there are two, what stands outside them is no part of the scenario.</summary>
    private void Fence()
    {
        var fences = Numbers.Where(line => FenceMark().IsMatch(draft.Line(line))).Take(20).ToList();
        if (fences.Count == 0) return;
        var begin = fences.Find(line => Written.FirstOrDefault(other => other > line) is var next && next > 0 && draft.Line(next).Contains("channelsim", StringComparison.Ordinal));
        var end = begin > 0 ? fences.Find(line => line > begin) : 0;
        var outside = Written.Where(line => !fences.Contains(line) && ((begin > 0 && line < begin && !draft.Line(line).TrimStart().StartsWith('#')) || (end > 0 && line > end))).ToList();
        var mark = draft.Line(fences[0]).Trim();
        Say(
            fences[0], draft.Line(fences[0]).Length - draft.Line(fences[0]).TrimStart().Length + 1, $"\"{(mark.Length > 20 ? mark[..20] : mark)}\" is the fence of a code block, as chats and Markdown have it",
            fences.Count == 1 ? "delete this line" : outside.Count > 0 ? $"keep only what stands between lines {begin} and {(end > 0 ? end : draft.Count)}" : $"delete the {(fences.Count == 2 ? "two " : "")}lines {string.Join(" and ", fences.Take(4))}");
        foreach (var line in fences.Concat(outside)) draft.Clear(line);
    }

    private void Prompt()
    {
        foreach (var line in Written.Where(line => PromptMark().IsMatch(draft.Line(line))).Take(20).ToList())
        {
            Say(line, 1, $"`{draft.Line(line).Trim()}` is a line of a terminal", "delete the line");
            draft.Clear(line);
        }
    }

    /// <summary>Dots for a text that was cut off, which YAML takes for the end of a document.</summary>
    private void Ends()
    {
        foreach (var line in Written.Where(line => draft.Line(line).Trim() is "..." or "[...]" or "(...)" or "\u2026" or "[\u2026]").Take(20).ToList())
        {
            Say(line, draft.Line(line).Length - draft.Line(line).TrimStart().Length + 1, $"`{draft.Line(line).Trim()}` stands for something that was left out", "delete the line, or copy the whole text");
            draft.Clear(line);
        }
    }

    private static string Lines(List<int> lines) => lines.Count switch
    {
        1 => $"line {lines[0]}",
        _ when lines[^1] - lines[0] == lines.Count - 1 => $"lines {lines[0]} to {lines[^1]}",
        <= 4 => $"lines {string.Join(", ", lines.SkipLast(1))} and {lines[^1]}",
        _ => $"{lines.Count} lines, the first of them line {lines[0]}",
    };

    [GeneratedRegex(@"^(<<<<<<<( .*)?|>>>>>>> .*|=======|\|\|\|\|\|\|\|( .*)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ConflictMark();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z-]*:( |$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"^(From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|MIME-Version|Received|Return-Path|Message-ID|Content-Type|Importance|Von|An|Betreff|Gesendet|De|Objet):( |$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MailField();

    [GeneratedRegex(@"^\+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PatchMark();

    [GeneratedRegex(@"^(> ?)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoting();

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,5})([:|.)]|\t| (?=\s*\S)|$) ?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^\s*(`{3,}|~{3,})\s*[A-Za-z0-9_+-]*\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FenceMark();

    [GeneratedRegex(@"^\s*([$%>] ?|PS [A-Za-z]:[^>]*> ?|[A-Za-z]:\\[^>]*> ?|[\w.-]+@[\w.-]+[:~/\w .-]*[$#%] )(cat|type|less|more|nano|vi|vim|bat|Get-Content|gc|channelsim|head|echo)\b.*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PromptMark();
}
