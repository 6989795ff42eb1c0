using System.Collections.Immutable;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>What the signs and ribbons of a picture mean: those that are in it and no others.</summary>
/// <param name="Entries">Each with its words and what draws it around a place.</param>
internal sealed record Key(ImmutableArray<KeyEntry> Entries)
{
    private const double Row = 20;
    private const double Sign = 34;
    private const double Gap = 18;
    private const double Above = 14;

    /// <summary>The key of the worlds of a picture.</summary>
    public static Key Of(IEnumerable<Scene> worlds, bool hasBreaks)
    {
        var scenes = worlds.ToList();
        var incidents = scenes.SelectMany(scene => scene.Incidents).ToList();
        var channels = scenes.SelectMany(scene => scene.Channels).ToList();
        return new Key(
        [
            .. incidents.Count > 0 ? OfIncidents() : [],
            .. incidents.Where(lane => lane.Meant is not null).Select(lane => lane.Meant!.Value).Distinct().OrderDescending().Select(meant => new KeyEntry(meant ? "meant" : "not meant", (canvas, x, y) => Glyphs.Truth(canvas, meant, x, y))),
            .. incidents.DistinctBy(IncidentDrawing.Verdict).OrderBy(lane => lane.Outcome).ThenBy(lane => lane.IsRight).Select(lane => new KeyEntry(IncidentDrawing.Verdict(lane), (canvas, x, y) => Glyphs.Ending(canvas, lane, x, y))),
            .. channels.SelectMany(channel => channel.Contacts.Concat(channel.Outages)).Select(span => span.State).Distinct().Order().Select(state => new KeyEntry(Ribbons.Name(state), (canvas, x, y) => Ribbons.Draw(canvas, state, x - 13, x + 13, y - 5, 10))),
            .. channels.SelectMany(channel => channel.Marks).Select(mark => mark.Kind).Distinct().Order().Select(kind => new KeyEntry(Name(kind), (canvas, x, y) => Glyphs.Of(canvas, kind, x, y))),
            .. scenes.SelectMany(scene => scene.Ladder).Select(span => span.Climb).Where(climb => climb != Climb.None).Distinct().Order().Select(climb => new KeyEntry(Name(climb), (canvas, x, y) => Glyphs.Climbed(canvas, climb, x, y))),
            .. hasBreaks ? [new KeyEntry("time pressed together", (canvas, x, y) => canvas.Rectangle(x - 13, y - 6, 26, 12, Role.Shade, outline: Role.Axis))] : Array.Empty<KeyEntry>(),
        ]);
    }

    /// <summary>How high it is.</summary>
    public double Height(FigureCanvas canvas) => Above + ((Placed(canvas).Select(place => place.Row).DefaultIfEmpty(-1).Max() + 1) * Row) + 6;

    /// <summary>Draws it from a height on.</summary>
    public void Draw(FigureCanvas canvas, double top)
    {
        foreach (var (entry, x, row) in Placed(canvas))
        {
            var y = top + Above + (row * Row) + (Row / 2);
            entry.Draw(canvas, x + (Sign / 2), y);
            canvas.Text(x + Sign + 2, y + 4, entry.Words, Role.Muted, Frame.Small);
        }
    }

    private IEnumerable<(KeyEntry Entry, double X, int Row)> Placed(FigureCanvas canvas)
    {
        var (x, row) = (0.0, 0);
        foreach (var entry in Entries)
        {
            var width = Sign + 2 + (FigureCanvas.WidthOf(entry.Words, Frame.Small) * Frame.Wider);
            if (x > 0 && x + width > Frame.Right) (x, row) = (0, row + 1);
            yield return (entry, x, row);
            x += width + Gap;
        }
    }

    private static IEnumerable<KeyEntry> OfIncidents() =>
    [
        new("belief that it was meant", (canvas, x, y) => canvas.Line(x - 13, y, x + 13, y, Role.First, 2.5)),
        new("responds from here", (canvas, x, y) => canvas.Line(x - 13, y, x + 13, y, Role.Failed, 1.5, 4, 2)),
        new("time left to decide", (canvas, x, y) => Glyphs.Polygon(canvas, Role.Missed, Role.Missed, (x - 13, y - 6), (x + 13, y + 6), (x - 13, y + 6))),
    ];

    private static string Name(MarkKind kind) => kind switch
    {
        MarkKind.Refused => "declined",
        MarkKind.Unanswered => "nobody answers",
        MarkKind.Withdrawn => "withdrawn",
        MarkKind.Postponed => "put off",
        MarkKind.PassedOver => "wanted, not free",
        MarkKind.CutOff => "broken off",
        MarkKind.Heard => "answer heard",
        MarkKind.Misheard => "answer misheard",
        MarkKind.Halted => "author stops it",
        MarkKind.Inject => "entry of the timeline",
    };

    private static string Name(Climb climb) => climb switch
    {
        Climb.RightResponse => "climb: right response",
        Climb.Miscalculation => "climb: miscalculation",
        Climb.Timeline => "climb: timeline",
        Climb.None => "",
    };
}

/// <summary>A line of a key.</summary>
/// <param name="Words">What the sign means.</param>
/// <param name="Draw">Draws it around a place.</param>
internal sealed record KeyEntry(string Words, Action<FigureCanvas, double, double> Draw);
