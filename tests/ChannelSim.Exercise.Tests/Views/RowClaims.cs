using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>Who is told what of each thing that happens, case by case, as docs/exercise.md says.</summary>
public sealed class RowClaims
{
    private static readonly ChannelId Hotline = new(0);
    private static readonly ChannelId Ministers = new(1);
    private static readonly ChannelId Commission = new(2);
    private static readonly IncidentTypeId Strike = new(0);
    private static readonly IncidentTypeId Drill = new(1);
    private static readonly SideId UsSide = new(0);
    private static readonly SideId RussianSide = new(1);
    private static readonly Seat UsSeat = new("us", SeatKind.Side, UsSide, "US");
    private static readonly Seat RussianSeat = new("russia", SeatKind.Side, RussianSide, "Russia");
    private static readonly IncidentId First = new(0);
    private static readonly Scenario Scenario = Staged.Of(Model());

    [Test]
    public void An_observer_is_told_the_type_its_staffs_assessment_and_until_when()
    {
        var told = Room().Hear(Opened(First, Strike, deliberate: false))[Views.Room.Us].Seen.Single();
        Assert.That(told.Text, Is.EqualTo("The United States has to judge incident 1 (the strike). The United States finds it 50 % likely that it was meant. It must decide by Tuesday 02:00."));
        Assert.That((told.Kind, told.Type, told.Assessment, told.DecideBy), Is.EqualTo(("opened", "strike", 0.5, 120.0)));
    }

    [Test]
    public void An_author_is_told_what_it_ordered() =>
        Assert.That(Room().Hear(Opened(First, Strike, deliberate: true)).Kinds(Views.Room.Russia), Is.EqualTo("ordered 1"));

    [Test]
    public void An_author_is_told_of_an_accident_at_once_only_if_it_would_announce_it()
    {
        Assert.That(Room().Hear(Opened(First, Strike, deliberate: false)).Kinds(Views.Room.Russia), Is.Empty);
        Assert.That(Room().Hear(Opened(First, Drill, deliberate: false)).Kinds(Views.Room.Russia), Is.EqualTo("caused 1"));
    }

    [Test]
    public void An_author_hears_of_another_accident_with_the_first_request_about_it() =>
        Assert.That(Room().Hear(Opened(First, Strike, deliberate: false), StepEvent.Attempted(At(1), Ministers, First, UsSide)).Kinds(Views.Room.Russia), Is.EqualTo("caused 1, requested 1"));

    [Test]
    public void It_hears_of_it_over_a_line_only_when_the_line_is_answered()
    {
        var room = Room().Hear(Opened(First, Strike, deliberate: false), StepEvent.Attempted(At(1), Hotline, First, UsSide));
        Assert.That(room.Kinds(Views.Room.Russia), Is.Empty);
        Assert.That(room.Hear(StepEvent.Connected(At(2), Hotline, First, new SimDuration(1))).Kinds(Views.Room.Russia), Is.EqualTo("caused 1, connected 1"));
    }

    [Test]
    public void Numbers_count_what_the_audience_has_heard_of()
    {
        var room = Room().Hear(Opened(First, Strike, deliberate: false), Opened(new IncidentId(1), Strike, deliberate: true));
        Assert.That(room[Views.Room.Russia].NumberOf(new IncidentId(1)), Is.EqualTo(1));
        Assert.That(room[Views.Room.Russia].IncidentOf(1), Is.EqualTo(new IncidentId(1)));
        Assert.That(room[Views.Room.Us].NumberOf(new IncidentId(1)), Is.EqualTo(2));
        Assert.That(room[Views.Room.Russia].NumberOf(First), Is.Null);
        Assert.That(room[Views.Room.Russia].IncidentOf(2), Is.Null);
    }

    [Test]
    public void A_dead_line_and_one_that_nobody_answers_are_the_same_to_whoever_rings()
    {
        var (dead, silent) = (Ringing(isDead: true), Ringing(isDead: false));
        Assert.That(dead[Views.Room.Us].Seen, Is.EqualTo(silent[Views.Room.Us].Seen));
        Assert.That(dead[Views.Room.Us].Seen[^1].Text, Is.EqualTo("Nobody answers on the hotline."));
        Assert.That(dead.Kinds(Views.Room.Russia), Is.Empty);
        Assert.That(dead[Audience.Control].Seen[^1].Hidden, Is.EqualTo("dead"));

        static Room Ringing(bool isDead) => Room().Hear(StepEvent.Attempted(At(1), Hotline, null, UsSide), StepEvent.Unanswered(At(9), Hotline, null, isDead));
    }

    [Test]
    public void How_a_failure_was_found_is_not_told() => Assert.That(
        Room().Hear(StepEvent.FailureFound(At(1), Hotline, byRinging: true))[Views.Room.Russia].Seen,
        Is.EqualTo(Room().Hear(StepEvent.FailureFound(At(1), Hotline, byRinging: false))[Views.Room.Russia].Seen));

    [Test]
    public void A_line_that_the_other_side_rings_cannot_be_had_for_no_reason_that_is_known()
    {
        var room = Room().Hear(StepEvent.Attempted(At(1), Hotline, null, RussianSide), StepEvent.PassedOver(At(2), Hotline, null, PassedOverReason.Busy, UsSide));
        Assert.That(room.LastText(Views.Room.Us), Is.EqualTo("The United States wants the hotline, but it cannot be had just now."));
        Assert.That(room[Views.Room.Us].Seen[^1].Reason, Is.Null);
        Assert.That(room.Kinds(Views.Room.Russia), Is.EqualTo("ringing"));
    }

    [Test]
    public void A_call_that_both_know_of_makes_its_channel_busy_for_a_known_reason()
    {
        var room = Room().Hear(StepEvent.Attempted(At(1), Ministers, null, RussianSide), StepEvent.PassedOver(At(2), Ministers, null, PassedOverReason.Busy, UsSide));
        Assert.That(room.LastText(Views.Room.Us), Is.EqualTo("The United States wants the ministers call, but it is in use."));
    }

    [Test]
    public void Whoever_is_asked_sees_a_request_go_and_not_why()
    {
        string[] texts = [.. new[] { WithdrawalReason.PatienceEnded, WithdrawalReason.HungUp, WithdrawalReason.IncidentClosed }.Select(reason =>
            Room().Hear(Opened(First, Strike, deliberate: true), StepEvent.Attempted(At(1), Ministers, First, UsSide), StepEvent.Withdrawn(At(2), Ministers, First, reason)).LastText(Views.Room.Russia))];
        Assert.That(texts, Is.All.EqualTo("The request for the ministers call is withdrawn."));
    }

    [Test]
    public void An_author_whose_call_ends_is_not_told_that_the_matter_is_closed()
    {
        var room = Room().Hear(
            Opened(First, Drill, deliberate: false), StepEvent.Attempted(At(1), Ministers, First, RussianSide), Decision(At(2), responds: true), StepEvent.Withdrawn(At(2), Ministers, First, WithdrawalReason.IncidentClosed));
        Assert.That(room.Kinds(Views.Room.Russia), Is.EqualTo("caused 1, requested 1, withdrawn 1"));
        Assert.That(room[Views.Room.Russia].Seen[^1].Reason, Is.Null);
        Assert.That(room.LastText(Views.Room.Us), Is.EqualTo("The request for the ministers call is withdrawn."));
        Assert.That(room.Kinds(Views.Room.Us), Is.EqualTo("opened 1, requested 1, decided 1, withdrawn 1"));
    }

    [Test]
    public void A_decision_is_told_to_whoever_decides()
    {
        var room = Room().Hear(Opened(First, Strike, deliberate: true), Decision(At(2), responds: false), StepEvent.RungChanged(At(2), new Rung(0), new Rung(1), ClimbCause.ResponseToAccident));
        Assert.That(room[Views.Room.Us].Seen[1].Text, Is.EqualTo("The United States stands down over incident 1 (the strike)."));
        Assert.That(room.Kinds(Views.Room.Russia), Is.EqualTo("ordered 1, rung"));
        Assert.That(room.Kinds(Audience.Stage), Is.EqualTo("rung"));
        Assert.That(room[Audience.Control].Seen[1].Text, Does.Contain("meant"));
    }

    [Test]
    public void An_author_is_not_told_that_something_has_stopped_of_which_it_has_not_heard()
    {
        var room = Room().Hear(Opened(First, Strike, deliberate: false), StepEvent.Settled(At(2), First, false));
        Assert.That(room.Kinds(Views.Room.Russia), Is.Empty);
        Assert.That(room.LastText(Views.Room.Us), Is.EqualTo("Incident 1 (the strike) has stopped."));
        Assert.That(Room().Hear(Opened(First, Strike, deliberate: true), StepEvent.Settled(At(2), First, true)).Kinds(Views.Room.Russia), Is.EqualTo("ordered 1, settled 1"));
    }

    [TestCase(Word.Accident, "\"it was not meant\".", "A balloon.")]
    [TestCase(Word.Deliberate, "\"it was meant\", in the interpreter's rendering.", null)]
    public void A_text_arrives_with_its_word_or_not_at_all(Word heard, string words, string? body)
    {
        var room = Room().Hear(Opened(First, Strike, deliberate: true), StepEvent.Attempted(At(1), Hotline, First, UsSide), StepEvent.Connected(At(2), Hotline, First, new SimDuration(1)));
        room.Hear(RussianSeat, new Order { Verb = Verb.Say, Channel = "hotline", Deliberate = false, Text = "A balloon." }, 3);
        room.Hear(StepEvent.Completed(At(4), Hotline, First), StepEvent.Statement(At(4), Hotline, First, Word.Accident, heard, new LogOdds(0), new LogOdds(-2)));
        var (listener, speaker) = (room[Views.Room.Us].Seen[^1], room[Views.Room.Russia].Seen[^1]);
        Assert.That(listener.Text, Is.EqualTo($"Over the hotline, Russia is heard to say of incident 1 (the strike): {words} The United States finds it 12 % likely that it was meant."));
        Assert.That((listener.Kind, listener.Body, listener.Deliberate), Is.EqualTo(("heard", body, heard == Word.Deliberate)));
        Assert.That((speaker.Kind, speaker.Body, speaker.Deliberate, speaker.Assessment), Is.EqualTo(("said", "A balloon.", false, (double?)null)));
    }

    [Test]
    public void A_word_without_a_text_looks_like_one_whose_text_was_lost()
    {
        var room = Room().Hear(Opened(First, Strike, deliberate: true), StepEvent.Attempted(At(1), Hotline, First, UsSide), StepEvent.Connected(At(2), Hotline, First, new SimDuration(1)));
        room.Hear(StepEvent.Completed(At(4), Hotline, First), StepEvent.Statement(At(4), Hotline, First, Word.Deliberate, Word.Deliberate, new LogOdds(0), new LogOdds(-2)));
        Assert.That(room.LastText(Views.Room.Us), Does.Contain("in the interpreter's rendering"));
    }

    [Test]
    public void The_stage_shows_ladder_climate_sessions_and_what_is_addressed_to_nobody()
    {
        var room = Room().Hear(
            StepEvent.TimelineFired(At(1), new TimelineEntryId(0)), StepEvent.TimelineFired(At(1), new TimelineEntryId(1)), StepEvent.ClimateChanged(At(2), new ClimateId(1)),
            StepEvent.SessionHeld(At(3), Commission, new SessionId(0)), StepEvent.SessionConcluded(At(4), Commission), StepEvent.Suspended(At(5), Hotline), StepEvent.Ended(At(6), onTerminalRung: false));
        Assert.That(room.Kinds(Audience.Stage), Is.EqualTo("inject, climate, session_held, ended"));
        Assert.That(room.Kinds(Views.Room.Us), Is.EqualTo("inject, inject, climate, session_held, session_concluded, suspended, ended"));
        Assert.That(room.Kinds(Views.Room.Russia), Is.EqualTo("inject, climate, session_held, session_concluded, suspended, ended"));
    }

    [Test]
    public void A_belief_of_ones_own_a_note_and_an_inject_go_to_whom_they_are_for()
    {
        var room = Room().Hear(Opened(First, Strike, deliberate: true));
        room.Hear(UsSeat, new Order { Verb = Verb.Believe, Incident = 0, Percent = 40 });
        room.Hear(Seat.Control, new Order { Verb = Verb.Note, Text = "They hesitate." });
        room.Hear(Seat.Control, new Order { Verb = Verb.Inject, Title = "Warsaw calls", To = ["us"] });
        room.Hear(Seat.Control, new Order { Verb = Verb.Inject, Title = "Markets fall" });
        Assert.That(room.Kinds(Views.Room.Us), Is.EqualTo("opened 1, believed 1, inject, inject"));
        Assert.That(room.Kinds(Views.Room.Russia), Is.EqualTo("ordered 1, inject"));
        Assert.That(room.Kinds(Audience.Stage), Is.EqualTo("inject"));
        Assert.That(room.Kinds(Audience.Control), Is.EqualTo("opened 1, order 1, note, inject, inject"));
    }

    [Test]
    public void What_a_side_works_out_is_shown_to_nobody_else_and_what_control_shows_to_those_whom_it_names()
    {
        var room = Room().Hear(UsSeat, new Order { Verb = Verb.Show, Title = "Ours" });
        room.Hear(Seat.Control, new Order { Verb = Verb.Show, Title = "For control" });
        room.Hear(Seat.Control, new Order { Verb = Verb.Show, Title = "For Russia", To = ["russia"] });
        Assert.That(room[Views.Room.Us].Seen.Select(told => told.Text), Is.EqualTo(new[] { "Ours." }));
        Assert.That(room[Views.Room.Russia].Seen.Select(told => told.Text), Is.EqualTo(new[] { "For Russia." }));
        Assert.That(room.Kinds(Audience.Stage), Is.Empty);
    }

    [Test]
    public void The_clock_is_lent_to_one_and_taken_back_from_all()
    {
        var room = Room().Hear(Seat.Control, new Order { Verb = Verb.Lend, To = ["us"] }).Hear(Seat.Control, new Order { Verb = Verb.Lend, To = ["control"] });
        Assert.That(room[Views.Room.Us].Seen.Select(told => told.Text), Is.EqualTo(new[] { "The clock is lent to us.", "Control has the clock." }));
        Assert.That(room.Kinds(Views.Room.Russia), Is.EqualTo("lent"));
    }

    [Test]
    public void An_edited_entry_is_told_as_it_was_edited()
    {
        var room = Room().Hear(Seat.Control, new Order { Verb = Verb.Edit, Entry = "1", Title = "Markets rise", Text = "By a little." }).Hear(StepEvent.TimelineFired(At(1), new TimelineEntryId(0)));
        Assert.That((room.LastText(Audience.Stage), room[Audience.Stage].Seen[^1].Body), Is.EqualTo(("Markets rise.", "By a little.")));
        Assert.That((room.LastText(Audience.Control), room[Audience.Control].Seen[^1].Body), Is.EqualTo(("To both sides: Markets rise.", "By a little.")));
    }

    private static Room Room() => new(Scenario);

    private static SimTime At(double minutes) => new(minutes);

    private static StepEvent Opened(IncidentId incident, IncidentTypeId type, bool deliberate) => StepEvent.Opened(At(0), incident, type, deliberate, new LogOdds(-1), new LogOdds(0), OpenedBy.Rate);

    private static StepEvent Decision(SimTime at, bool responds) => StepEvent.Decided(at, First, responds, isDeliberate: true, new Probability(0.6), new Probability(0.5));

    private static ModelDefinition Model()
    {
        var builder = new DefinitionBuilder(climates: 2);
        builder.Side(0, side => side with { Name = "United States" });
        builder.Line("hotline");
        builder.Call("ministers");
        builder.Talks("commission", [3]);
        builder.Incident("strike");
        builder.Incident("drill", type => type with { Announce = builder.Announce(0, PlanUntil.Call, 0) });
        builder.At(1, entry => entry with { Title = "Markets fall" });
        builder.At(1, entry => entry with { Title = "For US eyes", To = [UsSide] });
        return builder.Build();
    }
}
