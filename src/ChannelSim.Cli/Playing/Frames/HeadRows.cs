using ChannelSim.Exercise.Sights;

namespace ChannelSim.Cli.Playing.Frames;

/// <summary>The top of a screen. What is least needed gives way where there is no room; the clock, the rung and the decision that is due never do.</summary>
internal static class HeadRows
{
    public static IReadOnlyList<Row> Of(Scene scene, int width, int room)
    {
        var ranked = Ranked(scene, width).Select((row, place) => (row.Row, row.Rank, Place: place)).ToList();
        return [.. ranked.OrderBy(row => row.Rank).ThenBy(row => row.Place).Take(Math.Max(0, room)).OrderBy(row => row.Place).Select(row => row.Row)];
    }

    /// <summary>The marking and what is played, across the screen.</summary>
    public static Row Title(string? marking, string title, string right, int width)
    {
        var left = marking is null ? title : $"{marking}  {title}";
        var end = Cells.Width(right) + 2 < width / 2 ? $"  {right}" : "";
        return Row.Of(width, new Piece(Cells.Fit(Cells.Clean(left), width - Cells.Width(end)), Tint.Bar), new Piece(end, Tint.Bar)).Filled(Tint.Bar);
    }

    private static IEnumerable<(Row Row, int Rank)> Ranked(Scene scene, int width)
    {
        yield return (Title(scene.Scenario.Marking, scene.Scenario.Title, $"you sit at {scene.Seat.Id}", width), 5);
        var isFirst = true;
        foreach (var line in Cells.Wrap(StatusText.Clock(scene), width, indent: 9).Take(3))
        {
            yield return (Row.Of(width, new Piece(line, Tint.Strong)), isFirst ? 1 : 4);
            isFirst = false;
        }

        yield return (State(scene, width), 0);
        var rank = 2;
        foreach (var (text, isPressing) in StatusText.Owed(scene).Take(3))
        {
            yield return (Row.Of(width, new Piece(text, isPressing ? Tint.Alarm : Tint.Notice)), rank);
            rank = 3;
        }

        if (StatusText.Next(scene) is { Length: > 0 } next) yield return (Row.Of(width, new Piece(next, Tint.Faint)), 6);
    }

    private static Row State(Scene scene, int width)
    {
        var climate = StatusText.Climate(scene);
        return Row.Of(
            width,
            new Piece(StatusText.Running(scene), scene.Clock.IsRunning ? Tint.Good : Tint.Notice),
            new Piece("  ·  ", Tint.Faint),
            new Piece(StatusText.Rung(scene), Tint.Strong),
            new Piece(climate.Length > 0 ? $"  ·  climate: {climate}" : ""));
    }
}
