using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <summary>
/// The pending timers of a world: two parallel arrays, latest first, so that the next event is at the end. For the few dozen timers of a
/// scenario, inserting by shifting beats every heap (docs/architecture.md says why).
/// </summary>
internal static class PendingTimers
{
    /// <summary>Sets a timer that is not set.</summary>
    /// <exception cref="LimitReachedException">All places are taken.</exception>
    public static void Add(ref World world, double minutes, int slot)
    {
        var count = world.Pending;
        if (count == Limits.PendingTimers) throw new LimitReachedException($"more than {Limits.PendingTimers} timers pending at one moment");
        ref var times = ref world.PendingTimes[0];
        ref var slots = ref world.PendingSlots[0];
        var place = count;
        while (place > 0)
        {
            var earlier = Unsafe.Add(ref times, place - 1);
            if (earlier > minutes || (earlier == minutes && ComesLater(ref world, Unsafe.Add(ref slots, place - 1), slot))) break;
            Unsafe.Add(ref times, place) = earlier;
            Unsafe.Add(ref slots, place) = Unsafe.Add(ref slots, place - 1);
            place--;
        }

        Unsafe.Add(ref times, place) = minutes;
        Unsafe.Add(ref slots, place) = (ushort)slot;
        world.Pending = count + 1;
    }

    /// <summary>Takes the next timer away; false if none is pending.</summary>
    public static bool TryTake(ref World world, out double minutes, out int slot)
    {
        minutes = 0;
        slot = 0;
        if (world.Pending == 0) return false;
        var last = --world.Pending;
        minutes = world.PendingTimes[last];
        slot = world.PendingSlots[last];
        world.PendingTimes[last] = 0;
        world.PendingSlots[last] = 0;
        return true;
    }

    /// <summary>Takes a timer away, if it is set; returns its moment, or infinity.</summary>
    public static double Remove(ref World world, int slot)
    {
        var slots = MemoryMarshal.CreateSpan(ref world.PendingSlots[0], world.Pending);
        var place = slots.LastIndexOf((ushort)slot);
        if (place < 0) return double.PositiveInfinity;
        var times = MemoryMarshal.CreateSpan(ref world.PendingTimes[0], world.Pending);
        var minutes = times[place];
        times[(place + 1)..].CopyTo(times[place..]);
        slots[(place + 1)..].CopyTo(slots[place..]);
        var last = --world.Pending;
        times[last] = 0;
        slots[last] = 0;
        return minutes;
    }

    /// <summary>The moment of the next timer; infinity if none is pending.</summary>
    public static double NextMinutes(ref readonly World world) =>
        world.Pending == 0 ? double.PositiveInfinity : world.PendingTimes[world.Pending - 1];

    // Whether the timer in the first slot happens after the one in the second, at the same instant.
    private static bool ComesLater(ref World world, int first, int second)
    {
        var kind = TimerSlot.KindOf(first);
        if (kind != TimerSlot.KindOf(second)) return first > second;
        return kind switch
        {
            TimerKind.Clarification => Number(ref world, first - TimerSlot.Clarification) > Number(ref world, second - TimerSlot.Clarification),
            TimerKind.Notice => Number(ref world, first - TimerSlot.Notice) > Number(ref world, second - TimerSlot.Notice),
            TimerKind.Fuse => Number(ref world, first - TimerSlot.Fuse) > Number(ref world, second - TimerSlot.Fuse),
            TimerKind.Official => world.OfficialReadings[first - TimerSlot.Official].Order > world.OfficialReadings[second - TimerSlot.Official].Order,
            _ => first > second,
        };
    }

    private static int Number(ref World world, int incident) => world.Incidents[incident].Number;
}
