using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Documents;

/// <summary>Tabs in the indentation, which YAML does not take.</summary>
internal sealed class TabFault(BrokenText broken, SyntaxFault fault)
{
    public bool Told()
    {
        var from = broken.Said.Contains("tab", StringComparison.Ordinal) ? broken.Line : broken.IsTabbed(broken.Line) ? broken.Line : 0;
        if (from == 0) return false;
        var tabbed = Enumerable.Range(from, broken.Lines.Length - from + 1).Where(broken.IsTabbed).ToList();
        if (tabbed.Count == 0) return false;
        var more = tabbed.Count > 1 ? $" here and in {tabbed.Count - 1} more {(tabbed.Count == 2 ? "line" : "lines")}" : "";
        var at = broken.Lines[tabbed[0] - 1].IndexOf('\t', StringComparison.Ordinal) + 1;
        var width = ((ReadOnlySpan<int>)[2, 4, 8, 3, 1]).ToArray().MaxBy(width => tabbed.Count(number => Fits(number, width)));
        return fault.Say(FileRules.Tab, tabbed[0], at, $"a tab in the indentation{more}", "YAML indents with spaces", [.. tabbed.SelectMany(number => Untabbed(number, width))]);
    }

    /// <summary>Every tab of an indentation as wide as fits best to the lines around those with tabs.</summary>
    private IEnumerable<Mend> Untabbed(int number, int width)
    {
        return Enumerable.Range(0, broken.Indent(number)).Where(i => broken.Lines[number - 1][i] == '\t').Select(i => new Mend(number, i + 1, 1, new string(' ', width)));
    }

    private bool Fits(int number, int width)
    {
        var depth = broken.Lines[number - 1].AsSpan(0, broken.Indent(number)).Count('\t') is var tabs ? (tabs * width) + broken.Indent(number) - tabs : 0;
        bool Is(int other) => other > 0 && other <= broken.Lines.Length && !broken.IsTabbed(other) && broken.Indent(other) == depth;
        return Is(broken.Above(number)) || Is(number + 1);
    }
}
