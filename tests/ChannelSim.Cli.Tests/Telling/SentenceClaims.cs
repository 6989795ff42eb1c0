using System.Text.RegularExpressions;
using ChannelSim.Engine.Events;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Telling;

namespace ChannelSim.Cli.Tests.Telling;

/// <summary>What is told, and how.</summary>
public sealed partial class SentenceClaims
{
    private static IEnumerable<string> Scenarios => Told.Scenarios;

    [TestCaseSource(nameof(Scenarios))]
    public void Every_sentence_is_one(string path)
    {
        var scenario = Told.Load(path);
        var texts = Told.Replications(scenario, 20).SelectMany(traced => Told.Audiences(scenario).SelectMany(audience => Told.Views(scenario, traced, audience))).Select(view => view.Text).Where(text => text.Length > 0).ToList();

        Assert.That(texts.Where(text => !Whole().IsMatch(text) || Broken().IsMatch(text)), Is.Empty);
    }

    [TestCaseSource(nameof(Scenarios))]
    public void A_brief_story_has_no_small_evidence_no_routine_and_no_upkeep(string path)
    {
        var scenario = Told.Load(path);
        foreach (var traced in Told.Replications(scenario, 20))
        {
            var told = Told.Views(scenario, traced, Audience.Control, brief: true);
            StepEventKind[] upkeep = [StepEventKind.LineFailed, StepEventKind.Repaired, StepEventKind.GoodwillChanged, StepEventKind.NotThoughtOf, StepEventKind.NoticeUp];
            Assert.That(told.Select(view => view.Kind).Intersect(upkeep), Is.Empty);
            Assert.That(told.Where(view => view.Kind == StepEventKind.Clarified && Math.Abs(view.After!.Value - view.Before!.Value) < 0.05), Is.Empty);
            Assert.That(told.Where(view => view.Text.Contains("routine business", StringComparison.Ordinal)), Is.Empty);
            Assert.That(told.Where(view => view.Text.Length == 0), Is.Empty);
        }
    }

    [Test]
    public void Evidence_that_changes_no_figure_is_no_part_of_the_story_and_has_a_sentence_in_data()
    {
        var scenario = Told.Load("scenarios/europe-2022.yaml");
        var told = Told.Replications(scenario, 30).SelectMany(traced => Told.Views(scenario, traced, Audience.Control)).Where(view => view.Kind == StepEventKind.Clarified).ToList();

        var (silent, said) = (told.Where(view => !view.IsStory).ToList(), told.Where(view => view.IsStory).ToList());
        Assert.That(Math.Min(silent.Count, said.Count), Is.Positive);
        Assert.That(silent.TrueForAll(SaysTheSame) && !said.Exists(SaysTheSame));
        Assert.That(silent.Select(view => view.Text), Has.All.Contains(" still thinks it "));
        static bool SaysTheSame(View view) => Likelihood.Percent(view.Before!.Value) == Likelihood.Percent(view.After!.Value);
    }

    [Test]
    public void Whoever_has_to_judge_is_told_by_when_and_decides_by_then()
    {
        var scenario = Told.Load(Told.EveryKind);
        foreach (var traced in Told.Replications(scenario, 20))
        {
            var told = Told.Views(scenario, traced, Audience.Control);
            foreach (var opened in told.Where(view => view.Kind == StepEventKind.Opened))
            {
                Assert.That(opened.Text, Does.Contain($"must decide by {scenario.Clock.Ahead(opened.Minutes, opened.Deadline!.Value)}."));
                var until = told.LastOrDefault(view => view.Kind == StepEventKind.FuseExtended && view.Incident == opened.Incident)?.Deadline ?? opened.Deadline!.Value;
                Assert.That(told.Where(view => view.Kind == StepEventKind.Decided && view.Incident == opened.Incident).Select(view => view.Minutes), Has.All.LessThanOrEqualTo(until));
            }
        }
    }

    [Test]
    public void An_inject_that_fails_its_chance_is_not_read_out_first_and_is_told_to_control_alone()
    {
        var scenario = Told.Load(Told.EveryKind);
        foreach (var traced in Told.Replications(scenario, 20))
        {
            var failed = Told.Views(scenario, traced, Audience.Control).Where(view => view.Kind == StepEventKind.TimelineFailed).Select(view => view.Text).ToList();
            Assert.That(failed, Has.All.EqualTo("Not this time: \"Both sides call up reserves\"."));
            var told = Told.Audiences(scenario).SelectMany(audience => Told.Views(scenario, traced, audience)).Count(view => view.Text.EndsWith("Both sides call up reserves.", StringComparison.Ordinal));
            Assert.That(told, Is.EqualTo(traced.Events.Any(e => e.Kind == StepEventKind.TimelineFired && e.AsTimelineFired().Entry.Index == 1) ? 4 : 0));
        }
    }

    /// <summary>Every change of rung names both, as the scenario calls them, and which way it goes.</summary>
    [TestCaseSource(nameof(Scenarios))]
    public void A_change_of_rung_says_which_way_it_goes_and_names_both_rungs(string path)
    {
        var scenario = Told.Load(path);
        var names = scenario.Model.Rungs.Select(rung => rung.Title?.TrimEnd('.') ?? rung.Name.Replace('-', ' ')).ToList();
        foreach (var traced in Told.Replications(scenario, 20))
        {
            var rung = scenario.Model.Start.Index;
            foreach (var view in Told.Views(scenario, traced, Audience.Room).Where(view => view.Kind == StepEventKind.RungChanged))
            {
                var (before, after) = (rung, rung = scenario.Model.Rungs.ToList().FindIndex(known => known.Name == view.Rung));
                Assert.That(view.Text, Is.EqualTo($"The situation {(after > before ? "escalates" : "de-escalates")} from {names[before]} to {names[after]}."));
            }
        }
    }

    /// <summary>Whoever calls or rings hears who is at the other end: the end of the side that is asked, never its own.</summary>
    [Test]
    public void An_attempt_names_who_is_at_the_other_end()
    {
        var scenario = Told.Load("scenarios/europe-2022.yaml");
        List<View> attempts = [.. Told.Replications(scenario, 10).SelectMany(traced => Told.Views(scenario, traced, Audience.Control)).Where(view => view.Kind == StepEventKind.Attempted)];
        var wrong = attempts.Where(view => scenario.Model.Channels.First(channel => channel.Name == view.Channel) is { Ends.Length: > 1 } channel
            && !view.Text.Contains($"(other end: {channel.Ends[1 - scenario.Model.Sides.ToList().FindIndex(side => side.Key == view.Side)]})", StringComparison.Ordinal)
            && !view.Text.Contains($"'s {channel.Ends[1 - scenario.Model.Sides.ToList().FindIndex(side => side.Key == view.Side)]}", StringComparison.Ordinal)).Select(view => view.Text);

        Assert.That(attempts.Select(view => view.Channel).Distinct().Count(), Is.GreaterThan(3));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void A_figure_shows_on_which_side_of_the_threshold_it_lies()
    {
        var (belief, threshold) = Likelihood.Apart(0.6512, 0.6504);

        Assert.That((belief, threshold), Is.EqualTo(("65.1 %", "65.0 %")));
    }

    [TestCase(0, "0 %")]
    [TestCase(0.0004, "under 0.1 %")]
    [TestCase(0.0082, "0.8 %")]
    [TestCase(0.2345, "23 %")]
    [TestCase(0.9951, "99.5 %")]
    [TestCase(0.99996, "over 99.9 %")]
    [TestCase(1, "100 %")]
    public void Percent_is_said_as_people_say_it(double probability, string words) => Assert.That(Likelihood.Percent(probability), Is.EqualTo(words));

    [TestCase(0.21, "one time in five")]
    [TestCase(0.4, "two times in five")]
    [TestCase(0.5, "every other time")]
    [TestCase(0.7, "seven times in ten")]
    [TestCase(0.97, "nearly always")]
    public void Chances_are_said_as_people_say_them(double probability, string words) => Assert.That(Likelihood.Often(probability), Is.EqualTo(words));

    [GeneratedRegex(@"^[A-Z0-9""].*[.?!""]$", RegexOptions.Singleline, 30_000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"  |\.\.|\( | \)| ,| ;|NaN|the the | a a |\{", RegexOptions.None, 30_000)]
    private static partial Regex Broken();
}
