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

    /// <summary>P(each rung is reached) and by a response to what, where only this incident climbs.</summary>
    public IEnumerable<ExactValue> Rungs(KnownModel known, Outcomes outcomes, string form, string words)
    {
        for (var rung = known.Start + 1; rung < known.Definition.Rungs.Length; rung++)
        {
            // A climb ends at the first terminal rung.
            var barred = known.Definition.Rungs.Take(rung).Skip(known.Start + 1).Any(below => below.Terminal);
            var right = barred ? 0 : outcomes.RespondedDeliberate * Enough(known.Climbs(Type, deliberate: true), rung);
            var wrong = barred ? 0 : outcomes.RespondedAccident * Enough(known.Climbs(Type, deliberate: false), rung);
            ExactValue Value(string measure, double value) => new($"rungs.{known.Definition.Rungs[rung].Name}.{measure}", value, form, words);
            yield return Value("reached", right + wrong);
            yield return Value("first_by_response_to_deliberate", right);
            yield return Value("first_by_response_to_accident", wrong);
            yield return Value("miscalculation_before", wrong);
        }

        double Enough(IEnumerable<(int Rungs, double Share)> ways, int rung)
        {
            var enough = 0.0;
            foreach (var (rungs, share) in ways) enough += Math.Min(known.Start + rungs, known.Definition.Rungs.Length - 1) >= rung ? share : 0;
            return enough;
        }
    }
}
