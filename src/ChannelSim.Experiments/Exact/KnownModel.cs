using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Experiments.Exact;

/// <summary>A model in which every number is known, as closed forms ask about it. What is not one number is NaN, which no condition accepts.</summary>
/// <param name="definition">The model.</param>
/// <param name="values">Its numbers.</param>
internal sealed class KnownModel(ModelDefinition definition, ParameterBinding values)
{
    public ModelDefinition Definition => definition;

    public double Horizon => definition.Horizon.Minutes;

    public int Start => definition.Start.Index;

    /// <summary>Rungs cannot change while nobody responds: none relaxes from the start, and no entry of the timeline raises.</summary>
    public bool StartsInPeace => definition.Rungs[Start].Relax is null && definition.Timeline.All(entry => entry.Rung is null && entry.Climate is null);

    public double this[ParameterId id] => values[id];

    /// <summary>The one value of a probability for a side that is called, whatever rung and climate; NaN where there are several.</summary>
    public double Of(VariedProbability probability, int side)
    {
        var perSide = definition.Climates.Length * definition.Rungs.Length;
        return One(probability.Cells.Skip(side * perSide).Take(perSide).Select(cell => this[cell]));
    }

    /// <summary>The value on the first rung; NaN where the climate matters.</summary>
    public double AtStart(VariedProbability probability, int side) =>
        One(Enumerable.Range(0, definition.Climates.Length).Select(climate => this[probability.Cells[(((side * definition.Climates.Length) + climate) * definition.Rungs.Length) + Start]]));

    /// <summary>The value that a number has on every rung; NaN where there are several.</summary>
    public double OnEveryRung(Func<RungDefinition, ParameterId> number) => One(definition.Rungs.Select(rung => this[number(rung)]));

    /// <summary>The law of a duration.</summary>
    public TimeLaw Law(DurationDefinition duration, double factor = 1) => new(duration.Kind, factor * this[duration.A], factor * this[duration.B]);

    /// <summary>A duration that is always the same; NaN for others.</summary>
    public double Constant(DurationDefinition duration) => duration.Kind == SpreadKind.Constant ? this[duration.A] : double.NaN;

    /// <summary>The background rate of a type on a rung, per minute.</summary>
    public double Rate(IncidentTypeDefinition type, int rung) => this[type.Rate] * this[definition.Rungs[rung].Incidents] / Engine.Units.Rate.MinutesInThirtyDays;

    /// <summary>The channel of an entry; no plan has talks.</summary>
    public ContactChannelDefinition Channel(PlanEntry entry) => (ContactChannelDefinition)definition.Channels[entry.Channel.Index];

    /// <summary>The plan of a type without what has been taken out.</summary>
    public List<PlanEntry> Plan(IncidentTypeDefinition type) => [.. type.Plan.Where(entry => !definition.Channels[entry.Channel.Index].Removed)];

    /// <summary>Whether nobody ever talks about a type: neither side has a plan that comes to anything.</summary>
    public bool IsSilent(IncidentTypeDefinition type) => type.Announce is null && (Plan(type).Count == 0 || Of(type.ContactProbability, 1 - type.Observer.Index) == 0);

    /// <summary>Whether goodwill is 0 whenever an incident opens before anybody has talked about one.</summary>
    public bool HasNoGoodwill => this[definition.GoodwillStart] == 0 && definition.Channels.All(channel => channel.Removed || (this[channel.Goodwill] == 0 && this[channel.Slight] == 0) || channel.Match(HasNoRoutine, HasNoRoutine, HasNoRoutine, talks => talks.Sessions.IsEmpty));

    private static bool HasNoRoutine(ContactChannelDefinition channel) => channel.Routine.All(id => id is null);

    /// <summary>Whether a type is decided at its fuse alone, from what its observer has heard by then, and leads to nothing.</summary>
    public bool IsDecidedAtItsFuse(IncidentTypeDefinition type)
    {
        var observer = definition.Sides[type.Observer.Index];
        return type.Clarification is null && type.Announce is null && LeadsToNothing(type) && observer.Convinced is null && observer.Reassured is null;
    }

    /// <summary>By how many rungs a response climbs, each number with its share, given whether the act was meant.</summary>
    public IEnumerable<(int Rungs, double Share)> Climbs(IncidentTypeDefinition type, bool deliberate)
    {
        var ways = deliberate && !type.EscalatesIfDeliberate.IsEmpty ? type.EscalatesIfDeliberate : type.Escalates;
        var all = 0.0;
        foreach (var way in ways) all += this[way.Weight];
        return ways.Select(way => (way.Rungs, this[way.Weight] / all));
    }

    /// <summary>Whether no other incident follows from a decision about a type.</summary>
    public static bool LeadsToNothing(IncidentTypeDefinition type) => type.Provokes.IsEmpty && type.Emboldens.IsEmpty;

    /// <summary>A decision about a type on its first evidence, given the rung it opens and is decided on; NaN numbers where rungs differ and it may climb.</summary>
    public FirstEvidence Evidence(IncidentTypeDefinition type, bool onStart)
    {
        var (side, author) = (definition.Sides[type.Observer.Index], 1 - type.Observer.Index);
        double Probability(VariedProbability of) => onStart ? AtStart(of, author) : Of(of, author);
        var threshold = onStart ? this[side.Threshold[Start]] : One(side.Threshold.Select(id => this[id]));
        var suspicion = onStart ? this[definition.Rungs[Start].Suspicion] : OnEveryRung(rung => rung.Suspicion);
        return new FirstEvidence(Probability(type.Hostile), FirstEvidence.Logit(Probability(type.Belief)) + this[side.Suspicion] + suspicion, this[type.Signal], threshold);
    }

    private static double One(IEnumerable<double> values)
    {
        var distinct = values.Distinct().ToList();
        return distinct.Count == 1 ? distinct[0] : double.NaN;
    }
}
