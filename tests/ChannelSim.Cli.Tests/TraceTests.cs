using System.Text.Json;
using System.Text.RegularExpressions;
using ChannelSim.Cli.Tests.Support;
using ChannelSim.Cli.Tests.Telling;

namespace ChannelSim.Cli.Tests;

/// <summary>What <c>trace</c> prints.</summary>
public sealed partial class TraceTests
{
    private const string Night = "scenarios/przewodow-2022-11-15.yaml";

    private const string WithoutText = """
        channelsim: 1
        id: m
        clock: { start: 2027-01-01, horizon: 1d }
        sides: { a: { threshold: 50% }, b: { threshold: 50% } }
        ladder: [{ name: calm }, { name: tense }]
        channels: { red-phone: { kind: line, misreading: 5..10% }, envoys: { kind: meeting } }
        incidents: { clash: { observer: a, hostile: 50%, fuse: 2h, escalates: 0 } }
        contact: { a: [red-phone] }
        timeline:
          - { at: 1h, incident: clash, title: Shots at the red phone exchange }
          - { at: 2h, suspend: red-phone, title: Beijing stops answering }
          - { at: 3h, title: The red phone is said to be dead }
          - { at: 4h, suspend: [red-phone, envoys], title: All links are cut }
        """;

    [Test]
    public void The_heading_says_what_was_changed_and_the_command_tells_it_again()
    {
        var page = Built.Run("trace", "scenarios/europe-2022.yaml", "-k", "4", "--seed", "3", "--without", "burns", "--set", "sides.us.suspicion=0.2", "--knowledge", "fixed", "--for", "us", "--brief", "--quiet").Output;
        var whole = Built.Run("trace", "scenarios/europe-2022.yaml", "-k", "4", "--seed", "3", "--without", "burns", "--set", "sides.us.suspicion=0.2", "--knowledge", "fixed", "--quiet").Output;
        var command = whole.Split('\n').Single(line => line.StartsWith("repeat it with", StringComparison.Ordinal)).Split("channelsim ")[1];

        Assert.Multiple(() =>
        {
            foreach (var told in (string[])["replication 4, seed 3, ", "without burns", "held at their means"])
            {
                Assert.That(page, Does.Contain(told));
                Assert.That(whole, Does.Contain(told));
            }

            Assert.That(whole, Does.Contain("changed: sides.us.suspicion=0.2; without burns\n"));
            Assert.That(page, Does.Contain("changed: 1 value, which control knows").And.Not.Contain("suspicion"));
            Assert.That(Built.Run([.. command.Split(' '), "--quiet"]).Output, Is.EqualTo(whole));
        });
    }

    [Test]
    public void What_is_about_a_channel_that_is_taken_out_is_left_out_and_control_is_told_so()
    {
        using var folder = new Folder();
        folder.Put(WithoutText, "m.yaml");
        var with = folder.Run("trace", "m.yaml", "--for", "b", "--quiet").Output;
        var without = folder.Run("trace", "m.yaml", "--for", "b", "--without", "red-phone", "--quiet").Output;
        var control = folder.Run("trace", "m.yaml", "--without", "red-phone", "--quiet").Output;

        Assert.Multiple(() =>
        {
            Assert.That(with, Does.Contain("Beijing stops answering.").And.Contain("The red phone is said to be dead."));
            Assert.That(without, Does.Not.Contain("Beijing stops answering").And.Not.Contain("said to be dead").And.Not.Contain("The red phone is suspended"));
            Assert.That(without, Does.Contain("Shots at the red phone exchange").And.Contain("All links are cut").And.Contain("The envoys meeting is suspended"));
            Assert.That(control, Does.Contain("Left out, since this world is without the red phone: \"Beijing stops answering\"."));
        });
    }

    [Test]
    public void Data_have_names_and_texts_and_no_codes()
    {
        var rows = Built.Run("trace", Night, "-k", "3", "--format", "csv", "--quiet").Output.Split('\n')[..^1];
        using var json = JsonDocument.Parse(Built.Run("trace", Night, "-k", "3", "--format", "json", "--quiet").Output);
        var events = json.RootElement.GetProperty("events").EnumerateArray().ToList();
        var opened = events.First(e => e.GetProperty("event").GetString() == "opened");

        Assert.Multiple(() =>
        {
            Assert.That(rows[0].Split(','), Has.None.EqualTo("code").And.None.EqualTo("x").And.None.EqualTo("y").And.Some.EqualTo("text"));
            Assert.That(rows.Count(row => row.StartsWith("3,", StringComparison.Ordinal) && !row.StartsWith("3,,", StringComparison.Ordinal)), Is.EqualTo(events.Count));
            Assert.That(opened.EnumerateObject().Select(field => field.Name), Is.SupersetOf(new[] { "minutes", "local_time", "side", "incident", "type", "belief_before", "belief_after", "decide_by", "meant", "text" }));
            Assert.That(opened.GetProperty("side").GetString(), Is.EqualTo("us"));
            Assert.That(opened.GetProperty("local_time").GetString(), Is.EqualTo("2022-11-15T15:40:00+01:00"));
        });
    }

    [TestCase("csv")]
    [TestCase("json")]
    public void Data_for_a_side_have_no_truth_and_no_drawn_parameters(string format)
    {
        var text = Built.Run("trace", Night, "-k", "3", "--for", "us", "--format", format, "--quiet").Output;

        Assert.That(text, Does.Not.Contain("hostile").And.Not.Contain("misreading").And.Not.Contain("\"meant\": ").And.Not.Contain("In truth"));
        Assert.That(text, Does.Contain("stray-missile"));
    }

    [Test]
    public void Whoever_asks_for_an_audience_that_is_not_there_is_told_which_there_are()
    {
        var outcome = Built.Run("trace", Night, "--for", "nato");

        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, "")));
        Assert.That(outcome.Error, Does.Contain("--for nato: there is no such audience; there are us, russia, all and control"));
    }

    [Test]
    public void A_story_fits_into_100_columns()
    {
        var lines = Built.Run("trace", "scenarios/europe-2022.yaml", "-k", "2", "--quiet").Output.Split('\n');

        Assert.That(lines.Where(line => line.Length > 100 && !line.Contains("channelsim ", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void No_option_shows_two_defaults() => Assert.That(Built.Run("trace", "--help").Output, Does.Not.Match(@"default: [^\n]*\)[^\n]*\[default"));
}
