using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Stepping;

/// <summary>
/// The first draws of the contacts of a plan, eight entries at once: whether an entry is taken, and how long the ringing or the response would
/// take. No part of the world: drawn one by one they have the same bits.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct PlanAhead
{
    private const int Entries = PhiloxBatch.Blocks;

    private long _generation;
    private ulong _incident;
    private int _begin;
    private Addresses _addresses;
    private LaneBuffer _firsts;
    private LaneBuffer _seconds;

    /// <summary>The draws of an entry, and the address of its contact.</summary>
    /// <param name="key">The replication.</param>
    /// <param name="generation">A number that no other replication of the stepper has.</param>
    /// <param name="incident">Where the incident draws.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="address">Where the contact draws.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UniformPair Of(in StreamKey key, long generation, ulong incident, CompiledPlanEntry[] plan, int entry, out ulong address)
    {
        var lane = entry - _begin;
        if (_generation != generation || _incident != incident || (uint)lane >= Entries) lane = Draw(in key, generation, incident, plan, entry);
        address = _addresses[lane];
        return new UniformPair(_firsts[lane], _seconds[lane]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Draw(in StreamKey key, long generation, ulong incident, CompiledPlanEntry[] plan, int entry)
    {
        (_generation, _incident, _begin) = (generation, incident, entry);
        var count = Math.Min(Entries, plan.Length - entry);
        for (var i = 0; i < count; i++) _addresses[i] = plan[entry + i].AddressOf(incident);
        Span<ulong> addresses = _addresses;
        PhiloxBatch.Pairs(in key, DrawBlock.ContactChance, Vector256.Create<ulong>(addresses), Vector256.Create<ulong>(addresses[(Entries / 2)..]), _firsts, _seconds);
        return 0;
    }

    [InlineArray(Entries)]
    private struct Addresses
    {
        private ulong _first;
    }
}
