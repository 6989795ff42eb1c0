namespace ChannelSim.Exercise.Orders;

/// <summary>A cell of the table of who may command what: what has to hold besides.</summary>
public enum Permission
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>Always, even after the end.</summary>
    Always,

    /// <summary>While the exercise goes on.</summary>
    Running,

    /// <summary>While the exercise goes on, with a reason: it overrides what would happen.</summary>
    WithReason,

    /// <summary>While the exercise goes on, by a seat that holds the clock.</summary>
    WithClock,

    /// <summary>While the exercise goes on and people play the side; and it has to be the side's business (<see cref="SeatState.Incident"/>, <see cref="SeatState.Contact"/>).</summary>
    WhenPlayed,
}
