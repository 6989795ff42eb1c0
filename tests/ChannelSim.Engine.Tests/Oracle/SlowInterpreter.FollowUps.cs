using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Oracle;

// What a decision leads to: provoked by a response, emboldened by standing down from a deliberate act.
internal sealed partial class SlowInterpreter
{
    private int followUpsArranged;
    private int followUpsToCome;

    // All chances and delays are drawn before anything opens. Those without delay open now, in the order of the file, each with all that follows at once before the next.
    private void FollowUp(SlowIncident incident, ImmutableArray<FollowUp> list, OpenedBy cause)
    {
        var atOnce = new List<(int Type, CauseAddress Address)>();
        foreach (var followUp in list)
        {
            var type = followUp.Type.Index;
            var address = incident.Address.Child(CauseAddress.Of("incident/" + model.Incidents[type].Name));
            if (!ComesUp(incident, followUp, address)) continue;
            var delay = followUp.After is { } after ? Lasts(after, key.First(address, DrawBlock.IncidentFollowUp)) : 0;
            if (delay > 0) ComeLater(now + delay, type, address, cause);
            else atOnce.Add((type, address));
        }

        foreach (var (type, address) in atOnce) Open(type, address, cause);
    }

    // On the rung after the climb; by side it is the author's.
    private bool ComesUp(SlowIncident incident, FollowUp followUp, CauseAddress address)
    {
        var chance = incident.Deliberate && followUp.ChanceIfDeliberate is { } deliberate ? deliberate : followUp.Chance;
        return key.Pair(address, DrawBlock.IncidentNotice).First < Read(chance, incident.Author);
    }

    // On the rung of that moment, with its own truth. Several of one moment open in the order in which they were drawn.
    private void ComeLater(double time, int type, CauseAddress address, OpenedBy cause)
    {
        outcome.MostFollowUps = Math.Max(outcome.MostFollowUps, ++followUpsToCome);
        At(time, TimerRank.FollowUp, followUpsArranged++, () =>
        {
            followUpsToCome--;
            Open(type, address, cause);
        });
    }
}
