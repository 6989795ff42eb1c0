using System.Net;
using System.Text.RegularExpressions;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>The reports that the texts about studies and the student's hour tell of are made, and have what the texts say.</summary>
public sealed partial class ShippedReports
{
    private static readonly string[] s_rungs = ["accusation", "alert-posture", "force-moves", "clash", "nuclear-signalling", "nuclear-use"];
    private Folder _folder = null!;

    [OneTimeSetUp]
    public void Make() => _folder = new Folder();

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    private string Report(string name, params string[] words)
    {
        var outcome = Built.Run([.. words, "--report", _folder.At(name)]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        var html = File.ReadAllText(_folder.At(name));
        Assert.That(Loaded().Matches(html), Is.Empty, "nothing is loaded from anywhere");
        var text = WebUtility.HtmlDecode(Tag().Replace(html, " ")).Replace('\u00A0', ' ');
        Has(name, text, "UNCLASSIFIED // EXERCISE", "How to repeat it", "assumptions");
        return text;
    }

    // A report is long: what it lacks is told, and not all that it has.
    private static void Has(string name, string text, params string[] parts) =>
        Assert.That(parts.Where(part => !text.Contains(part, StringComparison.Ordinal)), Is.Empty, $"{name} lacks these");

    [Test]
    public void The_grid_has_both_errors_and_their_cost_at_every_point()
    {
        var text = Report("grid.html", "sweep", "scenarios/studies/interval-and-misreading.yaml", "-n", "40", "-o", _folder.At("grid"));

        Has("grid.html", text, "Check interval against misreading", "20 design points", "miscalculations", "missed", "decision_cost");
    }

    [Test]
    public void What_each_channel_buys_has_every_channel_both_errors_and_every_rung()
    {
        var text = Report("channels.html", "compare", "scenarios/studies/what-each-channel-buys.yaml", "-n", "300");

        Has("channels.html", text, ["no staff line", "no chiefs of staff", "no ministers", "no security advisers", "no intelligence chiefs", "no talks", "miscalculations", "missed acts", .. s_rungs]);
    }

    [Test]
    public void What_drives_the_errors_names_both_and_says_what_its_numbers_rest_on()
    {
        var text = Report("drivers.html", "sensitivity", "scenarios/studies/what-drives-miscalculation.yaml", "--base", "2048");

        Has("drivers.html", text, "Both errors side by side", "Missed acts", "2,048 draws");
    }

    [Test]
    public void What_drives_the_top_has_every_rung_however_seldom_it_is_reached()
    {
        var text = Report("top.html", "sensitivity", "scenarios/studies/what-drives-the-top.yaml", "--measure", "rungs.*.reached", "--base", "2048");

        Has("top.html", text, [.. s_rungs.Select(rung => $"P({rung})")]);
    }

    [Test]
    public void The_pictures_of_the_student_s_hour_are_there_and_the_bets_are_settled_as_it_says()
    {
        var night = Report("night.html", "run", "scenarios/przewodow-2022-11-15.yaml", "-n", "1000");
        var line = Report("line.html", "compare", "scenarios/europe-2022.yaml", "--without", "deconfliction-line", "-n", "2000");
        var guide = File.ReadAllText(Repository.PathOf("docs", "guides", "student-first-hour.md"));

        Has("night.html", night, "Single replications", "the worst", "a typical one");
        Has("line.html", line, "higher in \"without deconfliction-line\"", "higher in \"with deconfliction-line\"", "42 : 17");
        Assert.That(guide, Does.Contain("42 only without the line, 17 only with it"));
    }

    [GeneratedRegex("""<(?:script|img|iframe|link|source)[^>]*\s(?:src|href)="(?:https?:)?//|url\((?:https?:)?//""", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Loaded();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 5000)]
    private static partial Regex Tag();
}
