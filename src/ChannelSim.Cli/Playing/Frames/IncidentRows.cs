using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Sights;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Cli.Playing.Frames;

/// <summary>Open incidents, what has to be decided first before the others; what matters most stands at the beginning, so that the end can be cut.</summary>
internal static class IncidentRows
{
    /// <summary>The open incidents, in the order in which they are shown.</summary>
    public static IReadOnlyList<IncidentView> Open(SeatView view) =>
        [.. view.Incidents.Where(incident => incident.IsOpen).OrderBy(incident => incident.DecideBy ?? double.PositiveInfinity).ThenBy(incident => incident.Number)];

    public static IReadOnlyList<Row> Of(Scene scene, int width, int room)
    {
        var open = Open(scene.View);
        if (room <= 0) return [];
        if (open.Count <= room) return [.. open.Select(incident => Row.Of(width, Pieces(scene, incident)))];
        var rest = Row.Of(width, new Piece($"   and {open.Count - room + 1} more that are open (`incidents` lists all)", Tint.Faint));
        return [.. open.Take(room - 1).Select(incident => Row.Of(width, Pieces(scene, incident))), rest];
    }

    /// <summary>All incidents in words, for a page.</summary>
    public static IEnumerable<string> Page(Scene scene) => scene.View.Incidents.Select(incident => incident.IsOpen
        ? string.Concat(Pieces(scene, incident).Select(piece => piece.Text))
        : $"#{incident.Number}  {(incident.End is { } end ? $"over: {end}" : "over")}  {incident.Title}{(incident.Truth is { } truth ? $"  (in truth {Said(truth)})" : "")}");

    private static IEnumerable<Piece> Pieces(Scene scene, IncidentView incident)
    {
        yield return new Piece($"#{incident.Number}  ", Tint.Strong);
        if (incident.DecideBy is { } by) yield return new Piece($"by {StatusText.Until(scene, by)}  ", by - scene.Now <= 15 ? Tint.Alarm : Tint.Notice);
        else if (!incident.IsToJudge && scene.Seat.Kind == SeatKind.Side) yield return new Piece($"your own act{(incident.Meant is { } meant ? meant ? ", meant" : ", not meant" : "")}  ", Tint.Notice);
        if (incident.Judgement is { } judgement) yield return new Piece($"meant: {judgement}  ");
        if (incident.OwnBelief is { } own) yield return new Piece($"you: {own.ToString("P0", System.Globalization.CultureInfo.InvariantCulture)}  ");
        if (incident.Truth is { } truth) yield return new Piece($"in truth {Said(truth)}  ", Tint.Alarm);
        if (incident.Heard is { } heard) yield return new Piece($"heard: {(heard ? "deliberate" : "accident")}  ");
        yield return new Piece(incident.Title);
    }

    private static string Said(string truth) => truth.Replace('_', ' ');
}
