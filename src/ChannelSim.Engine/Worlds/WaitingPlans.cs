using System.Runtime.CompilerServices;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <summary>Whose plan about which incident.</summary>
/// <param name="Slot">The slot of the incident; -1: no plan, as of a routine contact.</param>
/// <param name="IsAuthors">True for the author's, false for the observer's.</param>
internal readonly record struct PlanRef(short Slot, bool IsAuthors);

/// <summary>Plans that lost their contact in one change and go on when the change is done, in the order of the channels.</summary>
internal struct WaitingPlans
{
    private Plans _plans;

    public int Count { get; private set; }

    public readonly PlanRef this[int index] => _plans[index];

    public void Add(PlanRef plan) => _plans[Count++] = plan;

    [InlineArray(Limits.Channels)]
    private struct Plans
    {
        private PlanRef _first;
    }
}
