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
        if (types.Count != 1 || !model.Timeline.IsEmpty || !known.HasNoGoodwill || !known.IsSilent(types[0]) || !known.IsDecidedAtItsFuse(types[0])) yield break;
        var type = types[0];
        var (evidence, factor) = (known.Evidence(type, onStart: false), known.OnEveryRung(rung => rung.Fuse));
        double right = evidence.Hostile * evidence.Responds(true), wrong = (1 - evidence.Hostile) * evidence.Responds(false), responds = right + wrong;
        if (type.Fuse.Kind != SpreadKind.Exponential || !double.IsFinite(responds) || !double.IsFinite(factor)) yield break;
        var chain = new LadderChain
        {
            Rates = [.. model.Rungs.Select((_, rung) => known.Rate(type, rung))],
            Fuse = known[type.Fuse.A] * factor,
            Responds = responds,
            Climbs = [.. Of(right, deliberate: true), .. Of(wrong, deliberate: false)],
            Relax = [.. model.Rungs.Select(rung => rung.Relax is { } mean ? known[mean] : double.PositiveInfinity)],
        };
        for (var rung = known.Start + 1; rung < model.Rungs.Length; rung++)
        {
            // Beyond a terminal rung nothing is reached.
            var barred = model.Rungs.Take(rung).Any(below => below.Terminal);
            var value = barred ? 0 : chain.Reached(rung, known.Start, known.Horizon);
            if (double.IsFinite(value)) yield return new($"rungs.{model.Rungs[rung].Name}.reached", value, Form, Words);
        }

        // Of all responses, those to acts of one truth, by how many rungs they climb.
        IEnumerable<(int, double)> Of(double part, bool deliberate) => known.Climbs(type, deliberate).Select(way => (way.Rungs, part == 0 ? 0 : part / responds * way.Share));
    }
}
