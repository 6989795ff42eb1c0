using System.Runtime.InteropServices;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <summary>Clears what a replication has used, and only that: a reset costs what the scenario uses, not what a world could hold.</summary>
internal static class WorldReset
{
    public static void Clear(ref World world, CompiledModel model)
    {
        ClearOpen(ref world);
        ClearPending(ref world);
        MemoryMarshal.CreateSpan(ref world.Channels[0], model.Channels.All.Length).Clear();
        MemoryMarshal.CreateSpan(ref world.Types[0], model.Types.Length).Clear();
        MemoryMarshal.CreateSpan(ref world.SessionDecisions[0], model.SessionChannels.Length).Clear();
        MemoryMarshal.CreateSpan(ref world.SessionPostponedAt[0], model.SessionChannels.Length).Clear();
        if (world.FollowUpsPending > 0) world.FollowUps[..].Clear();
        world.FiredAt[..model.Timeline.Entries.Length].Fill(double.PositiveInfinity);
        world.FirstCauses[..model.Rungs.Length].Clear();
        world.Triggered[..world.TriggeredCount].Clear();
        MemoryMarshal.CreateSpan(ref world.Stays[0], Limits.Climates).Clear();
        ClearHeader(ref world);
        if (world.ByHand == 0) return;
        world.Hand = default;
        world.ByHand = 0;
    }

    private static void ClearOpen(ref World world)
    {
        // By slot and not by number: a replication that broke off at a limit may have taken a slot for an incident that never opened.
        foreach (var slot in world.OpenSlots.Members) world.Incidents[slot] = default;
        if (world.Officials == 0) return;
        MemoryMarshal.CreateSpan(ref world.OfficialReadings[0], Limits.OfficialReadings).Clear();
    }

    private static void ClearPending(ref World world)
    {
        MemoryMarshal.CreateSpan(ref world.PendingTimes[0], world.Pending).Clear();
        MemoryMarshal.CreateSpan(ref world.PendingSlots[0], world.Pending).Clear();
    }

    private static void ClearHeader(ref World world)
    {
        world.Now = 0;
        world.Events = 0;
        world.Goodwill = 0;
        world.GoodwillAt = 0;
        world.RelaxLeft = -1;
        world.Relaxations = 0;
        world.ClimateNext = 0;
        world.Opened = 0;
        world.Open = 0;
        world.Officials = 0;
        world.TimelineNext = 0;
        world.Pending = 0;
        world.SlotReached = -1;
        world.Deferring = 0;
        world.ClimateSince = 0;
        world.Played = 0;
        world.Status = WorldStatus.Running;
        world.Spent = default;
        world.Met = default;
        world.MiscalculatedBefore = 0;
        (world.TakenNow, world.FollowUpsArranged, world.FollowUpsPending, world.TriggeredCount, world.Talking) = (0, 0, 0, 0, 0);
        world.OpenSlots = default;
    }
}
