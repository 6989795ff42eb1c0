using ChannelSim.Exercise.Sights;

namespace ChannelSim.Cli.Playing.Frames;

/// <summary>What the timeline still holds, for control.</summary>
internal static class ComingRows
{
    public static IReadOnlyList<Row> Of(Scene scene, int width, int room)
    {
        if (room <= 0) return [];
        if (scene.Coming.Count <= room) return [.. scene.Coming.Select(coming => Row.Of(width, Pieces(scene, coming)))];
        var rest = Row.Of(width, new Piece($"   and {scene.Coming.Count - room + 1} more (`timeline` lists all)", Tint.Faint));
        return [.. scene.Coming.Take(room - 1).Select(coming => Row.Of(width, Pieces(scene, coming))), rest];
    }

    /// <summary>All of it in words, for a page.</summary>
    public static IEnumerable<string> Page(Scene scene) => scene.Coming.Select(coming => string.Concat(Pieces(scene, coming).Select(piece => piece.Text)));

    private static IEnumerable<Piece> Pieces(Scene scene, Coming coming)
    {
        yield return new Piece($"{coming.Name}  ", Tint.Strong);
        yield return new Piece(coming.At is { } at ? $"{StatusText.Until(scene, at)}  " : $"{coming.Waits}  ", coming.Waits == "held" ? Tint.Notice : Tint.Plain);
        yield return new Piece(coming.Title);
    }
}
