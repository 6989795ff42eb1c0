using ChannelSim.Engine.Events;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// Incidents: from the opening to the decision, and what a decision does.
internal sealed partial class SlowInterpreter
{
    private readonly List<SlowIncident> open = [];
    private int opened;

    private void Open(int typeIndex, CauseAddress address, OpenedBy cause, bool? truth = null, int timelineEntry = -1)
    {
        if (open.Count == 0) PauseRelaxation();
        var type = model.Incidents[typeIndex];
        var deliberate = truth ?? key.Pair(address, DrawBlock.IncidentTruth).First < Read(type.Hostile, type.Observer.Other.Index);
        var incident = new SlowIncident(opened++, new IncidentTypeId(typeIndex), type, address, cause) { Deliberate = deliberate, TimelineEntry = timelineEntry };
        open.Add(incident);
        outcome.MostOpenIncidents = Math.Max(outcome.MostOpenIncidents, open.Count);
        CountOpening(outcome.Types[typeIndex], cause);
        HearFirst(incident);
        Await(incident);
        AwaitSilenceAfter(incident);
        DecideIfConvinced(incident);
    }

    private static void CountOpening(TypeOutcome type, OpenedBy cause)
    {
        type.Opened++;
        if (cause == OpenedBy.Rate) type.OpenedByRate++;
        if (cause == OpenedBy.Timeline) type.OpenedByTimeline++;
        if (cause == OpenedBy.Provoked) type.Provoked++;
        if (cause == OpenedBy.Emboldened) type.Emboldened++;
    }

    private void HearFirst(SlowIncident incident)
    {
        var side = model.Sides[incident.Observer];
        var prior = PortableMath.Logit(Read(incident.Type.Belief, incident.Author))
            + values[side.Suspicion.Index] + values[model.Rungs[rung].Suspicion.Index] - GoodwillNow();
        var z = key.First(incident.Address, DrawBlock.IncidentEvidence).Normal;
        incident.Parts.Add(new Evidence(prior));
        var before = incident.LogOdds;
        incident.Parts.Add(new Evidence(Variates.Evidence(values[incident.Type.Signal.Index], incident.Deliberate, z)));
        Emit(StepEvent.Opened(Now, incident.Id, new IncidentTypeId(incident.TypeIndex), incident.Deliberate, new LogOdds(before), new LogOdds(incident.LogOdds), incident.Cause));
    }

    // The fuse takes the rung's factor at the opening; later rungs do not change it.
    private void Await(SlowIncident incident)
    {
        var fuse = Lasts(incident.Type.Fuse, key.Second(incident.Address, DrawBlock.IncidentTruth)) * values[model.Rungs[rung].Fuse.Index];
        SetFuse(incident, now + fuse);
        AwaitNotices(incident);
        AwaitClarification(incident, key.Second(incident.Address, DrawBlock.IncidentEvidence));
    }

    private void SetFuse(SlowIncident incident, double burnsDown)
    {
        Cancel(incident.Fuse);
        incident.BurnsDown = burnsDown;
        incident.Fuse = At(burnsDown, TimerRank.Fuse, incident.Index, () => Decide(incident));
    }

    private void AwaitClarification(SlowIncident incident, SlowDraw delay)
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

    // Inclusive, and compared in log-odds: a bound of 100 % or 0 % is met by certainty alone. True: the incident is closed now.
    private bool DecideIfConvinced(SlowIncident incident)
    {
        var side = model.Sides[incident.Observer];
        var convinced = side.Convinced is { } upper && incident.LogOdds >= PortableMath.Logit(values[upper.Index]);
        var reassured = side.Reassured is { } lower && incident.LogOdds <= PortableMath.Logit(values[lower.Index]);
        if (!convinced && !reassured) return false;
        Decide(incident);
        return true;
    }

    // Counted, closed, climbed, followed up.
    private void Decide(SlowIncident incident)
    {
        var threshold = values[model.Sides[incident.Observer].Threshold[rung].Index];
        var respond = incident.LogOdds >= PortableMath.Logit(threshold);
        Emit(StepEvent.Decided(Now, incident.Id, respond, incident.Deliberate, new Probability(PortableMath.Logistic(incident.LogOdds)), new Probability(threshold)));
        CountDecision(outcome.Types[incident.TypeIndex], respond, incident.Deliberate);
        MeetByDecision(incident, respond);
        Close(incident);
        if (respond) Respond(incident);
        else if (incident.Deliberate) FollowUp(incident, incident.Type.Emboldens, OpenedBy.Emboldened);
    }

    private void Respond(SlowIncident incident)
    {
        ClimbTo(rung + RungsClimbed(incident), incident.Deliberate ? ClimbCause.ResponseToDeliberate : ClimbCause.ResponseToAccident);
        FollowUp(incident, incident.Type.Provokes, OpenedBy.Provoked);
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
        MeetBySettling(incident);
        Close(incident);
    }

    private void Close(SlowIncident incident)
    {
        open.Remove(incident);
        Cancel(incident.Fuse);
        Cancel(incident.Clarification);
        foreach (var official in incident.Officials) Cancel(official);
        incident.Officials.Clear();
        foreach (var plan in incident.Plans) End(plan);
        MeetByClosing(incident);
        if (open.Count == 0) ResumeRelaxation();
    }

    private void End(SlowPlan plan)
    {
        plan.Ended = true;
        Cancel(plan.Notice);
        if (plan.Channel is { } channel) EndBecauseClosed(channel);
    }

    private int RungsClimbed(SlowIncident incident)
    {
        var byTruth = incident.Deliberate && incident.Type.EscalatesIfDeliberate.Length > 0;
        var ways = byTruth ? incident.Type.EscalatesIfDeliberate : incident.Type.Escalates;
        var left = key.Pair(incident.Address, DrawBlock.IncidentContact).Second * ways.Sum(way => values[way.Weight.Index]);
        foreach (var way in ways)
        {
            if (left < values[way.Weight.Index]) return way.Rungs;
            left -= values[way.Weight.Index];
        }

        return ways[^1].Rungs;
    }
}
