namespace ChannelSim.Cli.Playing.Frames;

/// <summary>A whole screen.</summary>
/// <param name="Rows">From the top, as many as the screen has or fewer.</param>
/// <param name="CursorRow">Where the next letter goes, from 0.</param>
/// <param name="CursorColumn">And its column, from 0.</param>
/// <param name="Scroll">How far it is scrolled: what was asked for, or as far as there is something.</param>
internal sealed record Frame(IReadOnlyList<Row> Rows, int CursorRow, int CursorColumn, int Scroll)
{
    /// <summary>It as text, for whoever looks at it without a terminal.</summary>
    public string Text => string.Join('\n', Rows.Select(row => row.Text.TrimEnd()));
}
