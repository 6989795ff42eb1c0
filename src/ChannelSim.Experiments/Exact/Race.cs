using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Exact;

/// <summary>
/// One incident and one line whose ring and fuse are exponential: the race of the ring with the fuse, cut off by patience. Where the call has no length its word is heard at once, and the
/// decisions follow too.
/// </summary>
internal static class Race
{
    private const string Form = "race-with-the-fuse";
    private const string Words = "the race of two exponentials, ring and fuse, cut off by patience";
    private const double Nothing = 1e-12;

    public static IEnumerable<ExactValue> Of(KnownModel known)
    {
        if (SingleIncident.Of(known) is not { Plan.Count: 1 } incident) return [];
        return known.Definition.Channels[incident.Plan[0].Channel.Index] is LineDefinition { Fails.IsEmpty: true, Ring.Kind: SpreadKind.Exponential } line && incident.Type.Fuse.Kind == SpreadKind.Exponential
            ? Values(known, incident, line)
            : [];
    }

    private static List<ExactValue> Values(KnownModel known, SingleIncident incident, LineDefinition channel)
    {
        var (type, entry, side) = (incident.Type, incident.Plan[0], incident.Author);
        double ring = 1 / known[channel.Ring.A], fuse = 1 / (known[type.Fuse.A] * known[known.Definition.Rungs[known.Start].Fuse]);
        var left = known.Horizon - incident.At - known.Constant(type.Notice);
        var patience = (entry.Patience ?? channel.Patience) is { } limit ? known.Constant(limit) : double.PositiveInfinity;
        if (!(left > 0) || double.IsNaN(patience)) return [];
        var wanted = incident.Chance * known.AtStart(type.ContactProbability, side) * known.AtStart(entry.Chance, side) * Math.Exp(-fuse * known.Constant(type.Notice));
        var answer = known.AtStart(channel.Answer, side);
        var connected = wanted * answer * ring / (ring + fuse) * (1 - Math.Exp(-(ring + fuse) * Math.Min(patience, left)));
        var silent = patience < left ? wanted * (1 - answer + (answer * Math.Exp(-ring * patience))) * Math.Exp(-fuse * patience) : 0;
        ExactValue Value(string measure, double value) => new($"channels.{channel.Name}.{measure}", value, Form, Words);
        return
        [
            Value("wanted", wanted), Value("attempts", wanted), Value("connected", connected), Value("unanswered", silent),
            .. Math.Exp(-fuse * left) < Nothing ? Decisions(known, incident, channel, connected) : [],
        ];
    }

    // Whether the race is won has nothing to do with the truth.
    private static IEnumerable<ExactValue> Decisions(KnownModel known, SingleIncident incident, LineDefinition channel, double connected)
    {
        if (known.Constant(channel.Call) != 0 || channel.Official is not null || channel.Buys is not null) yield break;
        var (evidence, side) = (known.Evidence(incident.Type, onStart: true), incident.Author);
        var said = new BinaryWord(known.AtStart(channel.Deception, side), known.AtStart(channel.Misreading, side));
        var believed = said with { Deception = known.AtStart(channel.BelievedDeception, side) };
        var outcomes = Outcomes.Of(evidence, incident.Chance - connected, incident.Chance - connected, incident.Hostile);
        foreach (var heard in (bool[])[true, false])
        {
            double deliberate = connected * incident.Hostile * said.Heard(heard, true), accident = connected * (1 - incident.Hostile) * said.Heard(heard, false);
            if (deliberate + accident > 0) outcomes += Outcomes.Of(evidence, deliberate + accident, deliberate + accident, deliberate / (deliberate + accident), believed.Evidence(heard));
        }

        const string Then = "the race of ring and fuse, then the law of truth and word";
        foreach (var value in outcomes.Of(incident.Type, Form, Then)) yield return value;
        foreach (var value in outcomes.Together(known, Form, Then)) yield return value;
        yield return new("any_miscalculation", outcomes.RespondedAccident, Form, Then);
        foreach (var value in incident.Rungs(known, outcomes, Form, Then)) yield return value;
        yield return new($"channels.{channel.Name}.completed", connected, Form, Words);
        if (connected > 0) yield return new($"channels.{channel.Name}.bits_per_call", said.Bits(known.AtStart(incident.Type.Hostile, side)), Form, "mutual information of truth and word");
    }
}
