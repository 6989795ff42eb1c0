using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Events;

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
