using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Checking;

/// <summary>What can come to pass, whatever is drawn: entries of the timeline that can fire, climates and rungs that can be. Too generous rather than too strict.</summary>
internal sealed class Possibility
{
    private readonly ModelDefinition model;
    private readonly HashSet<int> firing = [];
    private readonly HashSet<int> climates = [];

    public Possibility(ModelDefinition model, LadderReach ladder)
    {
        (this.model, Top) = (model, ladder.Top);
        climates.Add(model.StartClimate.Index);
        for (var before = -1; before != firing.Count + climates.Count;)
        {
            before = firing.Count + climates.Count;
            foreach (var (index, entry) in model.Timeline.Index())
                if (High(entry.Chance) > 0 && WhyNever(entry) is null && firing.Add(index) && entry.Climate is { } set) climates.Add(set.Index);
            foreach (var state in climates.ToList()) climates.UnionWith(model.Climates[state].Exits.Select(exit => exit.To.Index));
        }
    }

    /// <summary>The highest rung that anything leads to.</summary>
    public int Top { get; }

    /// <summary>Why an entry never fires; null where it can, as far as can be seen.</summary>
    public string? WhyNever(TimelineEntryDefinition entry) => WhyNever(entry.Trigger);

    private string? WhyNever(TimelineTrigger trigger) => trigger.Kind switch
    {
        TriggerKind.Manual => null,
        TriggerKind.At => trigger.At >= model.Horizon.Minutes ? "it lies at or after the end" : null,
        TriggerKind.RungAtLeast => WhyNotOn(trigger.Rung.Index),
        TriggerKind.ClimateIs => climates.Contains(trigger.Climate.Index) ? null : $"nothing leads to the climate `{model.Climates[trigger.Climate.Index].Name}`",
        TriggerKind.NoContactFor => trigger.At >= model.Horizon.Minutes ? "so long a silence outlasts the clock" : null,
        TriggerKind.All => trigger.Phrases.Select(WhyNever).FirstOrDefault(why => why is not null) ?? WhyNotTogether(trigger.Phrases),
        _ => WhyNeverAbout(trigger),
    };

    /// <summary>Phrases of a list that exclude one another: two climates at once, two ends of one incident.</summary>
    private static string? WhyNotTogether(IReadOnlyList<TimelineTrigger> phrases)
    {
        if (phrases.Where(phrase => phrase.Kind == TriggerKind.ClimateIs).Select(phrase => phrase.Climate).Distinct().Count() > 1) return "the climate is in one state at a time";
        var ends = phrases.Where(phrase => phrase.Incidents is [_] && phrase.Kind is TriggerKind.Responded or TriggerKind.StoodDown or TriggerKind.Settled or TriggerKind.Decided);
        return ends.GroupBy(phrase => phrase.Incidents[0]).Any(about => Exclude([.. about.Select(phrase => phrase.Kind)])) ? "an incident ends in one way" : null;
    }

    // Decided is responded or stood down.
    private static bool Exclude(HashSet<TriggerKind> ends) =>
        ends.Count(end => end != TriggerKind.Decided) > 1 || (ends.Contains(TriggerKind.Decided) && ends.Contains(TriggerKind.Settled));

    private string? WhyNotOn(int rung) =>
        rung > Top ? $"nothing leads to the rung `{model.Rungs[rung].Name}`"
        : model.Rungs[rung].Terminal ? $"`{model.Rungs[rung].Name}` is terminal: reaching it ends the replication"
        : null;

    private string? WhyNeverAbout(TimelineTrigger trigger)
    {
        var openers = trigger.Incidents.Where(id => firing.Contains(id.Index)).Select(id => model.Timeline[id.Index]).ToList();
        if (openers.Count == 0) return "the entry that it waits for never fires";
        var first = openers.Min(opener => opener.Trigger.Kind == TriggerKind.At ? opener.Trigger.At : 0);
        var types = openers.Where(opener => opener.Incident is not null).Select(opener => model.Incidents[opener.Incident!.Value.Index]).ToList();
        return trigger.Kind switch
        {
            TriggerKind.NoContactAfter when first + trigger.At >= model.Horizon.Minutes => "so long after the incident opens the clock has run out",
            TriggerKind.After when first + trigger.At >= model.Horizon.Minutes => "so long after the entry the clock has run out",
            TriggerKind.Settled when !types.Exists(CanBeStopped) => "nobody can stop it",
            TriggerKind.ContactAfter when !types.Exists(CanBeTalkedAbout) => "nobody can be reached about it",
            TriggerKind.Decided or TriggerKind.Responded or TriggerKind.StoodDown when types.TrueForAll(type => !DecidesEarly(type) && first + ShortestFuse(type) >= model.Horizon.Minutes) => "its fuse outlasts the clock",
            _ => null,
        };
    }

    private bool CanBeTalkedAbout(IncidentTypeDefinition type) => Tried(type).Any();

    private bool CanBeStopped(IncidentTypeDefinition type) => type.Ongoing && Tried(type).Any(channel => channel is ContactChannelDefinition contact && High(contact.Authority) > 0);

    /// <summary>The channels over which either side may reach the other about it.</summary>
    private IEnumerable<ChannelDefinition> Tried(IncidentTypeDefinition type)
    {
        var observers = High(type.ContactProbability) > 0 ? type.Plan : [];
        var authors = type.Announce is { } announce && ((VariedProbability?[])[announce.IfDeliberate, announce.IfAccident]).Any(chance => chance is not null && High(chance) > 0) ? announce.Plan : [];
        return observers.Concat(authors).Where(entry => High(entry.Chance) > 0).Select(entry => model.Channels[entry.Channel.Index]).Where(Connects);
    }

    // Talks are in no plan.
    private bool Connects(ChannelDefinition channel) => channel.Match(line => High(line.Answer) > 0, Accepts, Accepts, _ => true);

    private bool Accepts(RequestedChannelDefinition channel) => High(channel.Accept) > 0 && channel.Postpone.Cells.Min(cell => Of(cell).Low) < 1;

    private bool DecidesEarly(IncidentTypeDefinition type) => model.Sides[type.Observer.Index] is { Convinced: not null } or { Reassured: not null };

    private double ShortestFuse(IncidentTypeDefinition type) =>
        type.Fuse.Kind is SpreadKind.Constant or SpreadKind.Uniform or SpreadKind.Pert ? Of(type.Fuse.A).Low * model.Rungs.Min(rung => Of(rung.Fuse).Low) : 0;

    private double High(VariedProbability probability) => probability.Cells.Max(cell => Of(cell).High);

    private Support Of(ParameterId id) => Support.Of(model.Parameters[id.Index].Spread);
}
