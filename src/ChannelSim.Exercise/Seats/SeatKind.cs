namespace ChannelSim.Exercise.Seats;

/// <summary>What a seat is for.</summary>
public enum SeatKind
{
    /// <summary>Sees everything and commands everything.</summary>
    Control,

    /// <summary>Plays a side.</summary>
    Side,

    /// <summary>Sees what control sees; takes notes and commands nothing else.</summary>
    Observer,

    /// <summary>Shows what is public, and commands nothing.</summary>
    Stage,
}
