using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;

namespace ChannelSim.Results.Telling;

/// <summary>
/// What a story-teller has to remember: incidents by number, who asked for what, how often an answer was put off, where ladder and climate stand.
/// </summary>
/// <param name="model">The world that was stepped.</param>
/// <param name="parameters">What was drawn for it.</param>
internal sealed class Ledger(ModelDefinition model, Func<int, double> parameters)
{
    private const int Nobody = -1;
    private readonly Dictionary<int, KnownIncident> _incidents = [];
    private readonly Dictionary<int, KnownContact> _contacts = [];
    private int? _entry;
    private int _rung = model.Start.Index;
    private int _climate = model.StartClimate.Index;

    public ModelDefinition Model => model;

    /// <summary>Takes an event in, before it is told.</summary>
    public void Note(StepEvent e)
    {
        switch (e.Kind)
        {
            case StepEventKind.TimelineFired: _entry = model.Timeline[e.Code].Incident is null ? null : e.Code; break;
            case StepEventKind.Opened: Open(e); break;
            case StepEventKind.RungChanged: _rung = e.Code; break;
            case StepEventKind.ClimateChanged: _climate = e.Code; break;
            case StepEventKind.Attempted: _contacts[e.Channel] = new KnownContact(e.Code); TakeEntry(e); break;
            case StepEventKind.NotThoughtOf or StepEventKind.PassedOver: TakeEntry(e); break;
            case StepEventKind.Postponed: _contacts[e.Channel].Postponements++; break;
            default: break;
        }
    }

    public KnownIncident Incident(int number) => _incidents[number];

    public int ObserverOf(int incident) => incident < 0 ? Nobody : model.Incidents[_incidents[incident].Type].Observer.Index;

    public int AuthorOf(int incident) => 1 - ObserverOf(incident);

    /// <summary>The side that asked for the contact an event is about; a routine one that was never asked for has none.</summary>
    public int AskerOf(StepEvent e) => e.Kind switch
    {
        StepEventKind.PassedOver => ObserverOf(e.Incident),
        _ => e.Channel >= 0 && _contacts.TryGetValue(e.Channel, out var contact) ? contact.Asker : Nobody,
    };

    /// <summary>How often the answer to the present request was put off.</summary>
    public int PostponementsOf(int channel) => _contacts[channel].Postponements;

    /// <summary>A probability as it stands now, for the side that is called.</summary>
    public double Chance(VariedProbability probability, int side) =>
        parameters(probability.Cells[(((side * model.Climates.Length) + _climate) * model.Rungs.Length) + _rung].Index);

    /// <summary>The chance of the plan's entry that was reached last.</summary>
    public double ChanceOfEntry(int incident) =>
        _incidents[incident].Entry is { } entry ? Chance(entry.Chance, AuthorOf(incident)) : double.NaN;

    private void Open(StepEvent e)
    {
        var type = e.Code / 2;
        var entry = _entry is { } fired && model.Timeline[fired].Incident!.Value.Index == type ? model.Timeline[fired] : null;
        if (entry is not null) _entry = null;
        _incidents[e.Incident] = new KnownIncident(e.Incident, type, e.Code % 2 == 1, entry?.Name);
    }

    // Entries of a plan are taken in order, and each is told of once: as not thought of, passed over, or tried.
    private void TakeEntry(StepEvent e)
    {
        if (e.Incident < 0) return;
        var incident = _incidents[e.Incident];
        var plan = model.Incidents[incident.Type].Plan;
        for (var next = incident.NextEntry; next < plan.Length; next++)
        {
            if (plan[next].Channel.Index != e.Channel) continue;
            (incident.Entry, incident.NextEntry) = (plan[next], next + 1);
            return;
        }
    }
}

/// <summary>An incident that was opened.</summary>
internal sealed class KnownIncident(int number, int type, bool deliberate, string? name)
{
    /// <summary>In order of opening, from 0.</summary>
    public int Number { get; } = number;

    public int Type { get; } = type;

    public bool Deliberate { get; } = deliberate;

    /// <summary>The name that the timeline gives it, or null.</summary>
    public string? Name { get; } = name;

    /// <summary>The entry of the plan that was reached last.</summary>
    public PlanEntry? Entry { get; set; }

    public int NextEntry { get; set; }
}

/// <summary>A request or call on a channel.</summary>
internal sealed class KnownContact(int asker)
{
    public int Asker { get; } = asker;

    public int Postponements { get; set; }
}
