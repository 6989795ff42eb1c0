using ChannelSim.Engine.Units;

namespace ChannelSim.Exercise.Seats;

/// <summary>Somebody's place in an exercise.</summary>
/// <param name="Id">What it is called in commands and in the log: <c>control</c>, <c>observer</c>, <c>stage</c>, a side's key, or an id of the scenario's <c>exercise.seats</c>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Side">The side it plays; null unless <paramref name="Kind"/> is <see cref="SeatKind.Side"/>.</param>
/// <param name="Title">What it is called among people.</param>
/// <param name="Brief">What it is told before the exercise; null: nothing.</param>
public sealed record Seat(string Id, SeatKind Kind, SideId? Side, string Title, string? Brief = null)
{
    /// <summary>Whoever sees and commands everything.</summary>
    public static Seat Control { get; } = new("control", SeatKind.Control, null, "Control");

    /// <summary>Whoever sees everything and takes notes.</summary>
    public static Seat Observer { get; } = new("observer", SeatKind.Observer, null, "Observer");

    /// <summary>The screen that all may look at.</summary>
    public static Seat Stage { get; } = new("stage", SeatKind.Stage, null, "Stage");
}
