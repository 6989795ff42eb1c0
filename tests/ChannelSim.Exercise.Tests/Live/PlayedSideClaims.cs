using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Tests.Live;

/// <summary>What people of a played side can do, and what they are told when they cannot.</summary>
public sealed class PlayedSideClaims
{
    private static readonly Audience Blue = Audience.Of(new SideId(0));
    private static readonly Audience Red = Audience.Of(new SideId(1));

    [TestCase("respond 1", "respond")]
    [TestCase("stand-down 1", "stand-down")]
    public void The_observer_decides_while_the_incident_is_open_and_once(string line, string decision)
    {
        var held = Table.Set().Do("blue", line);
        Assert.That(held.Exercise.SeenBy(Blue).Single(told => told.Kind == ViewKinds.Decided).To, Is.EqualTo(decision));
        Assert.That(held.Type("blue", line), Is.EqualTo("That incident is over: there is nothing left to decide."));
        Assert.That(held.KindsSeen(Red), Has.None.EqualTo(ViewKinds.Decided), "what a side decides is its own");
    }

    [Test]
    public void Nobody_decides_for_the_other()
    {
        var held = Table.Set();
        Assert.That(held.Type("red", "respond 1"), Is.EqualTo("That is an act of your own side: the other side judges it. You can `call` about it, or `stop` it while it goes on."));
        Assert.That(held.Type("blue", "stop 1"), Is.EqualTo("Only the side whose act it is can stop it. You can `respond` or `stand-down`."));
        Assert.That(held.Type("observer", "respond 1"), Is.EqualTo("An observer watches and takes notes: use `note`."));
        Assert.That(held.Type("stage", "respond 1"), Is.EqualTo("The stage shows what is public; it commands nothing unless control lends it the clock."));
    }

    [Test]
    public void An_automatic_side_follows_its_rules_and_nobody_else()
    {
        var held = Table.Set().Do("control", "auto blue");
        Assert.That(held.Type("blue", "respond 1"), Is.EqualTo("Your side follows its rules: nobody plays it now. Control can let you, with `play`."));
        held.Do("control", "play blue").Do("blue", "respond 1");
        Assert.That(held.Type("control", "play blue"), Is.EqualTo("People play that side already."));
    }

    [Test]
    public void A_call_says_what_its_author_chose_and_the_text_arrives_with_the_word()
    {
        var held = Table.Set().Do("blue", "call line about 1").At(65).Do("red", "say accident \"it was ours, a drill\"").At(80);
        Assert.That(held.Exercise.SeenBy(Blue).Single(told => told.Kind == ViewKinds.Heard), Has.Property("Deliberate").EqualTo(false).And.Property("Body").EqualTo("it was ours, a drill"));
    }

    [Test]
    public void A_word_that_is_misheard_comes_without_its_text()
    {
        var held = Table.Set(Table.Misheard).Do("blue", "call line about 1").At(65).Do("red", "say accident \"it was ours, a drill\"").At(80);
        Assert.That(held.Exercise.SeenBy(Blue).Single(told => told.Kind == ViewKinds.Heard), Has.Property("Deliberate").EqualTo(true).And.Property("Body").Null);
    }

    [Test]
    public void Only_the_author_says_and_only_while_they_talk()
    {
        var held = Table.Set();
        Assert.That(held.Type("red", "say line accident"), Is.EqualTo("You are not talking on that channel. A word is said while a call is under way."));
        held.Do("blue", "call line about 1").At(65);
        Assert.That(held.Type("blue", "say line accident"), Is.EqualTo("On that channel you talk about nothing that your side has done: there is nothing to say of it."));
        Assert.That(held.Type("red", "say accident"), Is.Null, "the channel goes without saying");
    }

    [Test]
    public void A_request_is_answered_by_whoever_is_called_before_it_would_be_decided()
    {
        var held = Table.Set().Do("blue", "call call about 1");
        Assert.That(held.Type("blue", "accept call"), Is.EqualTo("It is your side that asks: the other side answers. You can withdraw with `hang-up`."));
        held.Do("red", "postpone", "accept");
        Assert.That(held.Type("red", "refuse call"), Is.EqualTo("You have accepted that request already."));
        Assert.That(held.Type("red", "hang-up call"), Is.EqualTo("It is the other side that asked, and you accepted: you can hang up once you talk."));
        held.At(90);
        Assert.That(held.KindsSeen(Blue), Has.Some.EqualTo(ViewKinds.Connected));
        held.Do("red", "hang-up");
        Assert.That(held.Last(Blue).Kind, Is.EqualTo(ViewKinds.BrokenOff));
    }

    [Test]
    public void What_nobody_answers_the_draws_decide()
    {
        var held = Table.Set().Do("blue", "call call about 1").At(62 + 31);
        Assert.That(held.Last(Blue).Kind, Is.EqualTo(ViewKinds.Refused), "it accepts with 0 %");
    }

    [Test]
    public void A_line_is_answered_by_its_duty_officer_and_is_not_heard_before()
    {
        var held = Table.Set().Do("blue", "call line about 1");
        foreach (var line in (string[])["accept line", "refuse line", "postpone line"]) Assert.That(held.Type("red", line), Is.EqualTo("No request of the other side waits on that channel."));
        Assert.That(held.Type("red", "hang-up line"), Is.EqualTo("You have no contact on that channel to end."));
        Assert.That(held.Type("red", "answer line"), Does.StartWith("A line is answered by its duty officer"));
        Assert.That(held.Type("red", "call line"), Is.EqualTo("The channel cannot be had just now."), "what keeps it busy is not to be heard");
        Assert.That(held.Type("blue", "call line"), Is.EqualTo("The channel is busy."));
    }

    [Test]
    public void An_act_that_goes_on_is_stopped_by_its_author()
    {
        var held = Table.Set().Do("red", "stop 1");
        Assert.That((held.Last(Red).Kind, held.Last(Blue).Kind), Is.EqualTo((ViewKinds.Settled, ViewKinds.Settled)));
        Assert.That(held.Type("red", "stop 1"), Is.EqualTo("That incident is over: there is nothing to stop."));
        Assert.That(held.Type("blue", "respond 1"), Is.EqualTo("That incident is over: there is nothing left to decide."));
        held.Do("control", "open strike because there is more");
        Assert.That(held.Type("red", "stop 2"), Is.EqualTo("That act was over as soon as it was done: there is nothing to stop."));
    }

    [Test]
    public void Beliefs_are_written_down_and_told_to_nobody_else()
    {
        var held = Table.Set();
        var red = held.Exercise.SeenBy(Red).Count;
        held.Do("blue", "believe 1 40").At(63).Do("blue", "believe 1 70%");
        Assert.That(held.Exercise.Beliefs.Select(belief => (belief.Seat, belief.At.Minutes, belief.Incident.Number, belief.Deliberate.Value)), Is.EqualTo(new[] { ("blue", 62.0, 0, 0.4), ("blue", 63.0, 0, 0.7) }));
        Assert.That(held.Exercise.SeenBy(Red), Has.Count.EqualTo(red));
        Assert.That(held.Type("control", "believe 1 40"), Is.EqualTo("`believe` is for the seats of a side: control knows what is true."));
    }

    [Test]
    public void Incidents_have_the_numbers_of_those_who_know_them()
    {
        var held = Table.Set();
        Assert.That(held.Type("blue", "respond 2"), Is.EqualTo("There is no incident `2` that you know of: you know of 1."));
        held.At(105);
        Assert.That(held.Type("blue", "call line about 2"), Is.Null, "its own act, which it ordered");
    }
}
