using ChannelSim.Scenarios.Texts;
using YamlDotNet.Core;

namespace ChannelSim.Scenarios.Documents;

/// <summary>A text that the parser gave up on, line by line, and where it did. Lines and columns count from 1.</summary>
internal sealed class BrokenText
{
    public BrokenText(string text, Exception e)
    {
        (Text, Said, Lines) = (text, e.Message, text.Split('\n'));
        (Line, Column) = e is YamlException yaml ? (Math.Clamp((int)yaml.Start.Line, 1, Lines.Length), Math.Max(1, (int)yaml.Start.Column)) : (Lines.Length, Lines[^1].Length + 1);
    }

    public string Text { get; }

    public string[] Lines { get; }

    /// <summary>The parser's own words.</summary>
    public string Said { get; }

    public int Line { get; }

    public int Column { get; }

    /// <summary>The line where the parser gave up.</summary>
    public string Here => Lines[Line - 1];

    /// <summary>The nearest line above that is neither empty nor a comment; 0 where there is none.</summary>
    public int Above(int number)
    {
        do number--;
        while (number > 0 && (Lines[number - 1].Trim().Length == 0 || Lines[number - 1].TrimStart().StartsWith('#')));
        return number;
    }

    public bool IsItem(int number) => Lines[number - 1].TrimStart() is "-" || Lines[number - 1].TrimStart().StartsWith("- ", StringComparison.Ordinal);

    public bool IsTabbed(int number) => Lines[number - 1].AsSpan(0, Indent(number)).Contains('\t') && Indent(number) < Lines[number - 1].Length;

    public int Indent(int number) => Lines[number - 1].Length - Lines[number - 1].AsSpan().TrimStart().Length;

    /// <summary>The line without its comment has a colon that YAML takes as one.</summary>
    public bool HasColon(int number) => Content(number) is var content && (content.Contains(": ", StringComparison.Ordinal) || content.EndsWith(':'));

    public bool HasColonBefore(int number, int before) =>
        Lines[number - 1].AsSpan(0, Math.Clamp(before - 1, 0, Lines[number - 1].Length)).Contains(": ", StringComparison.Ordinal);

    public string Content(int number) => Lines[number - 1].Split(" #")[0].TrimEnd();

    public string? Glued(int number)
    {
        var content = Content(number).Trim();
        var colon = content.IndexOf(':', StringComparison.Ordinal);
        var isKey = colon > 0 && content[..colon].All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
        return isKey && !HasColon(number) ? $"{content[..colon]}: {content[(colon + 1)..]}" : null;
    }

    /// <summary>Quotation marks around the value that begins at a column.</summary>
    public Mend[] Quoted(int number, int from)
    {
        var content = Lines[number - 1];
        var rest = content.AsSpan(Math.Min(from - 1, content.Length));
        var end = Brackets.Unmatched(content[..Math.Min(from - 1, content.Length)]) is not null ? rest.IndexOfAny(",}]") : rest.IndexOf(" #");
        var value = (end < 0 ? rest : rest[..end]).TrimEnd();
        return value.IndexOfAny("\"\\") >= 0 ? [] : [new Mend(number, from, 0, "\""), new Mend(number, from + value.Length, 0, "\"")];
    }

    public int OffsetOf(int atLine, int atColumn) => Lines.Take(atLine - 1).Sum(content => content.Length + 1) + atColumn - 1;

    public (int Line, int Column) PlaceOf(int offset) =>
        (Text.AsSpan(0, offset).Count('\n') + 1, offset - Text.AsSpan(0, offset).LastIndexOf('\n'));

    public static string Cut(string words) => words.Length <= 80 ? words : string.Concat(words.AsSpan(0, 80), "...");
}
