using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <summary>
/// The pending timers of a world: two parallel arrays, latest first, so that the next event is at the end. For the few dozen timers of a
/// scenario, inserting them in their order beats every heap (docs/architecture.md has the figures). There is a place for every timer that can be set.
/// </summary>
internal static class PendingTimers
{
    private const int MostInVectors = 32; // the places of those that stay are the bits of one number

    /// <summary>Sets a timer that is not set.</summary>
    public static void Add(ref World world, double minutes, int slot)
    {
        var place = (nint)world.Pending;
        if (place >= Limits.PendingTimers) ThrowFull();
        world.Pending = (int)place + 1;
        ref var times = ref world.PendingTimes[0];
        ref var slots = ref world.PendingSlots[0];
        if (place > 0 && Unsafe.Add(ref times, place - 1) < minutes && place < MostInVectors && Vector256.IsHardwareAccelerated)
        {
            Insert(ref world, minutes, slot, place);
            return;
        }

        for (; place > 0 && Unsafe.Add(ref times, place - 1) < minutes; place--)
        {
            Unsafe.Add(ref times, place) = Unsafe.Add(ref times, place - 1);
            Unsafe.Add(ref slots, place) = Unsafe.Add(ref slots, place - 1);
        }

        Unsafe.Add(ref times, place) = minutes;
        Unsafe.Add(ref slots, place) = (ushort)slot;
        if (place > 0 && Unsafe.Add(ref times, place - 1) == minutes) PutBehindEqual(ref world, (int)place);
    }

    // A timer that is not the next one. Which is next is known before the moment of this one is, which is drawn, so that the next event can begin: nothing hangs on where among the later ones
    // this one belongs, and no branch is taken for it. Sorted, with one more in it, each is the middle one of itself, its neighbour before and what is new.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Insert(ref World world, double minutes, int slot, nint last)
    {
        ref var times = ref world.PendingTimes[0];
        ref var slots = ref world.PendingSlots[0];
        var (next, nextSlot) = (Unsafe.Add(ref times, last - 1), Unsafe.Add(ref slots, last - 1));
        var moment = Vector256.Create(minutes);
        var (stay, same) = (0u, Vector256<double>.Zero);
        for (var i = last & -Vector256<double>.Count; i > 0; i -= Vector256<double>.Count)
        {
            var here = Vector256.LoadUnsafe(ref Unsafe.Add(ref times, i));
            Vector256.MaxNative(here, Vector256.MinNative(Vector256.LoadUnsafe(ref Unsafe.Add(ref times, i - 1)), moment)).StoreUnsafe(ref Unsafe.Add(ref times, i));
            stay = (stay << Vector256<double>.Count) | Vector256.GreaterThanOrEqual(here, moment).ExtractMostSignificantBits();
            same |= Vector256.Equals(here, moment);
        }

        var first = Vector256.LoadUnsafe(ref times);
        var before = Vector256.ConditionalSelect(Vector256.Create(-1L, 0, 0, 0).AsDouble(), Vector256.Create(double.PositiveInfinity), Vector256.Shuffle(first, Vector256.Create(0L, 0, 1, 2)));
        Vector256.MaxNative(first, Vector256.MinNative(before, moment)).StoreUnsafe(ref times);
        stay = (stay << Vector256<double>.Count) | Vector256.GreaterThanOrEqual(first, moment).ExtractMostSignificantBits();
        same |= Vector256.Equals(first, moment);

        var place = BitOperations.TrailingZeroCount(~stay);
        for (var i = last & -Vector256<ushort>.Count; i >= 0; i -= Vector256<ushort>.Count)
        {
            ref var here = ref Unsafe.Add(ref slots, i);
            var at = Vector256.Create((short)(place - i));
            var moved = Vector256.ConditionalSelect(Vector256.Equals(Vector256<short>.Indices, at).AsUInt16(), Vector256.Create((ushort)slot), Vector256.LoadUnsafe(ref Unsafe.Add(ref here, -1)));
            Vector256.ConditionalSelect(Vector256.LessThan(Vector256<short>.Indices, at).AsUInt16(), Vector256.LoadUnsafe(ref here), moved).StoreUnsafe(ref here);
        }

        (Unsafe.Add(ref times, last), Unsafe.Add(ref slots, last)) = (next, nextSlot); // as it is already, and known at once
        if (same != Vector256<double>.Zero) PutBehindEqual(ref world, place);
    }

    // Apart, so that nothing that most timers need is kept for a call that few make.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PutBehindEqual(ref World world, int place)
    {
        for (; place > 0 && world.PendingTimes[place - 1] == world.PendingTimes[place] && !ComesLater(ref world, world.PendingSlots[place - 1], world.PendingSlots[place]); place--)
            (world.PendingSlots[place - 1], world.PendingSlots[place]) = (world.PendingSlots[place], world.PendingSlots[place - 1]);
    }

    /// <summary>Takes the next timer away, of which there must be one; its moment is that of <see cref="NextMinutes"/>.</summary>
    public static int Take(ref World world)
    {
        var last = (nint)(--world.Pending);
        ref var place = ref Unsafe.Add(ref world.PendingSlots[0], last);
        var slot = place;
        place = 0;
        Unsafe.Add(ref world.PendingTimes[0], last) = 0;
        return slot;
    }

    /// <summary>Takes a timer away, if it is set; returns its moment, or infinity.</summary>
    public static double Remove(ref World world, int slot)
    {
        ref var times = ref world.PendingTimes[0];
        ref var slots = ref world.PendingSlots[0];
        var last = (nint)world.Pending - 1;
        var place = last;
        while (place >= 0 && Unsafe.Add(ref slots, place) != slot) place--; // what is taken away is mostly near
        if (place < 0) return double.PositiveInfinity;
        var minutes = Unsafe.Add(ref times, place);
        for (; place < last; place++)
        {
            Unsafe.Add(ref times, place) = Unsafe.Add(ref times, place + 1);
            Unsafe.Add(ref slots, place) = Unsafe.Add(ref slots, place + 1);
        }

        Unsafe.Add(ref times, last) = 0;
        Unsafe.Add(ref slots, last) = 0;
        world.Pending = (int)last;
        return minutes;
    }

    /// <summary>The moment of the next timer; infinity if none is pending.</summary>
    public static double NextMinutes(ref readonly World world) =>
        world.Pending == 0 ? double.PositiveInfinity : Unsafe.Add(ref Unsafe.AsRef(in world.PendingTimes[0]), world.Pending - 1);

    /// <summary>The slot of the next timer, of which there must be one.</summary>
    public static int NextSlot(ref readonly World world) => world.PendingSlots[world.Pending - 1];

    [DoesNotReturn]
    private static void ThrowFull() => throw new LimitReachedException("more timers than a world holds");

    // Whether the timer in the first slot happens after the one in the second, at the same instant.
    private static bool ComesLater(ref World world, int first, int second)
    {
        var kind = TimerSlot.KindOf(first);
        if (kind != TimerSlot.KindOf(second)) return first > second;
        return kind switch
        {
            TimerKind.Clarification => Number(ref world, first - TimerSlot.Clarification) > Number(ref world, second - TimerSlot.Clarification),
            TimerKind.Notice => Number(ref world, first - TimerSlot.Notice) > Number(ref world, second - TimerSlot.Notice),
            TimerKind.AuthorNotice => Number(ref world, first - TimerSlot.AuthorNotice) > Number(ref world, second - TimerSlot.AuthorNotice),
            TimerKind.Fuse => Number(ref world, first - TimerSlot.Fuse) > Number(ref world, second - TimerSlot.Fuse),
            TimerKind.Official => world.OfficialReadings[first - TimerSlot.Official].Order > world.OfficialReadings[second - TimerSlot.Official].Order,
            TimerKind.FollowUp => world.FollowUps[first - TimerSlot.FollowUp].Order > world.FollowUps[second - TimerSlot.FollowUp].Order,
            _ => first > second,
        };
    }

    private static int Number(ref World world, int incident) => world.Incidents[incident].Number;
}
