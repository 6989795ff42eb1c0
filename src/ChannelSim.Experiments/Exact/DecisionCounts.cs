using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Exact;

/// <summary>
/// Incidents about which nobody talks, decided on their first evidence where the ladder changes nothing: what opens by rate is Poisson, thinned by the law of the fuse (one that
/// still burns at the end has not been decided) and by the tails of the evidence.
/// </summary>
internal static class DecisionCounts
{
    private const string Form = "first-evidence";
    private const string Words = "normal tails of the first evidence, times the fuses that burn down in time";

    public static IEnumerable<ExactValue> Of(KnownModel known) => Holds(known) ? Values(known) : [];

    private static bool Holds(KnownModel known)
    {
        var model = known.Definition;
        return model.Incidents.Length > 0 && known.HasNoGoodwill && !model.Rungs.Any(rung => rung.Terminal)
            && model.Timeline.All(entry => entry.Trigger.Kind == TriggerKind.At && entry.Rung is null && entry.Climate is null)
            && model.Incidents.All(type => known.IsSilent(type) && known.IsDecidedAtItsFuse(type));
    }

    private static List<ExactValue> Values(KnownModel known)
    {
        var model = known.Definition;
        // Nothing climbs and nothing relaxes: only the first rung counts.
        var still = known.StartsInPeace && model.Incidents.All(type => type.Escalates.Concat(type.EscalatesIfDeliberate).All(way => way.Rungs == 0 || known[way.Weight] == 0));
        var (all, none, values) = (default(Outcomes), 1.0, new List<ExactValue>());
        for (var index = 0; index < model.Incidents.Length; index++)
        {
            var type = model.Incidents[index];
            var evidence = known.Evidence(type, onStart: still);
            var rate = still ? known.Rate(type, known.Start) : known[type.Rate] * known.OnEveryRung(rung => rung.Incidents) / Engine.Units.Rate.MinutesInThirtyDays;
            var fuse = known.Law(type.Fuse, still ? known[model.Rungs[known.Start].Fuse] : known.OnEveryRung(rung => rung.Fuse));
            var sum = Outcomes.Of(evidence, rate * known.Horizon, rate * fuse.Integral(known.Horizon), evidence.Hostile);
            none *= Math.Exp(-sum.RespondedAccident);
            foreach (var entry in model.Timeline.Where(entry => entry.Incident?.Index == index && entry.Trigger.At < known.Horizon))
            {
                var chance = known.Of(entry.Chance, 0);
                var one = Outcomes.Of(evidence, chance, chance * fuse.Over(known.Horizon - entry.Trigger.At), entry.Hostile is { } truth ? (truth ? 1 : 0) : evidence.Hostile);
                none *= 1 - one.RespondedAccident;
                sum += one;
            }

            values.AddRange(sum.Of(type, Form, Words));
            all += sum;
        }

        values.AddRange(all.Together(known, Form, Words));
        if (SingleIncident.Of(known) is { Plan.Count: 0 } single) values.AddRange(single.Rungs(known, all, Form, Words));
        values.Add(new ExactValue("any_miscalculation", 1 - none, Form, "1 minus the Poisson probability of none"));
        return values;
    }
}
