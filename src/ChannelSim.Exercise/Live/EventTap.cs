using ChannelSim.Engine.Events;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Units;

namespace ChannelSim.Exercise.Live;

/// <summary>Gathers what happens in a step, to be passed on when it is over.</summary>
internal readonly struct EventTap : IStepObserver
{
    public EventTap() => Events = [];

    public static bool HearsEvents => true;

    public List<StepEvent> Events { get; }

    public void Happened(in StepEvent happened) => Events.Add(happened);

    public void Connected(ChannelId channel, SimDuration afterAttempt)
    {
    }

    public void Decided(Probability posterior, bool deliberate)
    {
    }
}
