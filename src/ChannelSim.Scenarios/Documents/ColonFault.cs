using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Documents;

/// <summary>Colons that are missing, glued to a value, or one too many.</summary>
internal sealed class ColonFault(BrokenText broken, SyntaxFault fault)
{
    public bool Told()
    {
        if (broken.Glued(broken.Line) is { } glued) return SayGlued(broken.Line, glued);
        var above = broken.Above(broken.Line);
        if (broken.Said.Contains("invalid mapping", StringComparison.Ordinal) && broken.HasColonBefore(broken.Line, broken.Column)) return SecondColon();
        if (above > 0 && !broken.HasColon(above) && broken.Indent(above) <= broken.Indent(broken.Line) && !broken.IsItem(above)) return broken.Glued(above) is { } other ? SayGlued(above, other) : NoColon(above);
        return !broken.HasColon(broken.Line) && !broken.IsItem(broken.Line) && broken.Here.Trim().Length > 0 && NoColon(broken.Line);
    }

    private bool SayGlued(int number, string glued) => fault.Say(
        number, broken.Indent(number) + 1, "a space is missing after the colon", $"write `{glued}`", new Mend(number, broken.Lines[number - 1].IndexOf(':', StringComparison.Ordinal) + 2, 0, " "));

    private bool SecondColon()
    {
        var from = broken.Here.IndexOf(": ", StringComparison.Ordinal) + 2;
        while (from < broken.Here.Length && broken.Here[from] == ' ') from++;
        var value = broken.Content(broken.Line)[Math.Min(from, broken.Content(broken.Line).Length)..];
        var key = broken.Here[..broken.Here.IndexOf(": ", StringComparison.Ordinal)].TrimStart(' ', '-');
        var mends = broken.Quoted(broken.Line, from + 1);
        return fault.Say(broken.Line, broken.Column, "a second colon in one value", mends.Length > 0 ? $"put the text in quotes: `{key}: \"{BrokenText.Cut(value)}\"`" : "put the text in quotes", mends);
    }

    /// <summary>A line of words: a key whose colon was forgotten, or a note that is no part of the file.</summary>
    private bool NoColon(int number)
    {
        var content = broken.Content(number).Trim();
        var blank = content.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0 && number < broken.Lines.Length && broken.Indent(number + 1) > broken.Indent(number) && broken.HasColon(number + 1) && ProseKeys.CanBeKey(content))
            return fault.Say(number, broken.Indent(number) + 1, "this line has no colon", $"write `{content}:`", new Mend(number, broken.Indent(number) + content.Length + 1, 0, ":"));
        var isKey = blank > 0 && ProseKeys.IsKey(content[..blank]);
        if (isKey && content.AsSpan(blank).TrimStart() is ['=', ..])
        {
            var equals = content.IndexOf('=', StringComparison.Ordinal);
            return fault.Say(number, broken.Indent(number) + equals + 1, "a key and its value are separated by a colon", $"write `{content[..blank]}: {BrokenText.Cut(content[(equals + 1)..].Trim())}`", new Mend(number, broken.Indent(number) + blank + 1, equals + 1 - blank, ":"));
        }

        if (content.StartsWith("//", StringComparison.Ordinal))
            return fault.Say(number, broken.Indent(number) + 1, "a comment does not begin with `//`", "write `#`", new Mend(number, 1, broken.Lines[number - 1].Length, ""));
        return isKey
            ? fault.Say(number, broken.Indent(number) + 1, "this line has no colon", $"write `{content[..blank]}: {BrokenText.Cut(content[blank..].Trim())}`", new Mend(number, broken.Indent(number) + blank + 1, 0, ":"))
            : fault.Say(number, broken.Indent(number) + 1, "this line has no colon", "write `key: value`, or `#` before a note", new Mend(number, 1, broken.Lines[number - 1].Length, ""));
    }
}
