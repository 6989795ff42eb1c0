using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Exact;

/// <summary>A model in which at most one incident opens, at a known moment, on a rung that nothing changes before the decision.</summary>
/// <param name="Type">Its type.</param>
/// <param name="At">When it opens, in minutes.</param>
/// <param name="Chance">P(it opens).</param>
/// <param name="Hostile">P(it is deliberate).</param>
/// <param name="Plan">Who is tried.</param>
internal sealed record SingleIncident(IncidentTypeDefinition Type, double At, double Chance, double Hostile, IReadOnlyList<PlanEntry> Plan)
{
    /// <summary>The side that is called.</summary>
    public int Author => 1 - Type.Observer.Index;

    /// <summary>The only incident of a model; null where there may be others, or none.</summary>
    public static SingleIncident? Of(KnownModel known)
    {
        var model = known.Definition;
        if (model.Timeline.Length != 1 || model.Incidents.Any(type => known[type.Rate] != 0) || !known.StartsInPeace || !known.HasNoGoodwill) return null;
        var entry = model.Timeline[0];
        if (entry.Trigger.Kind != TriggerKind.At || entry.Incident is not { } index || !entry.Suspend.IsEmpty || !entry.Restore.IsEmpty) return null;
        if (!model.Rungs[known.Start].Suspends.IsEmpty || model.Channels.OfType<ContactChannelDefinition>().Any(channel => !channel.Removed && channel.Routine.Any(id => id is not null))) return null;
        var type = model.Incidents[index.Index];
        var plan = known.Plan(type);
        var isPlain = known.IsDecidedAtItsFuse(type) && plan.Select(item => item.Channel).Distinct().Count() == plan.Count && entry.Trigger.At < known.Horizon;
        var halts = type.Ongoing && plan.Any(item => known.AtStart(known.Channel(item).Authority, 1 - type.Observer.Index) != 0);
        var hostile = entry.Hostile is { } truth ? (truth ? 1 : 0) : known.AtStart(type.Hostile, 1 - type.Observer.Index);
        return isPlain && !halts ? new SingleIncident(type, entry.Trigger.At, known.Of(entry.Chance, 0), hostile, plan) : null;
    }

    /// <summary>P(each rung is reached), where only this incident climbs.</summary>
    public IEnumerable<ExactValue> Rungs(KnownModel known, double responds, string form, string words)
    {
        if (!Type.EscalatesIfDeliberate.IsEmpty) yield break; // more than one number of rungs for the responses
        var all = Type.Escalates.Sum(way => known[way.Weight]);
        for (var rung = known.Start + 1; rung < known.Definition.Rungs.Length; rung++)
        {
            var enough = Type.Escalates.Where(way => Math.Min(known.Start + way.Rungs, known.Definition.Rungs.Length - 1) >= rung).Sum(way => known[way.Weight]) / all;
            // A climb ends at the first terminal rung.
            var barred = known.Definition.Rungs.Take(rung).Skip(known.Start + 1).Any(below => below.Terminal);
            yield return new ExactValue($"rungs.{known.Definition.Rungs[rung].Name}.reached", barred ? 0 : responds * enough, form, words);
        }
    }
}
