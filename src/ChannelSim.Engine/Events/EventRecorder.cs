using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Events;

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
