using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Stepping;

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

/// <summary>An observer that hears nothing and costs nothing.</summary>
public readonly struct NoObserver : IStepObserver
{
    /// <inheritdoc/>
    public static bool HearsEvents => false;

    /// <inheritdoc/>
    public void Happened(in StepEvent happened)
    {
    }

    /// <inheritdoc/>
    public void Connected(ChannelId channel, SimDuration afterAttempt)
    {
    }

    /// <inheritdoc/>
    public void Decided(Probability posterior, bool deliberate)
    {
    }
}

/// <summary>An observer that keeps every event in a list, for traces and tests.</summary>
public readonly struct EventRecorder : IStepObserver
{
    /// <summary>An empty recording.</summary>
    public EventRecorder() => Events = [];

    /// <inheritdoc/>
    public static bool HearsEvents => true;

    /// <summary>What was heard, in order.</summary>
    public List<StepEvent> Events { get; }

    /// <inheritdoc/>
    public void Happened(in StepEvent happened) => Events.Add(happened);

    /// <inheritdoc/>
    public void Connected(ChannelId channel, SimDuration afterAttempt)
    {
    }

    /// <inheritdoc/>
    public void Decided(Probability posterior, bool deliberate)
    {
    }
}
