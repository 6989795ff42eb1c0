using System.Text.RegularExpressions;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Browser.Tests.Support;

/// <summary>A scenario in which every text of the timeline and every brief carries a mark of its own, by which it is found wherever it is sent.</summary>
internal sealed partial class Marked
{
    private readonly List<Mark> _marks = [];

    public Marked(string scenario)
    {
        Text = string.Join('\n', File.ReadAllLines(Path.Combine(Repository.Root, scenario)).Select(line => line.StartsWith("  - {", StringComparison.Ordinal) ? MarkEntry(line) : line.StartsWith("    - { id:", StringComparison.Ordinal) && line.Contains("brief:", StringComparison.Ordinal) ? MarkBrief(line) : line));
    }

    /// <summary>The scenario's text.</summary>
    public string Text { get; }

    /// <summary>All marks.</summary>
    public IReadOnlyList<Mark> Marks => _marks;

    private string MarkEntry(string line)
    {
        var to = Addressed().Match(line) is { Success: true } match ? match.Groups["to"].Value : "";
        var isByHand = !line.Contains(" at:", StringComparison.Ordinal) && !line.Contains(" when:", StringComparison.Ordinal) && !line.Contains(" in-batch:", StringComparison.Ordinal);
        return Texts().Replace(line, text => $"{text.Groups["key"].Value}: \"{text.Groups["text"].Value} {Add(text.Groups["key"].Value is "notes" or "expected" ? "control" : to.Length == 0 ? "all" : to, isByHand)}\"");
    }

    private string MarkBrief(string line)
    {
        var seat = Seat().Match(line).Groups["id"].Value;
        return Texts().Replace(line, text => text.Groups["key"].Value == "brief" ? $"brief: \"{text.Groups["text"].Value} {Add(seat, false)}\"" : text.Value);
    }

    private string Add(string forWhom, bool isByHand)
    {
        var mark = $"zq{_marks.Count}qz";
        _marks.Add(new Mark(mark, forWhom, isByHand));
        return mark;
    }

    [GeneratedRegex("(?<key>title|text|notes|expected|brief): \"(?<text>[^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Texts();

    [GeneratedRegex(@"to: \[(?<to>\w+)\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"id: (?<id>[\w-]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seat();
}

/// <summary>A mark in a text.</summary>
/// <param name="Text">The mark.</param>
/// <param name="For">Who may be told: <c>all</c>, a side, a seat, or <c>control</c> alone.</param>
/// <param name="IsByHand">Whether nobody is told unless control releases it.</param>
internal sealed record Mark(string Text, string For, bool IsByHand);
