using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Seats;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Views;

/// <summary>
/// Who sees what of an exercise: one row a kind of event says what a side or the stage is told of it, and a kind without a row does not compile. A row that says nothing of
/// somebody tells them nothing. Rows read what the memory holds, and never the world. Control has no rows: it is told everything (<see cref="Everything"/>).
/// </summary>
/// <param name="scenario">For names and the calendar.</param>
/// <param name="audience">A side, or the stage.</param>
/// <param name="memory">What was heard before.</param>
/// <param name="assessing">How assessments are shown.</param>
internal sealed partial class AllowList(Scenario scenario, Audience audience, Memory memory, Assessing assessing) : IEventReader<ViewEvent?>
{
    private const ViewEvent? Nobody = null;
    private readonly Cast _cast = new(scenario.Model, byName: false);

    /// <summary>The incident that an author hears of with this event, if it has not before: asked about it, or asking.</summary>
    public IncidentId? Introduces(in StepEvent happened) => happened.Kind switch
    {
        StepEventKind.PassedOver when Is(happened.AsPassedOver().Asker) => happened.Incident,
        StepEventKind.Attempted when IsSide && (Is(happened.AsAttempted().Asker) || !IsRung(happened.AsAttempted().Channel)) => happened.Incident,
        StepEventKind.Connected when IsSide => happened.Incident,
        _ => null,
    };

    private bool IsSide => audience.Kind == SeatKind.Side;

    // Both sides, and not the stage.
    private ViewEvent? BothSides(ViewEvent told) => IsSide ? told : null;

    private bool Is(SideId side) => audience.Side == side;

    private bool Observes(IncidentId incident) => Is(memory.TypeOf(incident).Observer);

    private bool Wrote(IncidentId incident) => Is(memory.TypeOf(incident).Observer.Other);

    private SideId AuthorOf(IncidentId incident) => memory.TypeOf(incident).Observer.Other;

    private bool IsRung(ChannelId channel) => scenario.Model.Channels[channel.Index].Kind.IsRung();

    private string Key(SideId side) => scenario.Model.Sides[side.Index].Key;

    private string Observer(IncidentId incident) => _cast.Side(memory.TypeOf(incident).Observer);

    private string Author(IncidentId incident) => _cast.Side(AuthorOf(incident));

    // As the audience counts them: a number says nothing of those that it has not heard of.
    private string Label(IncidentId incident) => $"incident {memory.Number(incident)} ({_cast.Type(memory.TypeIdOf(incident))})";

    private string When(SimTime now, double moment) => scenario.Clock.Ahead(now.Minutes, moment);

    private static ViewEvent Told(SimTime at, string kind, string text) => new(0, at.Minutes, kind, text);

    private ViewEvent On(ChannelId channel, SimTime at, string kind, string text) => Told(at, kind, text) with { Channel = scenario.Model.Channels[channel.Index].Name };

    private ViewEvent Of(IncidentId incident, SimTime at, string kind, string text) => Told(at, kind, text) with { Incident = memory.Number(incident), Type = memory.TypeOf(incident).Name };

    // An event of a channel that may be about an incident.
    private ViewEvent Contact(ChannelId channel, IncidentId? about, SimTime at, string kind, string text)
    {
        var told = On(channel, at, kind, text) with { Side = Key(memory.ContactOn(channel).Asker) };
        return about is { } incident ? told with { Incident = memory.Number(incident), Type = memory.TypeOf(incident).Name } : told;
    }

    private ViewEvent Assessed(ViewEvent told, LogOdds belief) => told with { Assessment = assessing.Number(belief), Judgement = assessing.Judgement(belief) };
}
