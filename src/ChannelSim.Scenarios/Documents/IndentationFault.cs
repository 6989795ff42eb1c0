using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Documents;

/// <summary>Lines that fit no block by their indentation.</summary>
internal sealed class IndentationFault(BrokenText broken, SyntaxFault fault)
{
    public bool Told()
    {
        var above = broken.Above(broken.Line);
        if (broken.Said.Contains("'-' indicator", StringComparison.Ordinal)) return fault.Say(
            broken.Line, broken.Indent(broken.Line) + 1, "a key where the list goes on", "begin the line with a dash, or indent it as the keys of the item above");
        if (broken.IsItem(broken.Line) && above > 0 && !broken.IsItem(above) && broken.Lines[above - 1].TrimStart().StartsWith('{')) return fault.Say(
            above, broken.Indent(above) + 1, "a dash is missing before this item of the list", "write `- {`");
        if (broken.IsItem(broken.Line) && broken.Said.Contains("expected key", StringComparison.Ordinal)) return fault.Say(
            broken.Line, broken.Indent(broken.Line) + 1, "a list item among keys", "indent the list below its key");
        if (broken.Above(above) > 0 && broken.Indent(broken.Line) > broken.Indent(above) && broken.Indent(broken.Above(above)) == broken.Indent(broken.Line)) return fault.Say(
            above, broken.Indent(above) + 1, "this line is indented less than the lines around it", "give lines of one block the same indentation",
            new Mend(above, 1, 0, new string(' ', broken.Indent(broken.Line) - broken.Indent(above))));
        if (above > 0 && broken.Indent(broken.Line) > broken.Indent(above)) return fault.Say(
            broken.Line, broken.Indent(broken.Line) + 1, "this line is indented deeper than the one above, which has a value already", "give both the same indentation",
            new Mend(broken.Line, 1, broken.Indent(broken.Line) - broken.Indent(above), ""));
        return above > 0 && broken.Said.Contains("expected key", StringComparison.Ordinal) && fault.Say(
            broken.Line, broken.Indent(broken.Line) + 1, "this indentation fits no line above", "give lines of one block the same indentation");
    }
}
