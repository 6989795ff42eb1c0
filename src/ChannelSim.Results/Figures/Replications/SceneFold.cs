using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>
/// Folds the events of a replication into the lanes of its picture, for one audience: an event that the audience is not told of leaves no trace, and of one that it is told of the
/// truth is taken from what it was told.
/// </summary>
/// <param name="scenario">For the calendar and what things are called.</param>
/// <param name="model">The world that was stepped.</param>
/// <param name="values">By number of the parameter what was drawn.</param>
/// <param name="audience">Who looks at the picture.</param>
/// <param name="deadlines">By incident, the moment by which it had to be decided when it opened.</param>
internal sealed class SceneFold(Scenario scenario, ModelDefinition model, Func<int, double> values, Audience audience, IReadOnlyDictionary<IncidentId, SimTime> deadlines)
{
    private readonly Teller _teller = new(scenario, new Ledger(model, values), audience, deadlines, brief: false);
    private readonly IncidentFold _incidents = new(model, values, audience, deadlines);
    private readonly ChannelFold _channels = new(model, audience);
    private readonly Cast _cast = new(model, audience.IsControl);
    private readonly List<RungSpan> _ladder = [new(0, 0, model.Start, Replications.Climb.None, "")];
    private readonly List<Mark> _injects = [];
    private readonly List<Told> _told = [];

    /// <summary>The picture of a replication that was traced.</summary>
    public static Scene Of(Scenario scenario, Traced traced, Audience audience)
    {
        var fold = new SceneFold(scenario, traced.Model, parameter => traced.Values[parameter], audience, traced.Deadlines);
        foreach (var happened in traced.Events) fold.Take(happened);
        return fold.Scene(traced.Events.Count > 0 ? traced.Events[^1].At.Minutes : 0);
    }

    /// <summary>Takes the next event in.</summary>
    public void Take(StepEvent happened)
    {
        if (_teller.Tell(happened) is not { } view) return;
        var step = _incidents.Take(happened, view);
        _channels.Take(happened, view);
        if (happened.Kind == StepEventKind.RungChanged) Climb(happened.AsRungChanged(), view);
        if (happened.Kind == StepEventKind.TimelineFired && view.IsStory) _injects.Add(new Mark(view.Minutes, MarkKind.Inject, view.Text));
        if (step.Length > 0 || view.IsStory) _told.Add(new Told(view.Minutes, About(happened, view), step, view.Text));
    }

    /// <summary>The picture as it stands at a moment, not before the last event.</summary>
    public Scene Scene(double now) => new(
        model.Horizon.Minutes, now, _incidents.Lanes, _channels.Lanes(now), [.. _ladder.SkipLast(1), _ladder[^1] with { To = now }],
        [.. model.Rungs.Select((_, i) => Cast.Capital(_cast.Rung(new Rung(i))))], [.. _injects], [.. _told]);

    private void Climb(RungChanged changed, View view)
    {
        _ladder[^1] = _ladder[^1] with { To = view.Minutes };
        _ladder.Add(new RungSpan(view.Minutes, view.Minutes, changed.To, audience.IsControl ? CauseOf(changed.Cause) : Replications.Climb.None, view.Text));
    }

    private string About(StepEvent happened, View view) => happened switch
    {
        { Kind: StepEventKind.RungChanged } => "the ladder",
        { Kind: StepEventKind.TimelineFired or StepEventKind.TimelineFailed } => "the timeline",
        _ => view.Incident ?? (happened.Channel is { } channel ? _cast.Channel(channel) : ""),
    };

    private static Climb CauseOf(ClimbCause cause) => cause switch
    {
        ClimbCause.None => Replications.Climb.None,
        ClimbCause.ResponseToDeliberate => Replications.Climb.RightResponse,
        ClimbCause.ResponseToAccident => Replications.Climb.Miscalculation,
        ClimbCause.Timeline or ClimbCause.Control => Replications.Climb.Timeline,
    };
}
