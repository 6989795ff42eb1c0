using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Checking;

namespace ChannelSim.Results.Telling;

/// <summary>Tells one audience what happened, event by event, as an umpire would.</summary>
/// <param name="scenario">For the calendar.</param>
/// <param name="ledger">What is remembered; takes in every event, told or not.</param>
/// <param name="audience">Who listens.</param>
/// <param name="deadlines">By incident, the moment by which it had to be decided when it opened.</param>
/// <param name="brief">Whether only turning points are told.</param>
internal sealed partial class Teller(Scenario scenario, Ledger ledger, Audience audience, IReadOnlyDictionary<int, double> deadlines, bool brief)
{
    /// <summary>Evidence that moves a belief by less is left out of a brief story.</summary>
    public const double BriefStep = 0.05;

    private readonly Cast _cast = new(ledger.Model, audience.IsControl);
    private readonly Dictionary<int, double> _decideBy = new(deadlines);
    private readonly Dictionary<int, double> _told = [];

    private ModelDefinition Model => ledger.Model;

    private bool Control => audience.IsControl;

    /// <summary>What the audience is told of an event; null if nothing.</summary>
    public View? Tell(StepEvent e)
    {
        ledger.Note(e);
        if (e.Kind == StepEventKind.FuseExtended) _decideBy[e.Incident] = e.Y;
        if (!Visibility.Sees(audience, e, ledger)) return null;
        var view = new View(e.Kind, e.Minutes, "") { Channel = e.Channel < 0 ? null : Model.Channels[e.Channel].Name };
        if (e.Incident >= 0) view = view with { Incident = _cast.Whole(ledger.Incident(e.Incident)), Type = Model.Incidents[ledger.Incident(e.Incident).Type].Name };
        view = World(e, view) ?? Judgement(e, view) ?? Contact(e, view) ?? throw new InvalidOperationException($"{e.Kind} has no sentence");
        if (brief && (view.Minor || view.Text.Length == 0)) return null;
        if (view.After is { } after) _told[e.Incident] = after;
        return view;
    }

    // What happens to both: the timeline, ladder, climate, channels by themselves, talks.
    private View? World(StepEvent e, View view) => e.Kind switch
    {
        StepEventKind.TimelineFired => view with { Text = Inject(Model.Timeline[e.Code]) },
        StepEventKind.TimelineFailed => view with { Text = NotThisTime(Model.Timeline[e.Code]), Minor = true },
        StepEventKind.ClimateChanged => view with { Text = $"{Cast.Capital(_cast.Climate(e.Code))}." },
        StepEventKind.RungChanged => view with { Rung = Model.Rungs[e.Code].Name, Text = Ladder(e) },
        StepEventKind.LineFailed => view with { Text = $"{Channel(e, capital: true)} fails{(e.Code == 0 ? ". Nobody notices" : " in the middle of the call")}.", Minor = true },
        StepEventKind.FailureFound => view with { Text = $"{Channel(e, capital: true)} is found to be dead{(e.Code == 0 ? " at a check" : "")}. The repair begins.", Minor = e.Code == 0 },
        StepEventKind.Repaired => view with { Text = $"{Channel(e, capital: true)} works again.", Minor = true },
        StepEventKind.Suspended => view with { Text = $"{Channel(e, capital: true)} is suspended." },
        StepEventKind.Restored => view with { Text = $"{Channel(e, capital: true)} is open again." },
        StepEventKind.SessionHeld => view with { Text = $"{Channel(e, capital: true)}: session {e.Code + 1} begins." },
        StepEventKind.SessionPostponed => view with { Text = $"{Channel(e, capital: true)}: session {e.Code + 1} is postponed{(e.X > 0 ? " for good" : "")}." },
        StepEventKind.SessionPassedOver => view with { Text = $"{Channel(e, capital: true)}: session {e.Code + 1} does not take place; {(e.X is (int)PassedOverReason.Suspended ? "the talks are suspended" : "the one before it is still under way")}." },
        StepEventKind.SessionConcluded => view with { Text = $"{Channel(e, capital: true)}: the session ends.", Minor = true },
        StepEventKind.GoodwillChanged => view with { Text = Relations(e.X), Minor = true },
        StepEventKind.Ended => view with { Text = e.Code == 1 ? "With that the scenario ends." : "Here the scenario ends." },
        _ => null,
    };

    private string Ladder(StepEvent e) =>
        e.Code > e.X ? $"The situation escalates from {_cast.Rung((int)e.X)} to {_cast.Rung(e.Code)}." : $"The situation de-escalates from {_cast.Rung((int)e.X)} to {_cast.Rung(e.Code)}.";

    private static string Relations(double change)
    {
        var much = Math.Abs(change) switch { < 0.15 => " slightly", < 0.4 => "", _ => " markedly" };
        return change > 0 ? $"Relations warm{much}." : $"Relations cool{much}.";
    }

    // Control hears to whom it goes; whoever is told hears the inject alone. One without a title is told by what it does.
    private string Inject(TimelineEntryDefinition entry)
    {
        if (entry.Title is not { Length: > 0 } title) return "";
        if (Missing(entry) is { } channel) return Control ? $"Left out, since this world is without {channel}: \"{title}\"." : "";
        return Control ? $"{To(entry)}: {Sentence(title)}" : Sentence(title);
    }

    private static string NotThisTime(TimelineEntryDefinition entry) =>
        entry.Title is { Length: > 0 } title ? $"Not this time: \"{title}\"." : "";

    /// <summary>The channel that an entry is about and that this world does not have, where nothing else comes of the entry.</summary>
    private string? Missing(TimelineEntryDefinition entry)
    {
        if (entry.Climate is not null || entry.Rung is not null || entry.Incident is not null) return null;
        var acts = entry.Suspend.Concat(entry.Restore).Select(channel => Model.Channels[channel.Index]).ToList();
        if (acts.Count > 0) return acts.TrueForAll(channel => channel.Removed) ? Called(acts[0]) : null;
        return Model.Channels.FirstOrDefault(channel => channel.Removed && Mentions(entry.Title!, channel)) is { } named ? Called(named) : null;
    }

    private string Called(ChannelDefinition channel) => _cast.Channel(Model.Channels.IndexOf(channel));

    private static bool Mentions(string title, ChannelDefinition channel) =>
        RemovedChannels.Names(title, channel.Name) || (channel.Title is { } called && RemovedChannels.Names(title, called));

    private string To(TimelineEntryDefinition entry) =>
        entry.To.IsEmpty || entry.To.Length == Model.Sides.Length ? "To both sides" : $"To {_cast.Side(entry.To[0].Index)}";

    private static string Sentence(string text) => text[^1] is '.' or '?' or '!' or '"' ? text : text + ".";

    private string Label(StepEvent e) => _cast.Incident(ledger.Incident(e.Incident));

    private string Channel(StepEvent e, bool capital = false) => capital ? Cast.Capital(_cast.Channel(e.Channel)) : _cast.Channel(e.Channel);

    private string When(double now, double minutes) => scenario.Clock.Ahead(now, minutes);
}
