using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Telling;

/// <summary>Tells one audience what happened, event by event, as an umpire would: a row a kind says the sentence and its fields.</summary>
/// <param name="scenario">For the calendar.</param>
/// <param name="ledger">What is remembered; takes in every event, told or not.</param>
/// <param name="audience">Who listens.</param>
/// <param name="deadlines">By incident, the moment by which it had to be decided when it opened.</param>
/// <param name="brief">Whether only turning points are told.</param>
internal sealed partial class Teller(Scenario scenario, Ledger ledger, Audience audience, IReadOnlyDictionary<IncidentId, SimTime> deadlines, bool brief) : IEventReader<View>
{
    /// <summary>Evidence that moves a belief by less is left out of a brief story.</summary>
    public const double BriefStep = 0.05;

    private readonly Cast _cast = new(ledger.Model, audience.IsControl);
    private readonly Visibility _visibility = new(audience, ledger);
    private readonly Dictionary<IncidentId, SimTime> _decideBy = new(deadlines);
    private readonly Dictionary<IncidentId, double> _told = [];
    private readonly HashSet<string> _background = new(StringComparer.Ordinal);

    private ModelDefinition Model => ledger.Model;

    private bool Control => audience.IsControl;

    /// <summary>What the audience is told of an event; null if nothing.</summary>
    public View? Tell(StepEvent happened)
    {
        ledger.Note(happened);
        if (happened.Kind == StepEventKind.FuseExtended) Extend(happened.AsFuseExtended());
        if (!_visibility.Sees(happened)) return null;
        var view = Headed(happened, happened.Read(this));
        if (brief && (view.Minor || !view.IsStory)) return null;
        if (view.After is { } after && happened.Incident is { } incident) _told[incident] = after;
        return view;
    }

    /// <summary>Where events are told as they happen: by when an incident that opens now has to be decided.</summary>
    public void Light(IncidentId incident, SimTime burnsDownAt) => _decideBy[incident] = burnsDownAt;

    private void Extend(FuseExtended extended) => _decideBy[extended.Incident] = extended.BurnsDownAt;

    // What every view says: what it was, when, on which channel and about which incident.
    private View Headed(StepEvent happened, View view) => view with
    {
        Kind = happened.Kind,
        Minutes = happened.At.Minutes,
        Channel = happened.Channel is { } channel ? Model.Channels[channel.Index].Name : null,
        Incident = happened.Incident is { } incident ? _cast.Whole(ledger.Incident(incident)) : null,
        Type = happened.Incident is { } of ? Model.Incidents[ledger.Incident(of).Type.Index].Name : null,
    };

    // What the file says of a thing is read to control when it first comes up: it may say what a side cannot know.
    private string After(string path) => Background(path) is { Length: > 0 } text ? " " + text.TrimEnd() : "";

    private string Background(string path) =>
        Control && scenario.Texts.TryGetValue(path, out var text) && _background.Add(path) && Phrases.Sentences(text) is { Length: > 0 } told ? told + " " : "";

    private string Label(IncidentId incident) => _cast.Incident(ledger.Incident(incident));

    private string Observer(IncidentId incident) => _cast.Side(ledger.ObserverOf(incident));

    private string Author(IncidentId incident) => _cast.Side(ledger.AuthorOf(incident));

    private string Channel(ChannelId channel) => _cast.Channel(channel);

    private string TheChannel(ChannelId channel) => Cast.Capital(_cast.Channel(channel));

    private ChannelKind KindOf(ChannelId channel) => Model.Channels[channel.Index].Kind;

    private string? Key(SideId? side) => side is { } known ? Model.Sides[known.Index].Key : null;

    private string When(SimTime now, SimTime moment) => scenario.Clock.Ahead(now.Minutes, moment.Minutes);
}
