using System.Collections.Immutable;
using ChannelSim.Engine.Machines;

namespace ChannelSim.Scenarios.Drawing.Svg;

/// <summary>Where the text of an arrow may stand.</summary>
/// <param name="Area">The room it has.</param>
/// <param name="Anchor">Along which edge or middle its lines are set.</param>
/// <param name="Drop">How far down it is moved where it does not need all the room: 0 at the top, 1 at the bottom.</param>
internal sealed record Slot(Area Area, TextAnchor Anchor, double Drop)
{
    /// <summary>Size of the letters on arrows.</summary>
    public const double Size = 12;

    private const double LineHeight = Size * TextMeasure.Line;
    private const double Gap = 4;

    public int Lines => (int)((Area.Height + 0.01) / LineHeight);

    /// <summary>Over a level arrow.</summary>
    public static Slot Above(double x, double y, double width, int lines) =>
        new(new Area(x, y - Gap - (lines * LineHeight), width, lines * LineHeight), TextAnchor.Middle, 1);

    /// <summary>Under a level arrow.</summary>
    public static Slot Below(double x, double y, double width, int lines) => new(new Area(x, y + Gap, width, lines * LineHeight), TextAnchor.Middle, 0);

    /// <summary>To the right of an upright arrow, around a height.</summary>
    public static Slot Beside(double x, double y, double width, int lines) =>
        new(new Area(x, y - (lines * LineHeight / 2), width, lines * LineHeight), TextAnchor.Start, 0.5);
}

/// <summary>One arrow: its corners, from box to box, and the room for its text.</summary>
internal sealed record Route(ChannelState From, ChannelState To, ImmutableArray<Spot> Corners, Slot Label);

/// <summary>
/// The hand-laid picture of one kind of machine, on a ground of <see cref="Width"/> pixels: arrows run level or upright, and none crosses another, a box
/// or a text.
/// </summary>
/// <param name="Height">Height of the ground.</param>
/// <param name="Boxes">The states.</param>
/// <param name="Routes">The arrows, but for those into Suspended.</param>
/// <param name="Initial">The way into the initial state, from the dot.</param>
/// <param name="Suspension">The dashed way into Suspended, and the room for what is said about it.</param>
internal sealed record MachineLayout(
    double Height, ImmutableDictionary<ChannelState, Area> Boxes, ImmutableArray<Route> Routes, ImmutableArray<Spot> Initial, Route Suspension)
{
    /// <summary>Width of the ground.</summary>
    public const double Width = 1040;

    /// <summary>The picture of a kind.</summary>
    public static MachineLayout Of(ChannelKind kind) => kind switch
    {
        ChannelKind.Line => LineLayout.Line,
        ChannelKind.Call => RequestLayout.Call,
        ChannelKind.Meeting => RequestLayout.Meeting,
        ChannelKind.Talks => TalksLayout.Talks,
    };

    public static ImmutableDictionary<ChannelState, Area> Place(params (ChannelState State, double X, double Y, double Width)[] boxes) =>
        boxes.ToImmutableDictionary(box => box.State, box => new Area(box.X, box.Y, box.Width, 40));

    /// <summary>The dot above the box at the top left.</summary>
    public static ImmutableArray<Spot> FromDot(double y) => [new(116, y - 36), new(116, y)];

    /// <summary>The way from any state into Suspended, at the bottom left.</summary>
    public static Route IntoSuspended(double y) =>
        new(ChannelState.Suspended, ChannelState.Suspended, [new(300, y), new(220, y)], Slot.Beside(308, y, 720, 3));
}
