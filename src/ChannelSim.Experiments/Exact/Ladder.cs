using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Exact;

/// <summary>One kind of incident about which nobody talks, exponential fuses, decisions that do not depend on the rung: (rung, open incidents) is a Markov chain.</summary>
internal static class Ladder
{
    private const string Form = "markov-chain";
    private const string Words = "Markov chain over rung and open incidents, by linear algebra";

    public static IEnumerable<ExactValue> Of(KnownModel known)
    {
        var model = known.Definition;
        var types = model.Incidents.Where(type => known[type.Rate] > 0).ToList();
        if (types.Count != 1 || !model.Timeline.IsEmpty || !known.HasNoGoodwill || !known.IsSilent(types[0]) || !known.IsDecidedAtItsFuse(types[0]) || !types[0].EscalatesIfDeliberate.IsEmpty) yield break;
        var type = types[0];
        var (evidence, factor) = (known.Evidence(type, onStart: false), known.OnEveryRung(rung => rung.Fuse));
        var responds = (evidence.Hostile * evidence.Responds(true)) + ((1 - evidence.Hostile) * evidence.Responds(false));
        if (type.Fuse.Kind != SpreadKind.Exponential || !double.IsFinite(responds) || !double.IsFinite(factor)) yield break;
        var all = type.Escalates.Sum(way => known[way.Weight]);
        var chain = new LadderChain
        {
            Rates = [.. model.Rungs.Select((_, rung) => known.Rate(type, rung))],
            Fuse = known[type.Fuse.A] * factor,
            Responds = responds,
            Climbs = [.. type.Escalates.Select(way => (way.Rungs, known[way.Weight] / all))],
            Relax = [.. model.Rungs.Select(rung => rung.Relax is { } mean ? known[mean] : double.PositiveInfinity)],
        };
        for (var rung = known.Start + 1; rung < model.Rungs.Length; rung++)
        {
            // Beyond a terminal rung nothing is reached.
            var barred = model.Rungs.Take(rung).Any(below => below.Terminal);
            var value = barred ? 0 : chain.Reached(rung, known.Start, known.Horizon);
            if (double.IsFinite(value)) yield return new($"rungs.{model.Rungs[rung].Name}.reached", value, Form, Words);
        }
    }
}
