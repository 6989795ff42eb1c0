using System.Runtime.CompilerServices;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Stepping;

/// <summary>Incidents that lost their contact in one change and whose plans go on when the change is done, in the order of the channels.</summary>
internal struct WaitingPlans
{
    private Slots _incidents;

    public int Count { get; private set; }

    public readonly int this[int index] => _incidents[index];

    public void Add(int incident) => _incidents[Count++] = (short)incident;

    [InlineArray(Limits.Channels)]
    private struct Slots
    {
        private short _first;
    }
}
