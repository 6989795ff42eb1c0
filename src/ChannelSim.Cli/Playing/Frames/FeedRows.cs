using ChannelSim.Exercise.Sights;
using ChannelSim.Exercise.Views;
using ChannelSim.Results.Telling;

namespace ChannelSim.Cli.Playing.Frames;

/// <summary>What the seat was told, the newest at the bottom.</summary>
internal static class FeedRows
{
    /// <summary>The lines that are in sight, and how far up that is.</summary>
    public static (IReadOnlyList<Row> Rows, int Up) Of(Scene scene, int width, int room)
    {
        var last = scene.Scroll > 0 ? Math.Min(scene.SeenThen ?? scene.Seen.Count, scene.Seen.Count) : scene.Seen.Count;
        var undone = ToldText.Undone(scene.Seen);
        var rows = new List<Row>(); // from the newest line up, no more than are needed
        for (var i = last - 1; i >= 0 && rows.Count < room + scene.Scroll; i--) rows.AddRange(Told(scene.Seen[i], undone.Contains(scene.Seen[i].Sequence), scene, width).Reverse());
        var up = Math.Clamp(rows.Count - room, 0, scene.Scroll);
        return ([.. rows.Skip(up).Take(room).Reverse()], up);
    }

    private static IEnumerable<Row> Told(ViewEvent told, bool isUndone, Scene scene, int width)
    {
        if (ToldText.IsSilent(told)) return [];
        var tint = isUndone ? Tint.Faint : TintOf(told.Kind);
        var mark = isUndone ? "[did not happen] " : scene.MarkOf(told) is { } back ? $"[{back}] " : "";
        var head = Cells.Wrap($"{ToldText.Moment(told.Minutes, scene.Scenario.Clock)}  {mark}{told.Text}", width, indent: 4);
        var body = ToldText.Below(told).SelectMany(line => Cells.Wrap(line, width - 4));
        return [.. head.Select(line => Row.Of(width, new Piece(line, tint))), .. body.Select(line => Row.Of(width, new Piece("    " + line, isUndone ? Tint.Faint : Tint.Plain)))];
    }

    private static Tint TintOf(string kind) => kind switch
    {
        ViewKinds.Inject => Tint.Strong,
        ViewKinds.Opened or ViewKinds.Ordered or ViewKinds.Caused or ViewKinds.Requested or ViewKinds.SetBack or ViewKinds.Climate => Tint.Notice,
        ViewKinds.Rung or ViewKinds.KnownDown or ViewKinds.LineFailed or ViewKinds.Ended => Tint.Alarm,
        ViewKinds.Connected or ViewKinds.Completed or ViewKinds.Settled or ViewKinds.Repaired => Tint.Good,
        ViewKinds.Order => Tint.Faint,
        _ => Tint.Plain,
    };
}
