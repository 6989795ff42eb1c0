using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Exercise.Tests.Orders;

/// <summary>Who may command what is the table of docs/exercise.md, in every cell and every state.</summary>
public sealed class AuthorityClaims
{
    private static readonly string[] Document = File.ReadAllLines(Path.Combine(Shipped.Root, "docs", "exercise.md"));
    private static readonly bool[] Both = [false, true];

    private static readonly Dictionary<string, Permission> Permissions = new()
    {
        ["never"] = Permission.Never, ["always"] = Permission.Always, ["running"] = Permission.Running, ["reason"] = Permission.WithReason, ["clock"] = Permission.WithClock, ["played"] = Permission.WhenPlayed,
    };

    private static readonly Dictionary<string, Func<SeatState, bool>> Business = new()
    {
        ["an incident that it observes, while it is open"] = state => state.Incident == IncidentPart.Observed,
        ["an act of its own that it does not know to be over"] = state => state.Incident == IncidentPart.Own,
        ["nothing"] = state => state.Incident == IncidentPart.NotNamed,
        ["a contact that it asked for"] = state => state.Contact == ContactPart.Asked,
        ["a call under way"] = state => state.Contact is ContactPart.Talking or ContactPart.Speaking,
        ["a request of the other side that is not decided"] = state => state.Contact == ContactPart.Called,
        ["a call under way about an act of its own"] = state => state.Contact == ContactPart.Speaking,
    };

    [Test]
    public void Every_seat_may_command_what_the_document_says_in_every_state_and_nothing_else()
    {
        foreach (var seat in Enum.GetValues<SeatKind>())
            foreach (var verb in Enum.GetValues<Verb>())
                foreach (var state in States())
                    Assert.That(Authority.Refusal(seat, verb, in state) is null, Is.EqualTo(May(seat, verb, state)), $"{seat} {verb.Name()} {state}");
    }

    [Test]
    public void Every_refusal_is_a_sentence()
    {
        foreach (var seat in Enum.GetValues<SeatKind>())
            foreach (var verb in Enum.GetValues<Verb>())
                foreach (var state in States())
                    Assert.That(Authority.Refusal(seat, verb, in state) ?? "It may.", Does.Match("^([A-Z]|`[a-z-]+` (is|overrides)).*[.]$"), $"{seat} {verb.Name()} {state}");
    }

    [Test]
    public void What_a_seat_is_offered_is_what_it_may_give_in_some_state()
    {
        foreach (var seat in Enum.GetValues<SeatKind>())
            foreach (var verb in Enum.GetValues<Verb>())
                foreach (var (ended, played, clock) in Both.SelectMany(e => Both.SelectMany(p => Both.Select(c => (e, p, c)))))
                    Assert.That(
                        Authority.MayTry(seat, verb, ended, played, clock),
                        Is.EqualTo(States().Any(state => (state.HasEnded, state.IsPlayed, state.HoldsClock) == (ended, played, clock) && Authority.Refusal(seat, verb, in state) is null)),
                        $"{seat} {verb.Name()}");
    }

    [Test]
    public void A_line_that_the_other_side_rings_and_a_channel_that_serves_nobody_are_refused_alike()
    {
        var silent = new SeatState(false, true, false, false, IncidentPart.NotNamed, ContactPart.None);
        foreach (var verb in (Verb[])[Verb.HangUp, Verb.Accept, Verb.Refuse, Verb.Postpone, Verb.Say])
            Assert.That(Authority.Refusal(SeatKind.Side, verb, in silent), Is.Not.Null.And.Not.Contain("ring"));
    }

    private static bool May(SeatKind seat, Verb verb, SeatState state) => Cell(seat, verb) switch
    {
        Permission.Never => false,
        Permission.Always => true,
        _ when state.HasEnded => false,
        Permission.WithReason => state.GivesReason,
        Permission.WithClock => state.HoldsClock,
        Permission.WhenPlayed => state.IsPlayed && IsItsBusiness(verb, state),
        _ => seat != SeatKind.Side || IsItsBusiness(verb, state),
    };

    private static Permission Cell(SeatKind seat, Verb verb) => Permissions[Rows(5).Single(row => row[0] == verb.Name())[1 + (int)seat]];

    private static bool IsItsBusiness(Verb verb, SeatState state)
    {
        var row = Rows(2).FirstOrDefault(cells => cells[0].Split(", ").Contains(verb.Name()));
        return row is null || row[1].Split("; ").Any(part => Business[part](state));
    }

    private static IEnumerable<string[]> Rows(int cells) =>
        Document.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | ")).Where(row => row.Length == cells);

    private static IEnumerable<SeatState> States() =>
        from ended in Both
        from played in Both
        from clock in Both
        from reason in Both
        from incident in Enum.GetValues<IncidentPart>()
        from contact in Enum.GetValues<ContactPart>()
        select new SeatState(ended, played, clock, reason, incident, contact);
}
