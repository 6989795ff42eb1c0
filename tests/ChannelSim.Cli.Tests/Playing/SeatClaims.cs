using System.Text.Json;

namespace ChannelSim.Cli.Tests.Playing;

/// <summary>Several people at one terminal: nobody sees what is another's.</summary>
public sealed class SeatClaims
{
    [Test]
    public void Whoever_leaves_chooses_a_word_and_the_screen_is_cleared_before_the_next_one_sits_down()
    {
        var sitting = new Sitting().Type("until T+3h\n").Pass(0.1).Type("seat us\n");
        Assert.That(sitting.Screen, Does.Contain("Choose a word for control"));
        sitting.Type("mandrake\nmandrake\n");
        Assert.That(sitting.Table.IsShut, Is.True);
        Assert.That(sitting.Screen, Does.Not.Contain("T+").And.Not.Contain("rung").And.Not.Contain("incident 1").And.Not.Contain("deconfliction"));
        Assert.That(sitting.Screen, Does.Contain("The seat of United States (us)").And.Contain("choose a word"));
        sitting.Type("ripper\nripper\n");
        Assert.That(sitting.Table.Seat.Id, Is.EqualTo("us"));
        Assert.That(sitting.Screen, Does.EndWith("\nus>").And.Contain("rung"));
    }

    [Test]
    public void A_seat_is_come_back_to_with_its_word_alone()
    {
        var sitting = Shared().Type("seat control\n");
        Assert.That(sitting.Screen, Does.EndWith("\nword of control:"));
        sitting.Type("wrong\n");
        Assert.That(sitting.Table.IsShut, Is.True);
        Assert.That(sitting.Screen, Does.Contain("That is not the word of control."));
        sitting.Type("\n");
        Assert.That(sitting.Table.IsShut, Is.True);
        sitting.Type("mandrake\n");
        Assert.That((sitting.Table.IsShut, sitting.Table.Seat.Id), Is.EqualTo((false, "control")));
    }

    [Test]
    public void No_word_is_ever_shown_or_kept()
    {
        var sitting = new Sitting().Type("seat us\nmandr");
        Assert.That(sitting.Screen + sitting.Table.Typed, Does.Not.Contain("mandr"));
        sitting.Type("ake\nmandr");
        Assert.That(sitting.Screen + sitting.Table.Typed, Does.Not.Contain("mandr"));
        sitting.Type("ake\nripp");
        Assert.That(sitting.Screen + sitting.Table.Typed, Does.Not.Contain("ripp"));
        sitting.Type("er\nripper\nseat control\nmandrake\n").Press(ConsoleKey.UpArrow);
        Assert.That(sitting.Screen + sitting.Said, Does.Not.Contain("mandrake").And.Not.Contain("ripper"));
        Assert.That(JsonSerializer.Serialize(sitting.Exercise.History.Records), Does.Not.Contain("mandrake").And.Not.Contain("ripper"));
    }

    [Test]
    public void Two_words_that_differ_are_asked_for_again()
    {
        var sitting = new Sitting().Type("seat us\none\ntwo\n");
        Assert.That(sitting.Table.IsShut, Is.False);
        Assert.That(sitting.Screen, Does.Contain("two different words"));
        Assert.That(sitting.Type("one\none\n").Table.IsShut, Is.True);
    }

    [Test]
    public void Lines_that_were_typed_at_one_seat_are_not_brought_back_at_another()
    {
        var sitting = new Sitting().Type("note \"they are bluffing\"\nseat us\n\n\n").Press(ConsoleKey.UpArrow);
        Assert.That((sitting.Table.Seat.Id, sitting.Table.Typed.Text), Is.EqualTo(("us", "")));
        sitting.Type("seat control\n\n\n").Press(ConsoleKey.UpArrow);
        Assert.That(sitting.Table.Typed.Text, Is.EqualTo("seat us"));
    }

    [Test]
    public void The_clock_waits_while_a_seat_changes_hands()
    {
        var sitting = new Sitting().Type(" ").Pass(1).Type("seat us\n\n");
        var now = sitting.Exercise.Now;
        sitting.Pass(60);
        Assert.That(sitting.Exercise.Now, Is.EqualTo(now));
        sitting.Type("\n").Pass(1);
        Assert.That(sitting.Exercise.Now.Minutes, Is.EqualTo(now.Minutes + 1).Within(1e-6));
        Assert.That(sitting.Commanded.Count(), Is.EqualTo(1));
    }

    [Test]
    public void Escape_stays_before_the_screen_is_cleared_and_leads_to_another_seat_after_it()
    {
        var sitting = new Sitting().Type("seat us\nhalf").Press(ConsoleKey.Escape);
        Assert.That((sitting.Table.IsShut, sitting.Table.Seat.Id, sitting.Table.Typed.Prompt), Is.EqualTo((false, "control", "control> ")));
        sitting.Type("seat us\n\n").Press(ConsoleKey.Escape);
        Assert.That(sitting.Screen, Does.Contain("Nobody sits here").And.EndWith("\nseat:"));
        sitting.Type("nobody\n");
        Assert.That(sitting.Screen, Does.Contain("There is no seat nobody."));
        sitting.Type("russia\n\n");
        Assert.That(sitting.Table.Seat.Id, Is.EqualTo("russia"));
    }

    [Test]
    public void The_stage_needs_no_word()
    {
        var sitting = new Sitting().Type("seat stage\n\n");
        Assert.That(sitting.Table.Seat.Id, Is.EqualTo("stage"));
        Assert.That(sitting.Type("seat us\n").Table.IsShut, Is.True);
    }

    [Test]
    public void No_key_reaches_the_exercise_while_nobody_sits_there()
    {
        var sitting = new Sitting().Type("seat us\n\n").Press(ConsoleKey.Escape).Type(" .note \"x\"\npause\n\t");
        Assert.That(sitting.Commanded, Is.Empty);
        Assert.That(sitting.Table.IsShut, Is.True);
    }

    private static Sitting Shared() => new Sitting().Type("seat us\nmandrake\nmandrake\nripper\nripper\n");
}
