namespace ChannelSim.Engine.Events;

/// <summary>Why an incident opened.</summary>
public enum OpenedBy
{
    /// <summary>By the rate of its type.</summary>
    Rate,

    /// <summary>By an entry of the timeline.</summary>
    Timeline,

    /// <summary>A response provoked it.</summary>
    Provoked,

    /// <summary>Its author was not opposed before.</summary>
    Emboldened,

    /// <summary>By hand.</summary>
    Hand,
}
