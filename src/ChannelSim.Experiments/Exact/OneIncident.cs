using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Exact;

/// <summary>
/// One incident and its contact plan where every time is constant: a finite tree of answers, refusals and words, each with its probability. What it leaves open,
/// such as two moments that coincide, has no closed form here.
/// </summary>
internal sealed class OneIncident
{
    private const string Form = "truth-and-word";
    private const string Words = "the law of truth and word over all ways the contact plan can go";
    private const double TooClose = 1e-6;
    private readonly KnownModel _known;
    private readonly SingleIncident _incident;
    private readonly FirstEvidence _evidence;
    private readonly Dictionary<string, double> _contacts = new(StringComparer.Ordinal);
    private Outcomes _outcomes;
    private bool _open;

    private OneIncident(KnownModel known, SingleIncident incident)
    {
        (_known, _incident) = (known, incident);
        _evidence = known.Evidence(incident.Type, onStart: true);
    }

    public static IEnumerable<ExactValue> Of(KnownModel known) => SingleIncident.Of(known) is { Plan.Count: > 0 } incident ? new OneIncident(known, incident).Values() : [];

    private List<ExactValue> Values()
    {
        var type = _incident.Type;
        var fuse = _known.Constant(type.Fuse) * _known[_known.Definition.Rungs[_known.Start].Fuse];
        var notice = _known.Constant(type.Notice);
        var tried = _known.AtStart(type.ContactProbability, _incident.Author);
        // Moments count from the opening.
        var way = new Way(_incident.Chance * _incident.Hostile, _incident.Chance * (1 - _incident.Hostile), 0, fuse, Bought: false);
        Decide(way.Times(1 - tried));
        if (notice < fuse - TooClose) Try(0, notice, way.Times(tried));
        else if (notice > fuse + TooClose) Decide(way.Times(tried));
        else _open = true;
        _open |= !double.IsFinite(_outcomes.RespondedAccident + _outcomes.RespondedDeliberate);
        return _open ? [] : [.. Measures()];
    }

    private IEnumerable<ExactValue> Measures()
    {
        foreach (var value in _outcomes.Of(_incident.Type, Form, Words)) yield return value;
        foreach (var value in _outcomes.Together(_known, Form, Words)) yield return value;
        yield return new("any_miscalculation", _outcomes.RespondedAccident, Form, Words);
        foreach (var value in _incident.Rungs(_known, _outcomes, Form, Words)) yield return value;
        foreach (var (measure, value) in _contacts) yield return new($"channels.{measure}", value, Form, Words);
        foreach (var entry in _incident.Plan)
        {
            var channel = Channel(entry);
            var hostile = _known.AtStart(_incident.Type.Hostile, _incident.Author);
            if (_contacts.GetValueOrDefault($"{channel.Name}.completed") > 0) yield return new($"channels.{channel.Name}.bits_per_call", True(channel).Bits(hostile), Form, "mutual information of truth and word");
        }
    }

    private ContactChannelDefinition Channel(PlanEntry entry) => _known.Channel(entry);

    private double At(VariedProbability probability) => _known.AtStart(probability, _incident.Author);

    private BinaryWord True(ContactChannelDefinition channel) => new(At(channel.Deception), At(channel.Misreading));

    private void Count(ChannelDefinition channel, string what, Way way) => _contacts[$"{channel.Name}.{what}"] = _contacts.GetValueOrDefault($"{channel.Name}.{what}") + way.Both;

    private void Try(int entry, double moment, Way way)
    {
        if (way.Both == 0) return;
        if (entry == _incident.Plan.Count || !Goes(moment, way))
        {
            Decide(way);
            return;
        }

        var of = _incident.Plan[entry];
        var channel = Channel(of);
        var chance = At(of.Chance);
        Try(entry + 1, moment, way.Times(1 - chance));
        way = way.Times(chance);
        if (way.Both == 0) return;
        foreach (var what in (string[])["wanted", "worked", "attempts"]) Count(channel, what, way);
        var patience = (of.Patience ?? channel.Patience) is { } limit ? Sure(_known.Constant(limit)) : double.PositiveInfinity;
        channel.Match<Action>(
            line => () => Ring(line, entry, moment, patience, way),
            call => () => Ask(call, entry, moment, patience, way),
            meeting => () => Ask(meeting, entry, moment, patience, way),
            talks => throw new InvalidOperationException($"nobody asks for talks: {talks.Name}"))();
    }

    private void Ring(LineDefinition channel, int entry, double moment, double patience, Way way)
    {
        if (!channel.Fails.IsEmpty) _open = true;
        double answer = At(channel.Answer), ring = Sure(_known.Constant(channel.Ring));
        var inTime = ring <= patience ? answer : 0;
        Connect(channel, entry, moment + ring, way.Times(inTime));
        GiveUp(channel, entry, moment + patience, "unanswered", way.Times(1 - inTime));
    }

    private void Ask(RequestedChannelDefinition channel, int entry, double moment, double patience, Way way)
    {
        if (At(channel.Postpone) != 0) _open = true;
        double response = Sure(_known.Constant(channel.Response)), lead = Sure(_known.Constant(channel.Lead) + (channel.Journey() is { } travel ? _known.Constant(travel) : 0));
        var reluctance = _incident.Type.Reluctance[_incident.Plan[entry].Channel.Index] is { } ducks ? At(ducks) : 0;
        var accept = At(channel.Accept) * (1 - reluctance);
        if (response > patience)
        {
            GiveUp(channel, entry, moment + patience, "withdrawn", way);
            return;
        }

        if (response + lead <= patience) Connect(channel, entry, moment + response + lead, way.Times(accept));
        else GiveUp(channel, entry, moment + patience, "withdrawn", way.Times(accept));
        GiveUp(channel, entry, moment + response, "refused", way.Times(1 - accept));
    }

    // What does not come to an end before the decision is withdrawn by it.
    private void GiveUp(ContactChannelDefinition channel, int entry, double moment, string how, Way way)
    {
        if (way.Both == 0) return;
        var over = Goes(moment, way);
        Count(channel, over ? how : "withdrawn", way);
        if (over) Try(entry + 1, moment, way);
        else Decide(way);
    }

    private void Connect(ContactChannelDefinition channel, int entry, double moment, Way way)
    {
        if (way.Both == 0) return;
        if (!Goes(moment, way))
        {
            Count(channel, "withdrawn", way);
            Decide(way);
            return;
        }

        Count(channel, "connected", way);
        var bought = way.Bought || channel.Buys is null ? 0 : _known.Constant(channel.Buys);
        way = way with { Fuse = way.Fuse + bought, Bought = way.Bought || bought > 0 };
        var end = moment + _known.Constant(channel.Call);
        if (channel.Official is not null) _open = true;
        if (!Goes(end, way))
        {
            Count(channel, "broken_off", way);
            Decide(way);
            return;
        }

        Count(channel, "completed", way);
        var (said, believed) = (True(channel), new BinaryWord(At(channel.BelievedDeception), At(channel.Misreading)));
        foreach (var heard in (bool[])[true, false])
        {
            var after = way with { Deliberate = way.Deliberate * said.Heard(heard, true), Accident = way.Accident * said.Heard(heard, false), Words = way.Words + believed.Evidence(heard) };
            if (_incident.Type.Until == PlanUntil.Call) Decide(after);
            else Try(entry + 1, end, after);
        }
    }

    // A time that is not constant leaves the tree open.
    private double Sure(double minutes)
    {
        _open |= double.IsNaN(minutes);
        return minutes;
    }

    // Whether a moment is before the decision. Those that nearly coincide are left to the rule of ties, and that is left to the engine.
    private bool Goes(double moment, Way way)
    {
        _open |= !(Math.Abs(moment - way.Fuse) > TooClose) || double.IsNaN(moment);
        return moment < way.Fuse;
    }

    private void Decide(Way way)
    {
        if (way.Both == 0) return;
        _open |= !(_incident.At + way.Fuse < _known.Horizon - TooClose);
        _outcomes += Outcomes.Of(_evidence, way.Both, way.Both, way.Deliberate / way.Both, way.Words);
    }

    /// <summary>One way that things can go: its probability by truth, the words heard in log-odds, and when the decision falls.</summary>
    private readonly record struct Way(double Deliberate, double Accident, double Words, double Fuse, bool Bought)
    {
        public double Both => Deliberate + Accident;

        public Way Times(double probability) => this with { Deliberate = Deliberate * probability, Accident = Accident * probability };
    }
}
