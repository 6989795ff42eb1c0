using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Suppositions;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Suppositions;

/// <summary>What a side knows of a world, read off the world by somebody who may see all of it and writes down no more than that.</summary>
internal static class Known
{
    public static Supposition Of(in World world, CompiledModel model, SideId side)
    {
        var slots = new List<int>();
        for (var slot = 0; slot < Limits.OpenIncidents; slot++)
            if (world.OpenSlots.Has(slot) && IsKnown(in world, slot, model, side)) slots.Add(slot);
        var incidents = new List<SupposedIncident>();
        foreach (var slot in slots) incidents.Add(Incident(in world, slot, model));
        var channels = new List<SupposedChannel>();
        for (var i = 0; i < model.Definition.Channels.Length; i++) channels.Add(Channel(in world, i, model, side, slots));
        return new Supposition
        {
            Side = side,
            Now = new SimTime(world.Now),
            Rung = new Rung(world.Rung),
            Climate = new ClimateId(world.Climate),
            ClimateSince = new SimTime(world.ClimateSince),
            Incidents = [.. incidents],
            Channels = [.. channels],
        };
    }

    private static bool IsKnown(in World world, int slot, CompiledModel model, SideId side) =>
        model.Definition.Incidents[world.Incidents[slot].Type].Observer == side || world.Incidents[slot].Deliberate != 0;

    private static SupposedIncident Incident(in World world, int slot, CompiledModel model)
    {
        ref readonly var cell = ref world.Incidents[slot];
        return new SupposedIncident(new IncidentTypeId(cell.Type), new SimTime(cell.OpenedAt))
        {
            Assessment = new LogOdds(cell.LogOdds),
            DecideBy = new SimTime(cell.FuseAt),
            ClarifiedAt = new SimTime(cell.ClarifiedSince),
            Clarifications = cell.Clarifications,
            HasBoughtTime = cell.Bought != 0,
            Deliberate = cell.Deliberate != 0,
            AwaitsNotice = (cell.Timers & IncidentTimers.Notice) != IncidentTimers.None,
            Tried = cell.PlanNext,
        };
    }

    private static SupposedChannel Channel(in World world, int index, CompiledModel model, SideId side, List<int> slots)
    {
        ref readonly var cell = ref world.Channels[index];
        var idle = model.Definition.Channels[index].Kind == ChannelKind.Line ? ChannelState.Ready : ChannelMachines.InitialState(model.Definition.Channels[index].Kind);
        var asked = cell.Contact is ContactKind.Incident or ContactKind.Routine;
        var isUnknown = asked && ((cell.Contact == ContactKind.Incident && !slots.Contains(cell.Incident)) || (cell.State == ChannelState.Ringing && cell.Asker != side.Index));
        var state = isUnknown || cell.State is ChannelState.FailedUnseen or ChannelState.Concluded || (cell.State == ChannelState.Postponed && !asked) ? idle : cell.State;
        return new SupposedChannel(state, new SimTime(state is ChannelState.Suspended or ChannelState.UnderRepair ? cell.DownSince : cell.OperationSince))
        {
            UpSince = new SimTime(cell.UpSince),
            KnownToWorkAt = new SimTime(Math.Max(cell.UpSince, cell.KnownToWorkAt)),
            IsSuspendedByHand = (cell.Locks & ~ChannelLocks.Rung) != ChannelLocks.None,
            Asker = asked && !isUnknown ? new SideId(cell.Asker) : null,
            Incident = cell.Contact == ContactKind.Incident && !isUnknown ? slots.IndexOf(cell.Incident) : null,
            AskedAt = new SimTime(cell.AskedAt),
            Decisions = cell.Decisions,
        };
    }
}
