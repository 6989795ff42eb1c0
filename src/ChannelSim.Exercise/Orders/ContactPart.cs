namespace ChannelSim.Exercise.Orders;

/// <summary>What the side of a seat has to do with what happens on the channel that a command names, as far as the side knows.</summary>
public enum ContactPart
{
    /// <summary>The channel serves nobody whom the side knows of, or the command names none.</summary>
    None,

    /// <summary>The side has asked: it rings, or its request waits or has been accepted.</summary>
    Asked,

    /// <summary>The other side has asked, and this one has not decided yet.</summary>
    Called,

    /// <summary>The other side has asked, this one has accepted, and they have not come together yet.</summary>
    Agreed,

    /// <summary>They talk, and the side has nothing to say about an act of its own.</summary>
    Talking,

    /// <summary>They talk about an act of this side.</summary>
    Speaking,
}
