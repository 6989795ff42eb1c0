namespace ChannelSim.Engine.Events;

/// <summary>What an author can say of an act, and what a listener can hear.</summary>
public enum Word
{
    /// <summary>It was not meant.</summary>
    Accident,

    /// <summary>It was meant.</summary>
    Deliberate,
}
