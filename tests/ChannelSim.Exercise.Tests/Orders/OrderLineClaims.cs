using System.Text.Json;
using System.Text.Json.Serialization;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Tests.Live;

namespace ChannelSim.Exercise.Tests.Orders;

/// <summary>Lines as people type them: what they mean, what is wrong with them, how they are completed.</summary>
public sealed class OrderLineClaims
{
    private static readonly JsonSerializerOptions Flat = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() }, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [TestCase("respond 1", """{"Verb":"Respond","Incident":0}""")]
    [TestCase("stand down #1", """{"Verb":"StandDown","Incident":0}""")]
    [TestCase("standdown 1", """{"Verb":"StandDown","Incident":0}""")]
    [TestCase("call sullivan about 1", """{"Verb":"Call","Incident":0,"Channel":"sullivan"}""")]
    [TestCase("CALL Sull", """{"Verb":"Call","Channel":"sullivan"}""")]
    [TestCase("call shoigu", """{"Verb":"Call","Channel":"austin-shoigu"}""")]
    [TestCase("hang up", """{"Verb":"HangUp"}""")]
    [TestCase("accept milley-gerasimov", """{"Verb":"Accept","Channel":"milley-gerasimov"}""")]
    [TestCase("say accident \"it was ours, a drill\"", """{"Verb":"Say","Deliberate":false,"Text":"it was ours, a drill"}""")]
    [TestCase("say sullivan deliberate", """{"Verb":"Say","Channel":"sullivan","Deliberate":true}""")]
    [TestCase("say accident “it was \\\" ours”", """{"Verb":"Say","Deliberate":false,"Text":"it was \" ours"}""")]
    [TestCase("believe 1 40", """{"Verb":"Believe","Incident":0,"Percent":40}""")]
    [TestCase("believe 1 12.5 %", """{"Verb":"Believe","Incident":0,"Percent":12.5}""")]
    [TestCase("rate 60", """{"Verb":"Rate","Number":60}""")]
    [TestCase("rate 36,000x", """{"Verb":"Rate","Number":36000}""")]
    [TestCase("until T+3h", """{"Verb":"Until","Number":180}""")]
    [TestCase("until +30m", """{"Verb":"Until","Number":60}""")]
    [TestCase("until 16:30", """{"Verb":"Until","Number":60}""")]
    [TestCase("until 15:30", """{"Verb":"Until","Number":1440}""")]
    [TestCase("until 2022-11-15 17:30", """{"Verb":"Until","Number":120}""")]
    [TestCase("note \"they asked twice\" rating=P", """{"Verb":"Note","Text":"they asked twice","Rating":"P"}""")]
    [TestCase("note they asked twice", """{"Verb":"Note","Text":"they asked twice"}""")]
    [TestCase("next", """{"Verb":"Next"}""")]
    public void A_side_types(string line, string order) => Reads(line, order, "us");

    [TestCase("inject \"Warsaw closes its airspace\" to us rung=2 because \"to see\"", """{"Verb":"Inject","Title":"Warsaw closes its airspace","To":["us"],"Reason":"to see","Effects":[{"Verb":"Rung","Target":"alert-posture"}]}""")]
    [TestCase("inject \"A\" \"and more\" to us and russia suspend=sullivan open=stray-missile:accident", """{"Verb":"Inject","Title":"A","Text":"and more","To":["us","russia"],"Effects":[{"Verb":"Suspend","Channel":"sullivan"},{"Verb":"Open","Target":"stray-missile","Deliberate":false}]}""")]
    [TestCase("open stray-missile deliberate because nobody expects it", """{"Verb":"Open","Target":"stray-missile","Deliberate":true,"Reason":"nobody expects it"}""")]
    [TestCase("fuse 1 +30m because=slow", """{"Verb":"Fuse","Incident":0,"Number":30,"Reason":"slow"}""")]
    [TestCase("fuse 1 -1h30m", """{"Verb":"Fuse","Incident":0,"Number":-90}""")]
    [TestCase("rung 2 because \"to see\"", """{"Verb":"Rung","Target":"alert-posture","Reason":"to see"}""")]
    [TestCase("call sullivan for us about 1", """{"Verb":"Call","Incident":0,"Channel":"sullivan","Side":"us"}""")]
    [TestCase("release Przewodow", """{"Verb":"Release","Entry":"Przewodow"}""")]
    [TestCase("hold 3", """{"Verb":"Hold","Entry":"3"}""")]
    [TestCase("edit 3 text \"It was not so\"", """{"Verb":"Edit","Entry":"3","Text":"It was not so"}""")]
    [TestCase("edit 3 title=\"It was not so\"", """{"Verb":"Edit","Entry":"3","Title":"It was not so"}""")]
    [TestCase("rewind 12", """{"Verb":"Rewind","Mark":"12"}""")]
    [TestCase("rewind e12", """{"Verb":"Rewind","Mark":"e12"}""")]
    [TestCase("lend us", """{"Verb":"Lend","To":["us"]}""")]
    [TestCase("play russia", """{"Verb":"Play","Side":"russia"}""")]
    [TestCase("show \"Three options\" to us", """{"Verb":"Show","Text":"Three options","To":["us"]}""")]
    public void Control_types(string line, string order) => Reads(line, order, "control");

    [TestCase("", "Type what to do; `help` lists what you can.")]
    [TestCase("respnd 1", "There is no command `respnd`: did you mean `respond`?")]
    [TestCase("respond", "Say which incident, by its number: `respond INCIDENT`; you know of 1.")]
    [TestCase("respond 2", "There is no incident `2` that you know of: you know of 1.")]
    [TestCase("call sulivan", "There is no channel `sulivan`: did you mean `sullivan`?")]
    [TestCase("call", "Say which channel: `call CHANNEL [about INCIDENT]`.")]
    [TestCase("call sullivan now", "`now` is not understood here: `call CHANNEL [about INCIDENT]`.")]
    [TestCase("say perhaps", "There is no channel `perhaps`: there are `deconfliction-line`, `milley-gerasimov`, `austin-shoigu`, `sullivan`.")]
    [TestCase("say", "Say which: `accident` or `deliberate`, as in `say accident \"it was ours, a drill\"`.")]
    [TestCase("believe 1 140", "Say how likely, in percent from 0 to 100: `believe 1 40`.")]
    [TestCase("rate 0", "A rate is 1 to 36,000 simulated seconds a second: `rate 60` lets a minute pass in a second.")]
    [TestCase("until noon", "`noon` is no moment: write a time of day (`16:30`), a date and time (`2022-11-15T16:30`), `T+3h` after the start, or `+30m` from now.")]
    [TestCase("note \"they", "A quotation does not end: put a quotation mark after it.")]
    public void A_line_that_means_nothing_says_what_would_be_right(string line, string fault) =>
        Assert.That(OrderLine.Parse(line, At(30).ContextOf(SeatOf("us"))), Is.EqualTo(new OrderReading(null, fault)));

    [Test]
    public void A_line_is_at_most_four_kibibytes_long_in_the_bytes_that_are_kept()
    {
        var us = At(30).ContextOf(SeatOf("us"));
        var longest = "note " + new string('x', OrderLine.MaxBytes - 5);
        Assert.That(OrderLine.Parse(longest, us).Fault, Is.Null);
        Assert.That(OrderLine.Parse(longest + "x", us).Fault, Is.EqualTo("A line has at most 4,096 bytes, and this one has 4,097: say it in several."));
        Assert.That(OrderLine.Parse("note " + new string('ż', 2046), us).Fault, Is.EqualTo("A line has at most 4,096 bytes, and this one has 4,097: say it in several."));
    }

    [Test]
    public void A_side_is_offered_what_it_may_do_and_what_it_knows()
    {
        var exercise = At(30);
        var us = exercise.ContextOf(SeatOf("us"));
        Assert.That(OrderLine.Complete("", us), Is.EqualTo((string[])["respond", "stand-down", "call", "hang-up", "accept", "refuse", "postpone", "say", "stop", "believe", "note", "show", "help"]));
        Assert.That(OrderLine.Complete("re", us), Is.EqualTo((string[])["respond", "refuse"]));
        Assert.That(OrderLine.Complete("respond ", us), Is.EqualTo((string[])["1"]));
        Assert.That(OrderLine.Complete("stop ", us), Is.Empty, "it is not their act");
        Assert.That(OrderLine.Complete("call s", us), Is.EqualTo((string[])["sullivan"]));
        Assert.That(OrderLine.Complete("call sullivan ", us), Is.EqualTo((string[])["about"]));
        Assert.That(OrderLine.Complete("call sullivan about ", us), Is.EqualTo((string[])["1"]));
        Assert.That(OrderLine.Complete("accept ", us), Is.Empty, "nobody has asked");
    }

    [Test]
    public void Nobody_learns_from_a_hint_what_only_control_knows()
    {
        var us = At(30).ContextOf(SeatOf("us"));
        Assert.That(OrderLine.Complete("release ", us), Is.Empty);
        Assert.That(OrderLine.Parse("release Przewodov", us).Fault, Is.EqualTo("`release` is for control."));
    }

    [Test]
    public void Control_is_offered_everything_but_beliefs()
    {
        var control = At(30).ContextOf(Seat.Control);
        Assert.That(OrderLine.Complete("", control), Is.EquivalentTo(VerbNames.All.Except(["believe"]).Append("help")));
        Assert.That(OrderLine.Complete("release P", control), Is.EqualTo((string[])["Przewodow"]));
        Assert.That(OrderLine.Complete("open stray-missile ", control), Is.EqualTo((string[])["accident", "deliberate", "because"]));
        Assert.That(OrderLine.Complete("inject \"A thing\" rung=al", control), Is.EqualTo((string[])["rung=alert-posture"]));
        Assert.That(OrderLine.Complete("rung clash because ", control), Is.Empty);
    }

    [Test]
    public void The_example_of_every_verb_that_a_scenario_can_have_is_understood()
    {
        var (control, us) = (At(30).ContextOf(Seat.Control), At(30).ContextOf(SeatOf("us")));
        var faults = Enum.GetValues<Verb>().Except([Verb.Climate]).Select(verb => OrderLine.Parse(Named(VerbForm.Of(verb).Example), verb == Verb.Believe ? us : control).Fault).OfType<string>();
        Assert.That(faults, Is.Empty);
        static string Named(string example) => example.Replace("hotline", "sullivan", StringComparison.Ordinal).Replace("fleet", "stray-missile", StringComparison.Ordinal);
    }

    [Test]
    public void Help_says_how_a_verb_is_used_and_what_there_is()
    {
        var us = At(30).ContextOf(SeatOf("us"));
        Assert.That(OrderLine.Help("stand-down", us), Does.StartWith("stand-down INCIDENT\n").And.EndsWith("For example: stand-down 1"));
        Assert.That(OrderLine.Help(null, us).Split('\n'), Has.Member("believe INCIDENT PERCENT").And.None.Contain("rewind"));
        Assert.That(OrderLine.Help("release", us), Is.EqualTo("`release` is for control."), "the form of what is never a side's is not a side's either");
    }

    private static void Reads(string line, string order, string seat)
    {
        var reading = OrderLine.Parse(line, At(30).ContextOf(SeatOf(seat)));
        Assert.That(reading.Fault, Is.Null);
        Assert.That(JsonSerializer.Serialize(reading.Order, Flat), Is.EqualTo(order));
    }

    private static LiveExercise At(double minutes)
    {
        var exercise = LiveExercise.Begin(Held.NightWith(null), 1, 0, new MemoryLog());
        exercise.AdvanceTo(new SimTime(minutes));
        return exercise;
    }

    private static Seat SeatOf(string id) => SeatList.Of(Held.NightWith(null)).Find(id)!;
}
