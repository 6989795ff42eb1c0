using System.Text.Json;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>What a seat's screen shows is made of what it was told, and of nothing else.</summary>
public sealed class SeatViewClaims
{
    private const double Hour = 60;

    private static readonly ChannelId Hotline = new(0);
    private static readonly ChannelId Ministers = new(1);
    private static readonly IncidentId First = new(0);
    private static readonly SideId UsSide = new(0);
    private static readonly SideId RussianSide = new(1);
    private static readonly Seat RussianSeat = new("russia", SeatKind.Side, RussianSide, "Russia");
    private static readonly Scenario Scenario = Staged.Of(Model());

    private static IEnumerable<TestCaseData> Sights()
    {
        var rings = StepEvent.Attempted(At(13 * Hour), Hotline, null, UsSide);
        var asks = StepEvent.Attempted(At(13 * Hour), Ministers, null, UsSide);
        var connects = StepEvent.Connected(At(14 * Hour), Hotline, null, new SimDuration(1));
        yield return Case("a line before its first check", 7 * Hour, 0, ChannelSight.Untested, "never checked");
        yield return Case("a line after a check", 13 * Hour, 0, ChannelSight.Verified, "verified 5 hours ago");
        yield return Case("a line that rings", 13.5 * Hour, 0, ChannelSight.Calling, "ringing for 30 minutes, usually answered after 3 minutes", rings);
        yield return Case("a line that was not answered", 14 * Hour, 0, ChannelSight.NoAnswer, "no answer 30 minutes ago", rings, StepEvent.Unanswered(At(13.5 * Hour), Hotline, null, isDead: false));
        yield return Case("a line that was not answered, after the next check", 21 * Hour, 0, ChannelSight.Verified, "verified 60 minutes ago", rings, StepEvent.Unanswered(At(13.5 * Hour), Hotline, null, isDead: false));
        yield return Case("a line that was rung and left", 14 * Hour, 0, ChannelSight.Verified, "verified 6 hours ago", rings, StepEvent.Withdrawn(At(13.2 * Hour), Hotline, null, WithdrawalReason.HungUp));
        yield return Case("a line in use", 15 * Hour, 0, ChannelSight.Live, "talking for 60 minutes", rings, connects);
        yield return Case("a line after a call", 17 * Hour, 0, ChannelSight.Verified, "verified 2 hours ago", rings, connects, StepEvent.Completed(At(15 * Hour), Hotline, null));
        yield return Case("a line in use for so long that checks were left out", 40 * Hour, 0, ChannelSight.Live, "talking for 26 hours", rings, connects);
        yield return Case("a line that was found dead", 17 * Hour, 0, ChannelSight.KnownDown, "known to be down for 3 hours", StepEvent.FailureFound(At(14 * Hour), Hotline, byRinging: false));
        yield return Case("a line that went dead in a call", 17 * Hour, 0, ChannelSight.KnownDown, "known to be down for 2 hours", rings, connects, StepEvent.Cut(At(15 * Hour), Hotline, null, CutReason.LineFailed));
        yield return Case("a line that is suspended in a call", 17 * Hour, 0, ChannelSight.Closed, "suspended for 2 hours", rings, connects, StepEvent.Suspended(At(15 * Hour), Hotline), StepEvent.Cut(At(15 * Hour), Hotline, null, CutReason.Suspended));
        yield return Case("a call that nobody tried", 17 * Hour, 1, ChannelSight.Untested, "not tried");
        yield return Case("a call that is asked for", 15 * Hour, 1, ChannelSight.Asked, "asked for 2 hours ago, usually answered after 6 hours", asks);
        yield return Case("a call whose answer is put off", 16 * Hour, 1, ChannelSight.Asked, "asked for 3 hours ago, put off 60 minutes ago", asks, StepEvent.Postponed(At(15 * Hour), Ministers, null));
        yield return Case("a call that is agreed", 17 * Hour, 1, ChannelSight.Agreed, "agreed 2 hours ago, usually held 8 hours later", asks, StepEvent.Accepted(At(15 * Hour), Ministers, null));
        yield return Case("a call that is refused", 17 * Hour, 1, ChannelSight.Refused, "declined 2 hours ago, usually to be asked again after 3 days", asks, StepEvent.Refused(At(15 * Hour), Ministers, null));
        yield return Case("a call that ended", 17 * Hour, 1, ChannelSight.Verified, "talked 2 hours ago", asks, StepEvent.Connected(At(14 * Hour), Ministers, null, new SimDuration(1)), StepEvent.Completed(At(15 * Hour), Ministers, null));

        static TestCaseData Case(string name, double now, int channel, ChannelSight sight, string word, params StepEvent[] events) => new TestCaseData(now, channel, sight, word, events).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Sights))]
    public void A_channel_looks_as_its_seat_knows_it(double now, int channel, ChannelSight sight, string word, StepEvent[] events)
    {
        var view = Of(new Room(Scenario).Hear(events), Room.Us, now).Channels[channel];
        Assert.That((view.Sight, view.Word), Is.EqualTo((sight, word)));
    }

    [Test]
    public void Every_look_has_a_sign_of_its_own_or_shares_it_with_waiting() =>
        Assert.That(Enum.GetValues<ChannelSight>().Select(sight => (Of(new Room(Scenario), Room.Us, 0).Channels[0] with { Sight = sight }).Glyph).Distinct().Count(), Is.EqualTo(Enum.GetValues<ChannelSight>().Length - 1));

    [Test]
    public void A_line_that_failed_unseen_looks_as_it_did()
    {
        var dead = new Room(Scenario).Hear(StepEvent.LineFailed(At(14 * Hour), Hotline, whileConnected: false));
        foreach (var audience in new[] { Room.Us, Room.Russia, Audience.Stage })
            Assert.That(Text(Of(dead, audience, 15 * Hour)), Is.EqualTo(Text(Of(new Room(Scenario), audience, 15 * Hour))));
        Assert.That(Of(dead, Audience.Control, 15 * Hour).Channels[0].Truth, Is.EqualTo("dead since 14:00"));
    }

    [Test]
    public void A_request_waits_for_the_side_that_is_asked()
    {
        var room = new Room(Scenario).Hear(Opened(deliberate: true), StepEvent.Attempted(At(60), Ministers, First, UsSide));
        Assert.That(Of(room, Room.Us, 70).Requests, Is.Empty);
        Assert.That(Of(room, Room.Russia, 70).Requests.Single(), Is.EqualTo(new RequestView("ministers", 1, "us", 60, null)));
        Assert.That(Of(room.Hear(StepEvent.Accepted(At(80), Ministers, First)), Room.Russia, 90).Requests, Is.Empty);
    }

    [Test]
    public void An_author_that_is_asked_has_something_to_say_until_it_has_chosen()
    {
        var room = new Room(Scenario).Hear(Opened(deliberate: true), StepEvent.Attempted(At(60), Hotline, First, UsSide), StepEvent.Connected(At(61), Hotline, First, new SimDuration(1)));
        Assert.That(Of(room, Room.Russia, 62).Calls.Single(), Is.EqualTo(new CallView("hotline", 1, "us", 61, true, null)));
        Assert.That(Of(room, Room.Us, 62).Calls.Single().IsToSay, Is.False);
        room.Hear(RussianSeat, new Order { Verb = Verb.Say, Channel = "hotline", Deliberate = false }, 63);
        Assert.That(Of(room, Room.Russia, 64).Calls.Single(), Is.EqualTo(new CallView("hotline", 1, "us", 61, false, false)));
        Assert.That(Of(room, Room.Us, 64).Calls.Single().Word, Is.Null);
    }

    [Test]
    public void Incidents_are_what_the_side_knows_of_them()
    {
        var room = new Room(Scenario).Hear(Opened(deliberate: true), StepEvent.Decided(At(90), First, responds: false, isDeliberate: true, new Probability(0.4), new Probability(0.5)));
        var (judge, author) = (Of(room, Room.Us, 100).Incidents.Single(), Of(room, Room.Russia, 100).Incidents.Single());
        Assert.That((judge.IsToJudge, judge.IsOpen, judge.End, judge.Meant, judge.Truth), Is.EqualTo((true, false, "stand-down", (bool?)null, (string?)null)));
        Assert.That((author.IsToJudge, author.IsOpen, author.End, author.Meant, author.DecideBy, author.Assessment), Is.EqualTo((false, true, (string?)null, true, (double?)null, (double?)null)));
        Assert.That(Of(room, Audience.Control, 100).Incidents.Single().Truth, Is.EqualTo("meant"));
    }

    [Test]
    public void What_is_due_next_comes_first()
    {
        var room = new Room(Scenario).Hear(Opened(deliberate: true));
        Assert.That(Of(room, Room.Us, 10).Due.Select(due => due.Text), Is.EqualTo(new[] { "decide on incident 1", "the commission: session 1", "the end of the exercise" }));
        Assert.That(Of(room, Room.Russia, 10).Due.Select(due => due.Text), Is.EqualTo(new[] { "the commission: session 1", "the end of the exercise" }));
    }

    [Test]
    public void What_did_not_happen_is_not_shown()
    {
        var before = new Room(Scenario).Hear(StepEvent.ClimateChanged(At(1), new ClimateId(1)));
        before.Hear(Opened(deliberate: true), StepEvent.RungChanged(At(5), new Rung(0), new Rung(1), ClimbCause.Timeline));
        var again = new Room(Scenario).Hear(StepEvent.ClimateChanged(At(1), new ClimateId(1)));
        again[Room.Us].SetBack(3, before[Room.Us]);
        Assert.That(again.Kinds(Room.Us), Is.EqualTo("climate, opened 1, rung, set_back"));
        Assert.That(again[Room.Us].Seen.Select(told => told.Sequence), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        var view = Of(again, Room.Us, 3);
        Assert.That((view.Climate, view.Rung, view.Incidents.Count), Is.EqualTo((new ClimateId(1), new Rung(0), 0)));
        Assert.That(again[Room.Us].NumberOf(First), Is.Null);
    }

    [Test]
    public void What_an_earlier_rewind_had_undone_and_a_later_one_brings_back_is_told_again()
    {
        var whole = new Room(Scenario).Hear(StepEvent.ClimateChanged(At(1), new ClimateId(1)), StepEvent.RungChanged(At(5), new Rung(0), new Rung(1), ClimbCause.Timeline));
        var undone = new Room(Scenario);
        undone[Room.Us].SetBack(0, whole[Room.Us]);
        var again = new Room(Scenario).Hear(StepEvent.ClimateChanged(At(1), new ClimateId(1)));
        again[Room.Us].SetBack(3, undone[Room.Us]);
        Assert.That(again.Kinds(Room.Us), Is.EqualTo("climate, rung, set_back, set_back, climate"));
        var view = Of(again, Room.Us, 3);
        Assert.That((view.Climate, view.Rung), Is.EqualTo((new ClimateId(1), new Rung(0))));
    }

    private static SeatView Of(Room room, Audience audience, double now) => SeatView.Of(Scenario, audience, room[audience].Seen, new SimTime(now));

    private static string Text(SeatView view) => JsonSerializer.Serialize(view);

    private static SimTime At(double minutes) => new(minutes);

    private static StepEvent Opened(bool deliberate) => StepEvent.Opened(At(2), First, new IncidentTypeId(0), deliberate, new LogOdds(-1), new LogOdds(0), OpenedBy.Rate);

    private static ModelDefinition Model()
    {
        var builder = new DefinitionBuilder(horizon: 100 * Hour, climates: 2);
        builder.Line("hotline", line => line with { Ring = builder.Duration(SpreadKind.Lognormal, 3, 8), Checks = DefinitionBuilder.Checks(8 * Hour, 12 * Hour, 100 * Hour) });
        builder.Call("ministers", call => call with { Response = builder.Minutes(6 * Hour), Lead = builder.Minutes(8 * Hour), CoolingOff = builder.Minutes(3 * 24 * Hour) });
        builder.Talks("commission", [50 * Hour]);
        builder.Incident("strike");
        return builder.Build();
    }
}
