using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Events;

/// <summary>
/// Hears what happens in a replication. Implemented by structs, so that the stepper is compiled for each observer and one that does not listen
/// costs nothing.
/// </summary>
public interface IStepObserver
{
    /// <summary>Whether <see cref="Happened"/> is called at all; a constant of the type.</summary>
    static abstract bool HearsEvents { get; }

    /// <summary>Something happened.</summary>
    void Happened(in StepEvent happened);

    /// <summary>A contact about an incident was connected, so long after it was tried.</summary>
    void Connected(ChannelId channel, SimDuration afterAttempt);

    /// <summary>An incident was decided with this posterior.</summary>
    void Decided(Probability posterior, bool deliberate);
}
