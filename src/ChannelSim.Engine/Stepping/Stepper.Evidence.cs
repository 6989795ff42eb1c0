using System.Runtime.CompilerServices;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Evidence: clarifications, statements, official readings, and certainty.</content>
public sealed partial class Stepper<TObserver>
{
    private void SetClarification(int slot, double delay)
    {
        var at = _world.Now + delay;
        if (IsDeferringEvidence) _world.Incidents[slot].ClarifiedAt = at;
        else Set(TimerSlot.Clarification + slot, at);
    }

    private void Clarify(int slot)
    {
        ref var cell = ref _world.Incidents[slot];
        cell.ClarifiedSince = _world.Now;
        var type = _types[cell.Type];
        var before = ToldLogOdds(slot);
        var normal = DrawClarification(cell.Address, cell.Clarifications++, in Law(type.ClarificationEvery), out var delay);
        SetClarification(slot, delay);
        cell.LogOdds += Variates.Evidence(Value(type.ClarificationSignal), cell.Deliberate != 0, normal);
        if (TObserver.HearsEvents) Tell(StepEvent.Clarified(Now, new IncidentId(cell.Number), before, ToldLogOdds(slot)));
        DecideIfSure(slot);
    }

    // The normal variate of an incident's n-th clarification, and how long after it the next one comes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double DrawClarification(ulong incident, int n, in DurationCell every, out double delay)
    {
        var block = DrawBlock.IncidentClarification + (uint)n;
        var draws = Draw(incident, block);
        delay = SecondDurationOf(in every, draws, incident, block);
        return FirstNormal(draws, incident, block);
    }

    private LogOdds ToldLogOdds(int slot) => TObserver.HearsEvents ? new LogOdds(_world.LogOddsOf(slot)) : default;

    private static Word WordFor(bool deliberate) => deliberate ? Word.Deliberate : Word.Accident;

    private void HearStatement(int slot, int index, ulong address, double misread)
    {
        CatchUpEvidence(slot);
        ref var cell = ref _world.Incidents[slot];
        var channel = _contacts[index];
        var author = _types[cell.Type].Author;
        var misreading = Chance(channel.Misreading, author);
        var (toSay, toHear) = _world.ByHand != 0 ? (_world.Channels[index].Said, _world.Channels[index].Heard) : default;
        var said = toSay == HandWord.Drawn ? cell.Deliberate != 0 && !Happens(Chance(channel.Deception, author), address, DrawBlock.ContactDenial) : toSay == HandWord.Deliberate;
        var heard = toHear == HandWord.Drawn ? said ^ (misread < misreading) : toHear == HandWord.Deliberate;
        var before = ToldLogOdds(slot);
        var believed = Chance(channel.BelievedDeception, author);
        var evidence = WorthOf(index, cell.Type).Evidence(heard, believed, misreading);
        cell.Heard++;
        if (channel.OfficialAfter.IsNone) Hear(ref cell, evidence);
        else ArrangeReading(slot, ref cell, index, new OfficialCell { Address = address, FirstEvidence = evidence, BelievedDeception = believed, SaidDeliberate = said ? (short)1 : (short)0, HeardDeliberate = heard ? (short)1 : (short)0 });
        if (TObserver.HearsEvents) Tell(StepEvent.Statement(Now, new ChannelId(index), new IncidentId(cell.Number), WordFor(said), WordFor(heard), before, ToldLogOdds(slot)));
    }

    private ref WordWorth WorthOf(int channel, int type) => ref _words[(channel * _types.Length) + type];

    private static void Hear(ref IncidentCell cell, double evidence)
    {
        if (!double.IsInfinity(evidence))
        {
            cell.LogOdds += evidence;
        }
        else if (cell.CertainHeard == 0)
        {
            cell.CertainHeard = cell.Heard;
            cell.CertainDeliberate = evidence > 0 ? (byte)1 : (byte)0;
        }
    }

    private void ArrangeReading(int slot, ref IncidentCell cell, int index, OfficialCell reading)
    {
        var place = _world.FreeReading;
        if (place < 0) ThrowBeyond(Limits.OfficialReadings, "official readings pending at one moment");
        reading.Order = ++_world.Officials;
        reading.SaidAt = _world.Now;
        reading.Heard = cell.Heard;
        reading.Incident = (short)slot;
        reading.Channel = (short)index;
        _world.OfficialReadings[place] = reading;
        if (double.IsInfinity(reading.FirstEvidence)) cell.CertainPending++;
        else cell.LogOdds += reading.FirstEvidence;
        Set(TimerSlot.Official + place, _world.Now + FirstDuration(_contacts[index].OfficialAfter, reading.Address, DrawBlock.ContactOfficial));
    }

    private void ReadOfficially(int place)
    {
        var reading = _world.OfficialReadings[place];
        CatchUpEvidence(reading.Incident);
        ref var cell = ref _world.Incidents[reading.Incident];
        var channel = _contacts[reading.Channel];
        var author = _types[cell.Type].Author;
        var before = ToldLogOdds(reading.Incident);
        var misreading = Chance(channel.OfficialMisreading, author);
        var heard = (reading.SaidDeliberate != 0) ^ (Draw(reading.Address, DrawBlock.ContactDenial).SecondUniform < misreading);
        if (double.IsInfinity(reading.FirstEvidence)) cell.CertainPending--;
        else cell.LogOdds -= reading.FirstEvidence;
        _world.OfficialReadings[place] = default;
        cell.Heard++;
        Hear(ref cell, WordWorth.EvidenceOf(heard, reading.BelievedDeception, misreading));
        if (TObserver.HearsEvents) Tell(StepEvent.OfficialReading(Now, new ChannelId(reading.Channel), new IncidentId(cell.Number), WordFor(reading.SaidDeliberate != 0), WordFor(heard), before, ToldLogOdds(reading.Incident)));
        DecideIfSure(reading.Incident);
    }

    private void DropReadings(int slot)
    {
        if (_world.Officials == 0) return;
        for (var i = 0; i < Limits.OfficialReadings; i++)
        {
            if (_world.OfficialReadings[i].Order == 0 || _world.OfficialReadings[i].Incident != slot) continue;
            Unset(TimerSlot.Official + i);
            _world.OfficialReadings[i] = default;
        }
    }
}
