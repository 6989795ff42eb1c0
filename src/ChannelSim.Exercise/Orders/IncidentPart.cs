namespace ChannelSim.Exercise.Orders;

/// <summary>What the side of a seat has to do with the incident that a command names, as far as the side knows.</summary>
public enum IncidentPart
{
    /// <summary>The command names none.</summary>
    NotNamed,

    /// <summary>It knows of no such incident.</summary>
    Unknown,

    /// <summary>It observes it, and it is open.</summary>
    Observed,

    /// <summary>It observed it, and it is over.</summary>
    ObservedAndOver,

    /// <summary>It is its own act, and nobody has told it that it is over.</summary>
    Own,

    /// <summary>It was its own act, and it is over.</summary>
    OwnAndOver,
}
