using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <summary>Whose a timer is, by its name in the scenario.</summary>
internal static class TimerOwner
{
    /// <summary>The name of the channel or the incident type that a timer belongs to, or "the timeline", "the climate", "the ladder".</summary>
    public static string Of(in World world, CompiledModel model, int slot) => TimerSlot.KindOf(slot) switch
    {
        TimerKind.Timeline or TimerKind.Condition or TimerKind.Triggered => "the timeline",
        TimerKind.Climate => "the climate",
        TimerKind.Failure => model.Channels.All[slot - TimerSlot.Failure].Name,
        TimerKind.Check => model.Channels.All[slot - TimerSlot.Check].Name,
        TimerKind.Operation => model.Channels.All[slot - TimerSlot.Operation].Name,
        TimerKind.Session => model.Channels.All[model.SessionChannels[slot - TimerSlot.Session]].Name,
        TimerKind.Patience => model.Channels.All[slot - TimerSlot.Patience].Name,
        TimerKind.Official => TypeOf(in world, model, world.OfficialReadings[slot - TimerSlot.Official].Incident),
        TimerKind.Clarification => TypeOf(in world, model, slot - TimerSlot.Clarification),
        TimerKind.Notice => TypeOf(in world, model, slot - TimerSlot.Notice),
        TimerKind.AuthorNotice => TypeOf(in world, model, slot - TimerSlot.AuthorNotice),
        TimerKind.Fuse => TypeOf(in world, model, slot - TimerSlot.Fuse),
        TimerKind.Relaxation => "the ladder",
        TimerKind.FollowUp => model.Types[world.FollowUps[slot - TimerSlot.FollowUp].Type].Name,
        TimerKind.Arrival => model.Types[slot - TimerSlot.Arrival].Name,
        TimerKind.Routine => model.Channels.All[(slot - TimerSlot.Routine) >> 1].Name,
    };

    private static string TypeOf(in World world, CompiledModel model, int incident) => model.Types[world.Incidents[incident].Type].Name;
}
