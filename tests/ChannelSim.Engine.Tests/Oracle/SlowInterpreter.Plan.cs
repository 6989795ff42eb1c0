using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// The contact plans, an observer's and an author's: one pass over the entries, one contact at a time.
internal sealed partial class SlowInterpreter
{
    private void AwaitNotices(SlowIncident incident)
    {
        var notice = Lasts(incident.Type.Notice, key.Second(incident.Address, DrawBlock.IncidentNotice));
        incident.ObserversPlan.Notice = At(now + notice, TimerRank.Notice, incident.Index, () => NoticeIsUp(incident));
        if (incident.Type.Announce is { } announce && Announces(incident, announce))
        {
            var own = Lasts(announce.Notice, key.Second(incident.Address, DrawBlock.IncidentAnnounce));
            incident.AuthorsPlan!.Notice = At(now + own, TimerRank.AuthorsNotice, incident.Index, () => GoOn(incident.AuthorsPlan));
        }
    }

    // Drawn at the opening, whenever the author's notice will be up; by side it is the observer's, who will be called.
    private bool Announces(SlowIncident incident, Announcement announce)
    {
        var probability = incident.Deliberate ? announce.IfDeliberate : announce.IfAccident;
        return probability is not null && key.Pair(incident.Address, DrawBlock.IncidentAnnounce).First < Read(probability, incident.Observer);
    }

    private void NoticeIsUp(SlowIncident incident)
    {
        if (incident.Type.Plan.All(entry => channels[entry.Channel.Index].Definition.Removed)) return;
        var u = key.Pair(incident.Address, DrawBlock.IncidentContact).First;
        var tries = u < Read(incident.Type.ContactProbability, incident.Author);
        Emit(StepEvent.NoticeUp(Now, incident.Id, tries));
        if (tries) GoOn(incident.ObserversPlan);
    }

    // A plan that ends begins nothing more, even if its notice is still to come; what it has requested or connected goes on.
    private void EndPlansUntilCall(SlowIncident incident)
    {
        foreach (var plan in incident.Plans.Where(plan => plan.Until == PlanUntil.Call))
        {
            plan.Ended = true;
            Cancel(plan.Notice);
        }
    }

    // To the next entry that leads to an attempt.
    private void GoOn(SlowPlan plan)
    {
        while (!plan.Ended && plan.NextEntry < plan.Entries.Length)
        {
            var entry = plan.NextEntry++;
            if (Reach(plan, entry)) return;
        }
    }

    // True: an attempt was made.
    private bool Reach(SlowPlan plan, int entryIndex)
    {
        var entry = plan.Entries[entryIndex];
        var channel = channels[entry.Channel.Index];
        if (channel.Definition.Removed) return false;
        var earlier = plan.Entries.Take(entryIndex).Count(other => other.Channel == entry.Channel);
        var address = plan.Address.Child(CauseAddress.Of("channel/" + channel.Definition.Name)).Child((uint)earlier);
        if (key.Pair(address, DrawBlock.ContactChance).First >= Read(entry.Chance, plan.Called))
        {
            Emit(StepEvent.NotThoughtOf(Now, channel.Id, plan.Incident.Id, new SideId(plan.Asker)));
            return false;
        }

        return Want(plan, channel, entry, address);
    }

    private bool Want(SlowPlan plan, SlowChannel channel, PlanEntry entry, CauseAddress address)
    {
        channel.Outcome.Wanted++;
        if (channel.Works) channel.Outcome.Worked++;
        if (!channel.CanBeTried)
        {
            PassOver(channel, channel.Outcome.Contacts, plan.Incident.Id, plan.Asker);
            return false;
        }

        plan.Channel = channel;
        var patience = PatienceOf(entry.Patience ?? channel.Spoken.Patience, address);
        Attempt(channel, new SlowContact(address, plan, plan.Asker, now, patience));
        return true;
    }

    private double PatienceOf(DurationDefinition? patience, CauseAddress contact) =>
        patience is null ? double.PositiveInfinity : Lasts(patience, key.Second(contact, DrawBlock.ContactAnswer));

    private void PassOver(SlowChannel channel, ContactCounts counts, IncidentId? about, int asker)
    {
        var reason = channel.State switch
        {
            SlowState.Suspended => PassedOverReason.Suspended,
            SlowState.UnderRepair => PassedOverReason.UnderRepair,
            SlowState.CoolingOff => PassedOverReason.CoolingOff,
            _ => PassedOverReason.Busy,
        };
        counts.PassedOver[(int)reason]++;
        Emit(StepEvent.PassedOver(Now, channel.Id, about, reason, new SideId(asker)));
    }

    // A contact about an incident used its entry up; a routine contact has no plan.
    private void GoOnAfter(SlowContact contact)
    {
        if (contact.Plan is { } plan) GoOn(plan);
    }
}
