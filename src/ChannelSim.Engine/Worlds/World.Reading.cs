using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <content>What follows from the numbers of a world.</content>
public partial struct World
{
    /// <summary>Whether people play a side.</summary>
    internal readonly bool IsPlayed(int side) => (Played >> side & 1) != 0;

    /// <summary>Contacts that a side has tried by hand about an incident on a channel.</summary>
    internal readonly int TriesByHand(int slot, int channel, int side) => ByHand == 0 ? 0 : Hand.Tries[slot][(2 * channel) + side];

    /// <summary>Where an incident lies; -1: it is not open.</summary>
    internal readonly int SlotOf(int incident)
    {
        foreach (var slot in OpenSlots.Members)
        {
            if (Incidents[slot].Number == incident) return slot;
        }

        return -1;
    }

    /// <summary>The first free place for an official reading; -1: there is none.</summary>
    internal readonly int FreeReading
    {
        get
        {
            for (var place = 0; place < Limits.OfficialReadings; place++)
            {
                if (OfficialReadings[place].Order == 0) return place;
            }

            return -1;
        }
    }

    /// <summary>The first free place for an incident that is to follow; -1: there is none.</summary>
    internal readonly int FreeFollowUp
    {
        get
        {
            for (var place = 0; place < Limits.FollowUps; place++)
            {
                if (FollowUps[place].Order == 0) return place;
            }

            return -1;
        }
    }

    /// <summary>Whether an accident has been responded to.</summary>
    internal readonly bool HasMiscalculated(int types)
    {
        for (var type = 0; type < types; type++)
        {
            if (Types[type].RespondedAccident > 0) return true;
        }

        return false;
    }

    /// <summary>Whether an entry of the timeline has a condition that holds now, and has not had its turn.</summary>
    internal readonly bool Holds(CompiledTimeline timeline, int entry)
    {
        var phrases = timeline.Entries[entry].Phrases;
        if (phrases.Length == 0 || Spent.Has(entry)) return false;
        foreach (var phrase in phrases)
        {
            var condition = timeline.Phrases[phrase];
            var holds = condition.Kind switch
            {
                TriggerKind.RungAtLeast => Rung >= condition.Rung,
                TriggerKind.ClimateIs => Climate == condition.Climate,
                _ => Met.Has(phrase),
            };
            if (!holds) return false;
        }

        return true;
    }

    /// <summary>Takes the first of the entries that wait for their turn.</summary>
    internal int TakeTriggered()
    {
        var entry = Triggered[0];
        TriggeredCount--;
        for (var i = 0; i < TriggeredCount; i++) Triggered[i] = Triggered[i + 1];
        Triggered[TriggeredCount] = 0;
        return entry;
    }

    /// <summary>What the observer of an incident believes. A certain prior stays; else the first certain thing heard stands; else the sum.</summary>
    internal readonly double LogOddsOf(int slot)
    {
        ref readonly var cell = ref Incidents[slot];
        if ((cell.CertainPending == 0 && cell.CertainHeard == 0) || double.IsInfinity(cell.LogOdds)) return cell.LogOdds;
        var heard = cell.CertainHeard == 0 ? int.MaxValue : cell.CertainHeard;
        var deliberate = cell.CertainDeliberate != 0;
        for (var i = 0; i < Limits.OfficialReadings && cell.CertainPending > 0; i++)
        {
            ref readonly var reading = ref OfficialReadings[i];
            if (reading.Order == 0 || reading.Incident != slot || !double.IsInfinity(reading.FirstEvidence) || reading.Heard > heard) continue;
            heard = reading.Heard;
            deliberate = reading.FirstEvidence > 0;
        }

        return deliberate ? double.PositiveInfinity : double.NegativeInfinity;
    }
}
