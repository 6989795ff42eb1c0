using ChannelSim.Engine.Events;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// What a completed call does: goodwill, halt, statement, official reading, decision, plan.
internal sealed partial class SlowInterpreter
{
    private int officialsCreated;

    private void Complete(SlowChannel channel, SlowContact contact)
    {
        CountsOf(channel).Completed++;
        Release(channel);
        Enter(channel, SlowState.Free);
        Emit(StepEvent.Completed(Now, channel.Id, contact.About));
        AddGoodwill(values[channel.Definition.Goodwill.Index], channel.Id, contact.About);
        if (contact.Incident is not { } incident) return;
        CountAnnouncement(contact, incident);
        EndPlansUntilCall(incident);
        Talk(channel, contact, incident);
    }

    // Each incident once; a call that settles it is one too.
    private void CountAnnouncement(SlowContact contact, SlowIncident incident)
    {
        if (contact.Asker != incident.Author || incident.Announced) return;
        incident.Announced = true;
        outcome.Types[incident.TypeIndex].Announced++;
    }

    // What a call does is the same whoever asked: the author speaks and the author stops.
    private void Talk(SlowChannel channel, SlowContact contact, SlowIncident incident)
    {
        var u = key.Pair(contact.Address, DrawBlock.ContactStatement).Second;
        if (incident.Type.Ongoing && u < Read(channel.Spoken.Authority, incident.Author))
        {
            Emit(StepEvent.Halted(Now, channel.Id, incident.Id));
            Settle(incident);
            return;
        }

        HearStatement(channel, contact, incident);
        if (DecideIfConvinced(incident)) return;
        GoOnAfter(contact);
    }

    private void HearStatement(SlowChannel channel, SlowContact contact, SlowIncident incident)
    {
        var misread = key.Pair(contact.Address, DrawBlock.ContactStatement).First;
        var denied = key.Pair(contact.Address, DrawBlock.ContactDenial).First;
        var saidDeliberate = incident.Deliberate && denied >= Read(channel.Spoken.Deception, incident.Author);
        var misreading = Read(channel.Spoken.Misreading, incident.Author);
        var heardDeliberate = saidDeliberate != misread < misreading;
        var believed = Read(channel.Spoken.BelievedDeception, incident.Author);
        var reading = new Evidence(LogLikelihoodRatio(heardDeliberate, believed, misreading));
        var before = incident.LogOdds;
        incident.Parts.Add(reading);
        Emit(StepEvent.Statement(Now, channel.Id, incident.Id, WordFor(saidDeliberate), WordFor(heardDeliberate), new LogOdds(before), new LogOdds(incident.LogOdds)));
        if (channel.Spoken.Official is { } official)
        {
            AwaitOfficial(channel, contact, incident, official, new Said(saidDeliberate, believed, reading));
        }
    }

    private static Word WordFor(bool deliberate) => deliberate ? Word.Deliberate : Word.Accident;

    // ln of P(heard | deliberate) / P(heard | accident): a deliberate act is denied with the believed probability, a word is misread with the true one.
    private static double LogLikelihoodRatio(bool heardDeliberate, double deception, double misreading)
    {
        var ifDeliberate = heardDeliberate
            ? ((1 - deception) * (1 - misreading)) + (deception * misreading)
            : ((1 - deception) * misreading) + (deception * (1 - misreading));
        var ifAccident = heardDeliberate ? misreading : 1 - misreading;
        return ifDeliberate == ifAccident ? 0 : PortableMath.Log(ifDeliberate / ifAccident);
    }

    private void AwaitOfficial(SlowChannel channel, SlowContact contact, SlowIncident incident, OfficialReadingDefinition official, Said said)
    {
        var after = Lasts(official.After, key.First(contact.Address, DrawBlock.ContactOfficial));
        SlowTimer? timer = null;
        timer = At(now + after, TimerRank.Official, officialsCreated++, () =>
        {
            incident.Officials.Remove(timer!);
            HearOfficial(channel, contact, incident, official, said);
        });
        incident.Officials.Add(timer);
        outcome.MostOfficialReadings = Math.Max(outcome.MostOfficialReadings, open.Sum(other => other.Officials.Count));
    }

    // It replaces the first one's evidence and counts as heard at its own time. What the listener believed of the word is what he believed when it was said.
    private void HearOfficial(SlowChannel channel, SlowContact contact, SlowIncident incident, OfficialReadingDefinition official, Said said)
    {
        outcome.OfficialReadings++;
        var misreading = Read(official.Misreading, incident.Author);
        var heardDeliberate = said.Deliberate != key.Pair(contact.Address, DrawBlock.ContactDenial).Second < misreading;
        var before = incident.LogOdds;
        incident.Parts.Remove(said.FirstReading);
        incident.Parts.Add(new Evidence(LogLikelihoodRatio(heardDeliberate, said.BelievedDeception, misreading)));
        Emit(StepEvent.OfficialReading(Now, channel.Id, incident.Id, WordFor(said.Deliberate), WordFor(heardDeliberate), new LogOdds(before), new LogOdds(incident.LogOdds)));
        DecideIfConvinced(incident);
    }

    /// <summary>The word of a call that an official reading comes back to.</summary>
    private sealed record Said(bool Deliberate, double BelievedDeception, Evidence FirstReading);
}
