using System.Runtime.CompilerServices;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Time that stands still: the last events before the limit are noted, so that the fault can say what it stands still with.</content>
public sealed partial class Stepper<TObserver>
{
    private const int StandstillNoted = 16;
    private readonly SortedSet<string> _standing = new(StringComparer.Ordinal);

    // Another event at the same instant.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StayForAnother(int slot)
    {
        if (++_world.TakenNow > InstantLimit - StandstillNoted) NoteStandstill(slot);
        _world.SlotReached = Math.Max(slot, _world.SlotReached);
    }

    private void NoteStandstill(int slot)
    {
        if (_world.TakenNow == InstantLimit - StandstillNoted + 1) _standing.Clear();
        _standing.Add(TimerOwner.Of(in _world, _model, slot));
        if (_world.TakenNow <= InstantLimit) return;
        throw new LimitReachedException(FormattableString.Invariant($"more than {InstantLimit} events at one moment, {_world.Now:0.###} minutes after the start: time stands still with {string.Join(", ", _standing)}"));
    }
}
