using System.Text.Json;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Store;
using ChannelSim.Web.Rooms;
using ChannelSim.Web.Serving;
using ChannelSim.Web.Tests.Support;

namespace ChannelSim.Web.Tests.Rooms;

/// <summary>After the end, and not before, the room may look back and is asked; nobody learns who answered what.</summary>
public sealed class HotWashClaims
{
    [Test]
    public void Nothing_is_opened_before_the_end_and_a_rewind_shuts_it_until_control_opens_it_again()
    {
        using var night = new Night();
        var wash = Wash(night);
        Assert.That((wash.Open(true).IsDone, wash.Ask(true).IsDone, wash.IsOpenToRoom, wash.IsAsking), Is.EqualTo((false, false, false, false)));
        night.Say("control", "end");
        Assert.That((wash.Open(true).IsDone, wash.Ask(true).IsDone, wash.IsOpenToRoom, wash.IsAsking), Is.EqualTo((true, true, true, true)));
        night.Say("control", "note \"a note is no rewind\"");
        Assert.That(wash.IsOpenToRoom);
        night.Say("control", "rewind 1");
        Assert.That((wash.IsOpenToRoom, wash.IsAsking), Is.EqualTo((false, false)));
        night.Say("control", "end");
        Assert.That((wash.IsOpenToRoom, wash.IsAsking), Is.EqualTo((false, false)), "it has gone on");
    }

    [Test]
    public void Only_who_sees_everything_looks_back_before_control_has_opened_it_and_the_stage_never()
    {
        using var night = new Night();
        var wash = Wash(night);
        night.Say("control", "end");
        Assert.That(Enum.GetValues<SeatKind>().Where(kind => ReviewDesk.Admits(kind, wash)), Is.EqualTo(new[] { SeatKind.Control, SeatKind.Observer }));
        wash.Open(true);
        Assert.That(Enum.GetValues<SeatKind>().Where(kind => ReviewDesk.Admits(kind, wash)), Is.EqualTo(new[] { SeatKind.Control, SeatKind.Side, SeatKind.Observer }));
        wash.Open(false);
        Assert.That(ReviewDesk.Admits(SeatKind.Side, wash), Is.False);
    }

    [Test]
    public void A_device_answers_once_and_nobody_sees_an_answer_while_others_are_asked()
    {
        using var night = new Night();
        var wash = Wash(night);
        night.Say("control", "end");
        Assert.That(wash.Answer("p", ["a", "b", "c"]).IsDone, Is.False, "nobody is asked");
        wash.Ask(true);
        Assert.That(wash.Answer("p", ["a", "b", " "]).IsDone);
        Assert.That(wash.Answer("p", ["d", "e", "f"]).Text, Does.Contain("already"));
        Assert.That(wash.Answer("q", [new string('x', HotWash.MostLetters + 1), "", ""]).IsDone, Is.False);
        Assert.That((wash.Count, wash.Answers.IsEmpty), Is.EqualTo((1, true)));
        wash.Ask(false);
        Assert.That(wash.Answers, Is.EqualTo(new[] { ["a"], new[] { "b" }, [] }));
    }

    // A fixed order would be met by chance once in 60! shuffles.
    [Test]
    public void What_is_kept_has_no_seat_no_time_and_no_order_and_the_log_does_not_know_of_it()
    {
        using var folder = new TemporaryFolder();
        using var night = new Night(folder.Path);
        var wash = Wash(night);
        night.Say("control", "end");
        wash.Ask(true);
        var records = night.Exercise.History.Count;
        var given = Enumerable.Range(0, 60).Select(i => $"answer {i:00}").ToArray();
        foreach (var one in given) wash.Answer($"pass-{one[7..]}-adviser", [one, one, one]);
        wash.Ask(false);

        Assert.That(wash.Answers[0], Is.EquivalentTo(given).And.Not.EqualTo(given));
        Assert.That(wash.Answers[1], Is.EquivalentTo(given).And.Not.EqualTo(wash.Answers[0]), "answers to two questions are not in one order");
        Assert.That(File.ReadAllText(Path.Combine(folder.Path, HotWashAnswers.FileName)), Does.Contain("answer 07").And.Not.Contain("pass").And.Not.Contain("adviser"));
        using (var kept = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Path, HotWashAnswers.FileName))))
            Assert.That(kept.RootElement.EnumerateObject().Select(member => member.Name), Is.EquivalentTo(new[] { "open_to", "asking_in", "answered", "answers" }));
        Assert.That(night.Exercise.History.Count, Is.EqualTo(records));
        Assert.That(ExerciseVerification.Of(folder.Path).All(finding => finding.IsGood));
        Assert.That(new HotWash(new HotWashFile(folder.Path), () => night.Room.Ending).Answers, Is.EqualTo(wash.Answers), "a server that is started again");
    }

    [TestCase("{")]
    [TestCase("{\"answers\": null}")]
    [TestCase("[]")]
    public void A_file_that_cannot_be_read_opens_nothing(string text)
    {
        using var folder = new TemporaryFolder();
        using var night = new Night(folder.Path);
        night.Say("control", "end");
        File.WriteAllText(Path.Combine(folder.Path, HotWashAnswers.FileName), text);
        var wash = Wash(night);
        Assert.That((wash.IsOpenToRoom, wash.IsAsking, wash.Count), Is.EqualTo((false, false, 0)));
    }

    private static HotWash Wash(Night night) => new(new HotWashFile(night.Room.Root), () => night.Room.Ending);
}
