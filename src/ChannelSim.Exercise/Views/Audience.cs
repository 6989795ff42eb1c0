using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Exercise.Views;

/// <summary>Who is told: control and observers, who see everything; a side; or the stage, which shows what is public.</summary>
/// <param name="Kind"><see cref="SeatKind.Control"/>, <see cref="SeatKind.Side"/> or <see cref="SeatKind.Stage"/>.</param>
/// <param name="Side">The side.</param>
public readonly record struct Audience(SeatKind Kind, SideId? Side = null)
{
    /// <summary>Everything.</summary>
    public static Audience Control { get; } = new(SeatKind.Control);

    /// <summary>What is public.</summary>
    public static Audience Stage { get; } = new(SeatKind.Stage);

    /// <summary>What a side knows.</summary>
    public static Audience Of(SideId side) => new(SeatKind.Side, side);

    /// <summary>What a seat is told.</summary>
    public static Audience Of(Seat seat) => seat.Kind switch
    {
        SeatKind.Control or SeatKind.Observer => Control,
        SeatKind.Side => Of(seat.Side!.Value),
        SeatKind.Stage => Stage,
    };
}
