using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// Incidents: from the opening to the decision, and what a decision does.
internal sealed partial class SlowInterpreter
{
    private readonly List<SlowIncident> open = [];
    private int opened;

    private void Open(int typeIndex, CauseAddress address, bool? truth, OpenedBy cause, int timelineEntry = -1)
    {
        if (open.Count == 0) PauseRelaxation();
        var type = model.Incidents[typeIndex];
        var author = type.Observer.Other.Index;
        var deliberate = truth ?? key.Pair(address, DrawBlock.IncidentTruth).First < Read(type.Hostile, author);
        var incident = new SlowIncident(opened++, typeIndex, type, address, timelineEntry, deliberate);
        open.Add(incident);
        outcome.MostOpenIncidents = Math.Max(outcome.MostOpenIncidents, open.Count);
        outcome.Types[typeIndex].Opened++;
        HearFirst(incident, cause);
        Await(incident);
        AwaitSilence(incident);
        DecideIfConvinced(incident);
    }

    private void HearFirst(SlowIncident incident, OpenedBy cause)
    {
        var side = model.Sides[incident.Observer];
        var prior = PortableMath.Logit(Read(incident.Type.Belief, incident.Author))
            + values[side.Suspicion.Index] + values[model.Rungs[rung].Suspicion.Index] - GoodwillNow();
        var z = key.First(incident.Address, DrawBlock.IncidentEvidence).Normal;
        incident.Parts.Add(new Evidence(prior));
        var before = incident.LogOdds;
        incident.Parts.Add(new Evidence(Variates.Evidence(values[incident.Type.Signal.Index], incident.Deliberate, z)));
        Emit(StepEvent.Opened(Now, incident.Id, new IncidentTypeId(incident.TypeIndex), incident.Deliberate, new LogOdds(before), new LogOdds(incident.LogOdds), cause));
    }

    // The fuse takes the rung's factor at the opening; later rungs do not change it.
    private void Await(SlowIncident incident)
    {
        var fuse = Lasts(incident.Type.Fuse, key.Second(incident.Address, DrawBlock.IncidentTruth)) * values[model.Rungs[rung].Fuse.Index];
        var notice = Lasts(incident.Type.Notice, key.Second(incident.Address, DrawBlock.IncidentNotice));
        SetFuse(incident, now + fuse);
        incident.Notice = At(now + notice, TimerRank.Notice, incident.Index, () => NoticeIsUp(incident));
        AwaitClarification(incident, key.Second(incident.Address, DrawBlock.IncidentEvidence));
    }

    private void SetFuse(SlowIncident incident, double burnsDown)
    {
        Cancel(incident.Fuse);
        incident.BurnsDown = burnsDown;
        incident.Fuse = At(burnsDown, TimerRank.Fuse, incident.Index, () => Decide(incident));
    }

    private void AwaitClarification(SlowIncident incident, Draw delay)
    {
        if (incident.Type.Clarification is not { } clarification) return;
        incident.Clarification = At(now + Lasts(clarification.Every, delay), TimerRank.Clarification, incident.Index, () => Clarify(incident, clarification));
    }

    private void Clarify(SlowIncident incident, Clarification clarification)
    {
        var block = DrawBlock.IncidentClarification + incident.Clarifications++;
        var before = incident.LogOdds;
        incident.Parts.Add(new Evidence(Variates.Evidence(values[clarification.Signal.Index], incident.Deliberate, key.First(incident.Address, block).Normal)));
        Emit(StepEvent.Clarified(Now, incident.Id, new LogOdds(before), new LogOdds(incident.LogOdds)));
        AwaitClarification(incident, key.Second(incident.Address, block));
        DecideIfConvinced(incident);
    }

    // Inclusive. Which of the two holds makes no difference to the decision. True: the incident is closed now.
    private bool DecideIfConvinced(SlowIncident incident)
    {
        var side = model.Sides[incident.Observer];
        var convinced = side.Convinced is { } upper && incident.LogOdds >= PortableMath.Logit(values[upper.Index]);
        var reassured = side.Reassured is { } lower && incident.LogOdds <= PortableMath.Logit(values[lower.Index]);
        if (!convinced && !reassured) return false;
        Decide(incident);
        return true;
    }

    // Counted, closed, climbed, provoked.
    private void Decide(SlowIncident incident)
    {
        var p = PortableMath.Logistic(incident.LogOdds);
        var threshold = values[model.Sides[incident.Observer].Threshold[rung].Index];
        var respond = incident.LogOdds >= PortableMath.Logit(threshold);
        Emit(StepEvent.Decided(Now, incident.Id, respond, incident.Deliberate, new Probability(p), new Probability(threshold)));
        CountDecision(outcome.Types[incident.TypeIndex], respond, incident.Deliberate);
        ComesToHoldForDecision(incident);
        Close(incident);
        if (!respond) return;
        ClimbTo(rung + RungsClimbed(incident), incident.Deliberate ? ClimbCause.ResponseToDeliberate : ClimbCause.ResponseToAccident);
        Provoke(incident);
    }

    private static void CountDecision(TypeOutcome type, bool respond, bool deliberate)
    {
        if (respond && deliberate) type.RespondedDeliberate++;
        else if (respond) type.RespondedAccident++;
        else if (deliberate) type.StoodDownDeliberate++;
        else type.StoodDownAccident++;
    }

    private void Settle(SlowIncident incident)
    {
        Emit(StepEvent.Settled(Now, incident.Id, incident.Deliberate));
        if (incident.Deliberate) outcome.Types[incident.TypeIndex].SettledDeliberate++;
        else outcome.Types[incident.TypeIndex].SettledAccident++;
        Close(incident);
    }

    private void Close(SlowIncident incident)
    {
        open.Remove(incident);
        Cancel(incident.Fuse);
        Cancel(incident.Notice);
        Cancel(incident.Clarification);
        foreach (var official in incident.Officials) Cancel(official);
        incident.Officials.Clear();
        if (incident.Channel is { } channel) EndBecauseClosed(channel);
        if (open.Count == 0) ResumeRelaxation();
    }

    private int RungsClimbed(SlowIncident incident)
    {
        var ways = incident.Type.Escalates;
        var left = key.Pair(incident.Address, DrawBlock.IncidentContact).Second * ways.Sum(way => values[way.Weight.Index]);
        foreach (var way in ways)
        {
            if (left < values[way.Weight.Index]) return way.Rungs;
            left -= values[way.Weight.Index];
        }

        return ways[^1].Rungs;
    }

    // In file order; each opens on the new rung, with its own truth, and has its own consequences before the next one's turn.
    private void Provoke(SlowIncident incident)
    {
        foreach (var provocation in incident.Type.Provokes)
        {
            var type = provocation.Type.Index;
            var address = incident.Address.Child(CauseAddress.Of("incident/" + model.Incidents[type].Name));
            var u = key.Pair(address, DrawBlock.IncidentNotice).First;
            if (u < Read(provocation.Chance, incident.Author)) Open(type, address, truth: null, OpenedBy.Provoked);
        }
    }
}
