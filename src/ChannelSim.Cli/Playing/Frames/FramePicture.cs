namespace ChannelSim.Cli.Playing.Frames;

/// <summary>The picture of a screen: a function of what it shows and of its size. The clock, the rung, the decision that is due and the line that is typed are on every one.</summary>
internal static class FramePicture
{
    private const int TwoColumns = 120;
    private const int Roomy = 16;

    public static Frame Of(Scene scene, int width, int height)
    {
        (width, height) = (Math.Max(1, width), Math.Max(1, height));
        var (line, cursor) = PromptRow.Of(scene.Typed, width);
        var room = height - 1;
        var head = HeadRows.Of(scene, width, room >= Roomy ? room - 7 : room - 1);
        var foot = Foot(scene, width, Math.Min(room - head.Count, Math.Max(1, height / 5)));
        var (middle, scroll) = Middle(scene, width, room - head.Count - foot.Count);
        Row[] rows = [.. head, .. middle, .. foot, line];
        return new Frame(rows, rows.Length - 1, cursor, scroll);
    }

    private static (IReadOnlyList<Row> Rows, int Scroll) Middle(Scene scene, int width, int room)
    {
        if (room <= 0) return ([], scene.Scroll);
        if (scene.Answer is { IsPage: true } page) return Page(page, width, room, scene.Scroll);
        if (width >= TwoColumns) return Beside(scene, width, room);
        var panels = Panels(scene, width, Math.Max(0, room - Math.Max(5, room * 2 / 5)));
        var (feed, up) = Feed(scene, width, room - panels.Count);
        return (Filled([.. panels, .. feed], room), up);
    }

    private static (IReadOnlyList<Row> Rows, int Scroll) Beside(Scene scene, int width, int room)
    {
        var half = (width - 3) * 9 / 20;
        var left = Filled(Panels(scene, half, room), room);
        var (right, up) = Feed(scene, width - 3 - half, room);
        return ([.. left.Zip(Filled(right, room), (one, other) => Row.Beside(one, half, other, width))], up);
    }

    // Channels, open incidents and what is to come: each has its share of the room, and what the others do not need.
    private static List<Row> Panels(Scene scene, int width, int room)
    {
        (string Title, int Wanted, Func<Scene, int, int, IReadOnlyList<Row>> Rows)[] panels =
        [
            ("Channels", scene.View.Channels.Count, ChannelRows.Of),
            ("Open incidents", IncidentRows.Open(scene.View).Count, IncidentRows.Of),
            ("To come", scene.Coming.Count, ComingRows.Of),
        ];
        panels = [.. panels.Where(panel => panel.Wanted > 0)];
        var isHeaded = room >= 8;
        var shares = Shares.Of([.. panels.Select(panel => panel.Wanted)], room - (isHeaded ? panels.Length : 0));
        var rows = new List<Row>();
        for (var i = 0; i < panels.Length; i++)
        {
            if (isHeaded) rows.Add(Row.Heading(width, panels[i].Title));
            rows.AddRange(panels[i].Rows(scene, width, shares[i]));
        }

        return rows;
    }

    private static (IReadOnlyList<Row> Rows, int Up) Feed(Scene scene, int width, int room)
    {
        if (room <= 1) return FeedRows.Of(scene, width, room);
        var (rows, up) = FeedRows.Of(scene, width, room - 1);
        var heading = up == 0 ? "What you were told" : $"What you were told: {up} lines up, PageDown leads back{(scene.SeenThen < scene.Seen.Count ? "; there is more below" : "")}";
        return ([Row.Heading(width, heading), .. rows], up);
    }

    private static (IReadOnlyList<Row> Rows, int Scroll) Page(Answer page, int width, int room, int scroll)
    {
        var lines = page.Lines.SelectMany(line => Cells.Wrap(line, width, indent: 4)).ToList();
        var shown = Math.Max(1, room - 1);
        var down = Math.Clamp(scroll, 0, Math.Max(0, lines.Count - shown));
        var heading = lines.Count <= shown ? "Esc closes" : $"lines {down + 1} to {Math.Min(lines.Count, down + shown)} of {lines.Count}: PageDown and PageUp lead on, Esc closes";
        return (Filled([Row.Heading(width, heading), .. lines.Skip(down).Take(shown).Select(line => Row.Of(width, new Piece(line)))], room), down);
    }

    private static IReadOnlyList<Row> Foot(Scene scene, int width, int room)
    {
        if (room <= 0) return [];
        if (scene.Answer is not { IsPage: false } answer) return [Row.Of(width, new Piece(Hint(scene), Tint.Faint))];
        var lines = answer.Lines.SelectMany(line => Cells.Wrap(line, width, indent: 2)).ToList();
        var tint = answer.IsTrouble ? Tint.Alarm : Tint.Good;
        return [.. lines.Take(room).Select((line, place) => Row.Of(width, new Piece(place == room - 1 && lines.Count > room ? Cells.Fit(line, width - 2) + " …" : line, tint)))];
    }

    private static string Hint(Scene scene) => scene.HoldsClock && !scene.View.HasEnded
        ? "help · Space runs or stops the clock · . next · Tab completes · Ctrl-C leaves"
        : "help · Tab completes · PageUp scrolls · Ctrl-C leaves";

    private static IReadOnlyList<Row> Filled(IReadOnlyList<Row> rows, int room) => [.. rows.Take(room), .. Enumerable.Repeat(Row.Empty, Math.Max(0, room - rows.Count))];
}
