using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// The contact plan: one pass over its entries, one contact at a time.
internal sealed partial class SlowInterpreter
{
    private void NoticeIsUp(SlowIncident incident)
    {
        incident.Notice = null;
        if (incident.Type.Plan.All(entry => channels[entry.Channel.Index].Definition.Removed)) return;
        var u = key.Pair(incident.Address, DrawBlock.IncidentContact).First;
        var tries = u < Read(incident.Type.ContactProbability, incident.Author);
        Emit(StepEvent.NoticeUp(Now, incident.Id, tries));
        if (tries) GoOn(incident);
    }

    // To the next entry that leads to an attempt.
    private void GoOn(SlowIncident incident)
    {
        while (incident.NextEntry < incident.Type.Plan.Length)
        {
            var entry = incident.NextEntry++;
            if (Reach(incident, entry)) return;
        }
    }

    // True: an attempt was made.
    private bool Reach(SlowIncident incident, int entryIndex)
    {
        var entry = incident.Type.Plan[entryIndex];
        var channel = channels[entry.Channel.Index];
        if (channel.Definition.Removed) return false;
        var earlier = incident.Type.Plan.Take(entryIndex).Count(other => other.Channel == entry.Channel);
        var address = incident.Address.Child(CauseAddress.Of("channel/" + channel.Definition.Name)).Child((uint)earlier);
        if (key.Pair(address, DrawBlock.ContactChance).First >= Read(entry.Chance, incident.Author))
        {
            Emit(StepEvent.NotThoughtOf(Now, channel.Id, incident.Id));
            return false;
        }

        return Want(incident, channel, entry, address);
    }

    private bool Want(SlowIncident incident, SlowChannel channel, PlanEntry entry, CauseAddress address)
    {
        channel.Outcome.Wanted++;
        if (channel.Works) channel.Outcome.Worked++;
        if (!channel.CanBeTried)
        {
            PassOver(channel, channel.Outcome.Contacts, incident.Id);
            return false;
        }

        incident.Channel = channel;
        var patience = PatienceOf(entry.Patience ?? channel.Spoken.Patience, address);
        Attempt(channel, new SlowContact(address, incident, incident.Observer, now, patience));
        return true;
    }

    private double PatienceOf(DurationDefinition? patience, CauseAddress contact) =>
        patience is null ? double.PositiveInfinity : Lasts(patience, key.Second(contact, DrawBlock.ContactAnswer));

    private void PassOver(SlowChannel channel, ContactCounts counts, IncidentId? about)
    {
        var reason = channel.State switch
        {
            SlowState.Suspended => PassedOverReason.Suspended,
            SlowState.UnderRepair => PassedOverReason.UnderRepair,
            SlowState.CoolingOff => PassedOverReason.CoolingOff,
            _ => PassedOverReason.Busy,
        };
        counts.PassedOver[(int)reason]++;
        Emit(StepEvent.PassedOver(Now, channel.Id, about, reason));
    }

    // A contact about an incident used its entry up; a routine contact has no plan.
    private void GoOnAfter(SlowContact contact)
    {
        if (contact.Incident is { } incident) GoOn(incident);
    }
}
