using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Playing.Frames;

/// <summary>The screen while a seat changes hands: nothing of the exercise is on it.</summary>
internal static class DoorPicture
{
    public static Frame Of(Scenario scenario, IReadOnlyList<string> lines, Typed typed, int width, int height)
    {
        (width, height) = (Math.Max(1, width), Math.Max(1, height));
        var (line, cursor) = PromptRow.Of(typed, width);
        Row[] told = [HeadRows.Title(scenario.Marking, scenario.Title, "", width), Row.Empty, .. lines.SelectMany(text => Cells.Wrap(text, width)).Select(text => Row.Of(width, new Piece(text)))];
        Row[] rows = [.. told.Take(height - 1), .. Enumerable.Repeat(Row.Empty, Math.Max(0, height - 1 - told.Length)), line];
        return new Frame(rows, rows.Length - 1, cursor, 0);
    }
}
