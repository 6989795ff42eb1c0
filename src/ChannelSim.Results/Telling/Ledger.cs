using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Results.Telling;

/// <summary>
/// What a story-teller has to remember: incidents by number, who asked for what, how often an answer was put off, where ladder and climate stand.
/// </summary>
/// <param name="model">The world that was stepped.</param>
/// <param name="parameters">What was drawn for it.</param>
internal sealed class Ledger(ModelDefinition model, Func<int, double> parameters)
{
    private readonly Dictionary<IncidentId, KnownIncident> _incidents = [];
    private readonly Dictionary<ChannelId, KnownContact> _contacts = [];
    private TimelineEntryDefinition? _opens;
    private Rung _rung = model.Start;
    private ClimateId _climate = model.StartClimate;
    private IncidentId? _decided;

    public ModelDefinition Model => model;

    /// <summary>Takes an event in, before it is told.</summary>
    public void Note(StepEvent happened)
    {
        switch (happened.Kind)
        {
            case StepEventKind.TimelineFired: Fire(model.Timeline[happened.AsTimelineFired().Entry.Index]); break;
            case StepEventKind.Opened: Open(happened.AsOpened()); break;
            case StepEventKind.RungChanged: _rung = happened.AsRungChanged().To; break;
            case StepEventKind.ClimateChanged: _climate = happened.AsClimateChanged().To; break;
            case StepEventKind.Attempted: Attempt(happened.AsAttempted()); break;
            case StepEventKind.NotThoughtOf: TakeEntry(happened.AsNotThoughtOf().Channel, happened.Incident, happened.AsNotThoughtOf().Asker); break;
            case StepEventKind.PassedOver: TakeEntry(happened.AsPassedOver().Channel, happened.Incident, happened.AsPassedOver().Asker); break;
            case StepEventKind.Decided: _decided = happened.Incident; break;
            case StepEventKind.Postponed: _contacts[happened.AsPostponed().Channel].Postponements++; break;
            default: break;
        }
    }

    public KnownIncident Incident(IncidentId incident) => _incidents[incident];

    /// <summary>The incident that was decided last: what a climb by a response is due to.</summary>
    public IncidentId? Decided => _decided;

    public SideId ObserverOf(IncidentId incident) => model.Incidents[_incidents[incident].Type.Index].Observer;

    public SideId AuthorOf(IncidentId incident) => ObserverOf(incident).Other;

    /// <summary>The side that asked for the contact on a channel; null: nobody has, as for talks.</summary>
    public SideId? AskerOf(ChannelId channel) => _contacts.TryGetValue(channel, out var contact) ? contact.Asker : null;

    /// <summary>How often the answer to the present request was put off.</summary>
    public int PostponementsOf(ChannelId channel) => _contacts[channel].Postponements;

    /// <summary>A probability as it stands now, for the side that is called.</summary>
    public double Chance(VariedProbability probability, SideId side) =>
        parameters(probability.Cells[(((side.Index * model.Climates.Length) + _climate.Index) * model.Rungs.Length) + _rung.Index].Index);

    /// <summary>The chance of the entry that was reached last of a side's plan.</summary>
    public double ChanceOfEntry(IncidentId incident, SideId asker) =>
        _incidents[incident].PlanOf(asker).Entry is { } entry ? Chance(entry.Chance, asker.Other) : double.NaN;

    private void Fire(TimelineEntryDefinition entry) => _opens = entry.Incident is null ? null : entry;

    private void Open(Opened opened)
    {
        var entry = _opens?.Incident == opened.Type ? _opens : null;
        if (entry is not null) _opens = null;
        _incidents[opened.Incident] = new KnownIncident(opened.Incident, opened.Type, entry?.Name);
    }

    private void Attempt(Attempted attempted)
    {
        _contacts[attempted.Channel] = new KnownContact(attempted.Asker);
        TakeEntry(attempted.Channel, attempted.Incident, attempted.Asker);
    }

    // Entries of a plan are taken in order, and each is told of once: as not thought of, passed over, or tried.
    private void TakeEntry(ChannelId channel, IncidentId? about, SideId asker)
    {
        if (about is not { } number) return;
        var type = model.Incidents[_incidents[number].Type.Index];
        var entries = asker == type.Observer ? type.Plan : type.Announce?.Plan ?? [];
        var plan = _incidents[number].PlanOf(asker);
        for (var next = plan.Next; next < entries.Length; next++)
        {
            if (entries[next].Channel != channel) continue;
            (plan.Entry, plan.Next) = (entries[next], next + 1);
            return;
        }
    }
}

/// <summary>An incident that was opened.</summary>
internal sealed class KnownIncident(IncidentId id, IncidentTypeId type, string? name)
{
    public IncidentId Id { get; } = id;

    public IncidentTypeId Type { get; } = type;

    /// <summary>The name that the timeline gives it, or null.</summary>
    public string? Name { get; } = name;

    private readonly KnownPlan[] _plans = [new(), new()];

    /// <summary>The plan of the side that asks: of its observer, or of its author, who may call by itself.</summary>
    public KnownPlan PlanOf(SideId asker) => _plans[asker.Index];
}

/// <summary>How far a plan has come.</summary>
internal sealed class KnownPlan
{
    /// <summary>The entry that was reached last.</summary>
    public PlanEntry? Entry { get; set; }

    public int Next { get; set; }
}

/// <summary>A request or call on a channel.</summary>
internal sealed class KnownContact(SideId asker)
{
    public SideId Asker { get; } = asker;

    public int Postponements { get; set; }
}
