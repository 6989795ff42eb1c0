using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>Folds events into the lanes of incidents.</summary>
internal sealed class IncidentFold(ModelDefinition model, Func<int, double> values, Audience audience, IReadOnlyDictionary<IncidentId, SimTime> deadlines)
{
    private readonly Dictionary<IncidentId, int> _places = [];
    private readonly List<IncidentLane> _lanes = [];
    private Rung _rung = model.Start;
    private IncidentId? _decided;

    /// <summary>The lanes, in the order in which they opened.</summary>
    public ImmutableArray<IncidentLane> Lanes => [.. _lanes];

    /// <summary>Takes an event that the audience was told of; the Bayes step that it was, or nothing.</summary>
    public string Take(StepEvent happened, View view)
    {
        switch (happened.Kind)
        {
            case StepEventKind.Opened: return Open(happened.AsOpened(), view);
            case StepEventKind.Clarified when happened.AsClarified() is var clarified: return Step(view, clarified.Incident, "what was learnt", clarified.Before, clarified.After);
            case StepEventKind.Statement when happened.AsStatement() is var said: return Step(view, said.Incident, $"the answer \"{Heard(said.Heard)}\"", said.Before, said.After);
            case StepEventKind.OfficialReading when happened.AsOfficialReading() is var read: return Step(view, read.Incident, $"the official reading \"{Heard(read.Heard)}\", in place of the first,", read.Before, read.After);
            case StepEventKind.FuseExtended when happened.AsFuseExtended() is var longer: Change(longer.Incident, lane => lane with { Fuse = lane.Fuse.Add(new FuseStep(view.Minutes, longer.BurnsDownAt.Minutes)) }); break;
            case StepEventKind.Decided: Decide(happened.AsDecided(), view); break;
            case StepEventKind.Settled: Close(happened.AsSettled().Incident, Outcome.Settled, view); break;
            case StepEventKind.ClosedByHand: Close(happened.AsClosedByHand().Incident, Outcome.Closed, view); break;
            case StepEventKind.RungChanged: Climb(happened.AsRungChanged()); break;
            default: break;
        }

        return "";
    }

    private string Open(Opened opened, View view)
    {
        var observer = model.Incidents[opened.Type.Index].Observer;
        _places[opened.Incident] = _lanes.Count;
        _lanes.Add(new IncidentLane
        {
            Id = opened.Incident,
            Label = Cast.Capital(view.Incident!),
            Side = observer,
            Observer = SideWords.Of(model.Sides[observer.Index].Name),
            Opened = view.Minutes,
            Text = view.Text,
            Meant = view.Meant,
            Thresholds = [new ThresholdStep(view.Minutes, ThresholdOf(observer))],
            Fuse = deadlines.TryGetValue(opened.Incident, out var by) ? [new FuseStep(view.Minutes, by.Minutes)] : [],
        });
        return Step(view, opened.Incident, "the first look", opened.Before, opened.After);
    }

    // A side that is told of what it said itself learns nothing of what the other makes of it: then there is no belief in what it is told.
    private string Step(View view, IncidentId incident, string what, LogOdds before, LogOdds after)
    {
        if (view.After is null || !_places.ContainsKey(incident)) return "";
        var step = before.Equals(after) && view.Kind == StepEventKind.Opened ? $"begins at {Likelihood.Percent(Likelihood.Of(after))}" : BayesStep.Of(what, before, after);
        Change(incident, lane => lane with { Steps = lane.Steps.Add(new BeliefStep(view.Minutes, Likelihood.Of(before), Likelihood.Of(after), step, view.Text)) });
        return step;
    }

    private void Decide(Decided decided, View view)
    {
        _decided = decided.Incident;
        Close(decided.Incident, decided.Responds ? Outcome.Responded : Outcome.StoodDown, view);
    }

    private void Close(IncidentId incident, Outcome outcome, View view) => Change(incident, lane => lane with { Closed = view.Minutes, Outcome = outcome, Ending = view.Text, Meant = view.Meant ?? lane.Meant });

    private void Climb(RungChanged changed)
    {
        _rung = changed.To;
        if (_decided is { } cause && audience.IsControl && changed.Cause is ClimbCause.ResponseToAccident or ClimbCause.ResponseToDeliberate) Change(cause, lane => lane with { Climbed = true });
        for (var i = 0; i < _lanes.Count; i++)
        {
            if (_lanes[i].Closed is not null) continue;
            var value = ThresholdOf(_lanes[i].Side);
            if (!value.Equals(_lanes[i].Thresholds[^1].Value)) _lanes[i] = _lanes[i] with { Thresholds = _lanes[i].Thresholds.Add(new ThresholdStep(changed.At.Minutes, value)) };
        }
    }

    private double ThresholdOf(SideId observer) => values(model.Sides[observer.Index].Threshold[_rung.Index].Index);

    private static string Heard(Word word) => word == Word.Deliberate ? "it was meant" : "it was not meant";

    private void Change(IncidentId incident, Func<IncidentLane, IncidentLane> change)
    {
        if (_places.TryGetValue(incident, out var place)) _lanes[place] = change(_lanes[place]);
    }
}
