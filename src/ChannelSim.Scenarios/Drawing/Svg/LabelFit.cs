namespace ChannelSim.Scenarios.Drawing.Svg;

/// <summary>
/// Brings the words of an arrow into the room it has: all numbers if they fit; else the longest give way to their brief form, and a note below the panel
/// has them in full.
/// </summary>
internal sealed class LabelFit(List<string> notes)
{
    public IReadOnlyList<string> Fit(Arrow arrow, Slot slot)
    {
        var words = arrow.Words.Select(trigger => trigger.Full).ToList();
        foreach (var trigger in arrow.Words.Index().OrderByDescending(trigger => trigger.Item.Full.Length).Where(trigger => trigger.Item.Full != trigger.Item.Brief))
        {
            if (Wrapped(words, slot).Count <= slot.Lines) break;
            words[trigger.Index] = $"{trigger.Item.Brief} ({notes.Count + 1})";
            notes.Add($"({notes.Count + 1}) {trigger.Item.Full.Replace("\n", "; ", StringComparison.Ordinal)}");
        }

        return Cut(Wrapped(words, slot), slot);
    }

    public static IReadOnlyList<string> Fit(string text, Slot slot) => Cut(Wrapped([text], slot), slot);

    private static List<string> Wrapped(List<string> words, Slot slot) => TextMeasure.Wrap(string.Join('\n', words), slot.Area.Width, Slot.Size);

    private static List<string> Cut(List<string> lines, Slot slot)
    {
        if (lines.Count <= slot.Lines) return lines;
        var kept = lines[..slot.Lines];
        kept[^1] = TextMeasure.Cut($"{kept[^1]} …", slot.Area.Width, Slot.Size);
        return kept;
    }
}
