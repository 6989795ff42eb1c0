namespace ChannelSim.Cli.Playing.Frames;

/// <summary>The line that is typed: as much of it as fits, always with the place where the next letter goes.</summary>
internal static class PromptRow
{
    public static (Row Row, int Cursor) Of(Typed typed, int width)
    {
        var prompt = Cells.Cut(Cells.Clean(typed.Prompt), Math.Max(0, width - 10));
        var room = width - Cells.Width(prompt) - 1; // a column for the cursor after the last letter
        if (room <= 0) return (Row.Of(width, new Piece(prompt, Tint.Strong)), Math.Max(0, Math.Min(width - 1, Cells.Width(prompt))));
        var before = Cells.Clean(typed.Text[..typed.Cursor]);
        var from = 0;
        while (Cells.Width(before[from..]) > (from == 0 ? room : room - 1)) from += System.Globalization.StringInfo.GetNextTextElementLength(before, from);
        var lead = from == 0 ? "" : "…";
        var shown = lead + before[from..];
        var after = Cells.Beginning(Cells.Clean(typed.Text[typed.Cursor..]), room - Cells.Width(shown));
        return (Row.Of(width, new Piece(prompt, Tint.Strong), new Piece(shown + after)), Cells.Width(prompt) + Cells.Width(shown));
    }
}
