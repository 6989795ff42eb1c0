using System.Text.Encodings.Web;
using System.Text.Json;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Tests.Support;

namespace ChannelSim.Results.Tests.Reports;

/// <summary>What stands on a page stands in all its forms, and fits where it is shown.</summary>
public sealed class PageClaims
{
    private static Scratch? kept;

    private static readonly int[] Widths = [60, 72, 80, 100, 132, 200];

    private static IEnumerable<TestCaseData> Pages()
    {
        foreach (var path in SomePages.Scenarios)
        {
            yield return new TestCaseData(() => SomePages.Run(path, 40)).SetArgDisplayNames("run " + path);
            if (SomePages.Read(path).Model.Channels.Length > 0) yield return new TestCaseData(() => SomePages.WithoutEach(path, 20)).SetArgDisplayNames("compare " + path);
        }

        yield return new TestCaseData(() => SomePages.Run("scenarios/europe-2022.yaml", 3000)).SetArgDisplayNames("a long run");
        yield return new TestCaseData(() => SomePages.WithoutEach("scenarios/europe-2022.yaml", 600)).SetArgDisplayNames("a long comparison");
        yield return new TestCaseData(() => SomePages.Regret("scenarios/europe-2022.yaml", 60)).SetArgDisplayNames("regret");
        yield return new TestCaseData(() => Study()).SetArgDisplayNames("study");
        yield return new TestCaseData(() => SomePages.Compare(30, Origin("scenarios/europe-2022.yaml"), Origin("scenarios/przewodow-2022-11-15.yaml"))).SetArgDisplayNames("unlike horizons");
    }

    [OneTimeTearDown]
    public void Clean_up() => kept?.Dispose();

    private static Page Study()
    {
        var folder = (kept ??= new Scratch())[Guid.NewGuid().ToString("N")];
        var plan = Plans.Make();
        return new StudyReport(plan, plan.Run(folder), "channelsim sweep some-study.yaml").Page();
    }

    private static WorldOrigin Origin(string path, params string[] set) => WorldOrigin.Of(SomePages.Read(path, set), [], Path.GetFileNameWithoutExtension(path));

    private static IEnumerable<NumberCell> Numbers(Page page) =>
        page.Sections.SelectMany(section => section.Blocks).OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).OfType<NumberCell>();

    [TestCaseSource(nameof(Pages))]
    public void No_line_is_wider_than_the_page_but_commands_and_paths_and_no_number_is_lost(Func<Page> make)
    {
        var page = make();
        foreach (var width in Widths)
        {
            var text = PageText.Render(page, width);
            var words = text.Split([' ', '\n', '(', ')', '±'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            Assert.That(text.Split('\n').Where(line => line.Length > width && !line.Contains("channelsim ", StringComparison.Ordinal)), Is.Empty, $"{width}");
            foreach (var number in Numbers(page).Select(cell => PrintedNumber.Of(cell.Estimate, cell.Kind, cell.Unit, cell.LeastDecimals)))
                Assert.That(new[] { number.Value, number.Half ?? number.Low, number.Half is null ? number.High : null }.OfType<string>().Where(part => !words.Contains(part)), Is.Empty, $"{width}: {number}");
        }
    }

    private static string OneLine(string form) => string.Join(' ', form.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [TestCaseSource(nameof(Pages))]
    public void Every_estimate_of_the_page_is_in_its_data_and_in_its_JSON_with_its_interval(Func<Page> make)
    {
        var page = make();
        var data = page.Data.Rows.SelectMany(row => row.Fields).OfType<double>().ToHashSet();
        var json = PageJson.Render(page);
        using var parsed = JsonDocument.Parse(json);
        var csv = PageCsv.Render(page);

        Assert.Multiple(() =>
        {
            foreach (var estimate in Numbers(page).Where(cell => cell.Measure.Length > 0).Select(cell => cell.Estimate).Where(estimate => !double.IsNaN(estimate.Value)))
            {
                Assert.That(data, Does.Contain(estimate.Value));
                if (!double.IsNaN(estimate.Low)) Assert.That(data, Does.Contain(estimate.Low).And.Contains(estimate.High));
                Assert.That(json, Does.Contain(CsvText.Number(estimate.Value)));
            }

            foreach (var estimate in Numbers(page).Where(cell => cell.Measure.Length > 0).Select(cell => cell.Estimate).Where(estimate => estimate.Why != NoInterval.HasOne))
                Assert.That(page.Data.Rows.Where(row => row.Fields.Contains(estimate.Value) && row.Fields.Contains(ReasonNames.Of(estimate)) && row.Fields.Contains(estimate.Count)), Is.Not.Empty, $"{estimate} lost why it has no interval");
            foreach (var form in new[] { PageText.Render(page, 200), json, csv })
            {
                foreach (var said in page.Lead.Prepend(page.Title)) Assert.That(OneLine(form), Does.Contain(said).Or.Contain(JsonEncodedText.Encode(said, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()));
                Assert.That(form, Does.Contain(page.Provenance.Command).Or.Contain(JsonEncodedText.Encode(page.Provenance.Command).ToString()));
                foreach (var world in page.Provenance.Worlds.Take(2)) Assert.That(form, Does.Contain(world.ScenarioSha256[..12]).And.Contain(world.Scenario));
                if (page.Marking is { } marking) Assert.That(form, Does.Contain(marking));
                foreach (var warning in page.Warnings) Assert.That(OneLine(form), Does.Contain(warning));
            }
        });
    }

    [Test]
    public void The_CSV_of_a_comparison_says_of_each_world_why_it_has_no_interval()
    {
        var page = SomePages.WithoutEach("scenarios/przewodow-2022-11-15.yaml", 4);
        var lines = page.Data.Rows.Select(row => page.Data.Columns.Zip(row.Fields).ToDictionary(field => field.First, field => field.Second)).ToList();

        foreach (var name in new[] { "first", "second", "ratio" })
        {
            Assert.That(lines.Where(line => line[name + "_low"] is double.NaN), Is.Not.Empty, name);
            Assert.That(lines.Select(line => (line[name + "_low"] is double.NaN, line[name + "_reason"] is not "")), Has.All.Matches<(bool None, bool Said)>(line => line.None == line.Said), name);
        }
    }

    [Test]
    public void The_curves_and_bins_of_a_run_are_in_its_CSV_as_they_are_in_its_JSON()
    {
        var page = SomePages.Run("scenarios/europe-2022.yaml", 60);
        using var json = JsonDocument.Parse(PageJson.Render(page));
        var curves = json.RootElement.GetProperty("rungs").EnumerateArray().SelectMany(rung => rung.GetProperty("first_passage").EnumerateArray()).Select(point => (point.GetProperty("minutes").GetDouble(), point.GetProperty("probability").GetDouble()));
        var bins = json.RootElement.GetProperty("calibration").GetProperty("bins").EnumerateArray().Where(bin => bin.GetProperty("decisions").GetInt32() > 0).Select(bin => (bin.GetProperty("to").GetDouble(), bin.GetProperty("share_deliberate").GetDouble()));
        var (value, to) = (page.Data.Columns.IndexOf("value"), page.Data.Columns.IndexOf("to"));
        IEnumerable<(double, double)> Rows(Func<string, bool> named) => page.Data.Rows.Where(row => named((string)row.Fields[0]!)).Select(row => ((double)row.Fields[to]!, (double)row.Fields[value]!));

        Assert.That(Rows(name => name.EndsWith(".reached_by", StringComparison.Ordinal)), Is.EqualTo(curves));
        Assert.That(Rows(name => name == "calibration.share_deliberate"), Is.EqualTo(bins));
    }

    /// <summary>What the table says of a policy can be taken from the data: in how many states it is best, and from which policy it differs by how much.</summary>
    [Test]
    public void The_data_of_a_regret_table_has_its_counts_of_states_and_its_differences()
    {
        var data = SomePages.Regret("scenarios/europe-2022.yaml", 60).Data;
        var statistics = data.Rows.Select(row => (string)row.Fields[3]!).ToList();
        var worst = data.Rows.Where(row => row.Fields[3] is "worst" or "maximum_regret").Select(row => row.Fields[data.Columns.IndexOf("of_state")]);

        foreach (var (statistic, count) in new[] { ("lowest_in", 4), ("significantly_worse_in", 4), ("difference", 6), ("regret", 8) }) Assert.That(statistics.Count(of => of == statistic), Is.EqualTo(count), statistic);
        Assert.That(worst, Has.All.InstanceOf<int>());
        Assert.That(data.Rows.Select(row => row.Fields.Count), Has.All.EqualTo(data.Columns.Length));
    }

    [Test]
    public void What_was_changed_is_in_every_form_and_in_the_model_hash()
    {
        var page = SomePages.Run("scenarios/fragile-line.yaml", 20, "clock.horizon=50d");
        var plain = SomePages.Run("scenarios/fragile-line.yaml", 20);

        foreach (var form in new[] { PageText.Render(page), PageJson.Render(page), PageCsv.Render(page) })
            Assert.That(form, Does.Contain("clock.horizon=50d").And.Contain(page.Provenance.Baseline.ModelSha256![..12]));
        Assert.That(page.Provenance.Baseline.ModelSha256, Is.Not.EqualTo(plain.Provenance.Baseline.ModelSha256));
        Assert.That(page.Provenance.Baseline.ScenarioSha256, Is.EqualTo(plain.Provenance.Baseline.ScenarioSha256));
    }

    [Test]
    public void Worlds_of_unlike_horizons_have_rates_and_no_difference()
    {
        var page = SomePages.Compare(30, Origin("scenarios/fragile-line.yaml"), Origin("scenarios/fragile-line.yaml", "clock.horizon=50d") with { Name = "short" });
        var text = PageText.Render(page);
        using var json = JsonDocument.Parse(PageJson.Render(page));
        var differences = json.RootElement.GetProperty("alternatives")[0].GetProperty("differences").EnumerateArray().ToList();

        Assert.That(text, Does.Contain("per day").And.Contain("cannot be compared").And.Not.Contain("second - first").And.Contain("Warning: another horizon"));
        Assert.That(differences.Select(difference => difference.GetProperty("difference").ValueKind), Has.All.EqualTo(JsonValueKind.Null));
        Assert.That(differences.Select(difference => difference.GetProperty("reason").GetString()), Has.All.EqualTo("unlike_horizons"));
        Assert.That(differences.Select(difference => difference.GetProperty("higher").ValueKind), Has.All.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Worlds_that_are_the_same_have_a_page_that_says_so()
    {
        var text = PageText.Render(SomePages.Compare(30, Origin("scenarios/fragile-line.yaml"), Origin("scenarios/fragile-line.yaml")));

        Assert.That(text, Does.Contain("No pair differs in any row.").And.Not.Contain("Ratios").And.Contain("Warning: the same world: fragile-line and fragile-line are one model"));
    }

    [Test]
    public void A_rate_per_day_is_the_total_over_the_days()
    {
        var page = SomePages.Compare(30, Origin("scenarios/fragile-line.yaml"), Origin("scenarios/fragile-line.yaml", "clock.horizon=50d"));
        var rates = page.Data.Columns.IndexOf("second_per_day");
        var totals = page.Data.Columns.IndexOf("second");
        var rated = page.Data.Rows.Where(row => row.Fields[rates] is double rate && rate > 0).ToList();

        Assert.That(rated, Is.Not.Empty);
        foreach (var row in rated) Assert.That((double)row.Fields[rates]!, Is.EqualTo((double)row.Fields[totals]! / 50).Within(1e-12));
    }

    [Test]
    public void The_page_of_a_run_names_a_replication_of_each_cause_of_the_highest_rung_that_was_reached()
    {
        var report = SomePages.RunOf("scenarios/europe-2022.yaml", 400);
        var highest = report.Definition.Rungs.Last(rung => report.Result.Mean($"rungs.{rung.Name}.reached").Value > 0);
        var named = report.Page().Afterwards.SelectMany(section => section.Blocks).OfType<Commands>().SelectMany(block => block.Lines).Where(line => line.Label.StartsWith(highest.Name + " by", StringComparison.Ordinal)).ToList();
        var causes = ((string[])["response_to_deliberate", "response_to_accident", "timeline"]).Count(cause => report.Result.Mean($"rungs.{highest.Name}.first_by_{cause}").Value > 0);
        Assert.That(named, Has.Count.EqualTo(causes).And.Count.GreaterThan(0));
    }

    [Test]
    public void Bars_become_shorter_before_they_go()
    {
        var table = new Table([new("rung", IsKey: true), new("share of replications"), new("told")], [ChannelSim.Results.Pages.Row.Of("alert", new BarCell(1), new string('x', 30).Replace("xxx", "xx ", StringComparison.Ordinal).Replace(' ', '\u00A0'))]);
        string Bar(int width) => new([.. string.Concat(new TableText(table, width).Lines().Body).Where(letter => letter == '█')]);
        Assert.That(((int[])[80, 55, 40]).Select(width => Bar(width).Length), Is.EqualTo((int[])[24, 55 - 5 - 30 - 4, 0]));
    }

    [Test]
    public void What_columns_and_policies_name_is_called_by_its_title_below()
    {
        var model = SomePages.Read("scenarios/europe-2022.yaml").Model;
        Assert.That(NameTerms.Named(model, ["rungs.routine.reached", "incidents.stray-missile.opened", "without milley-gerasimov"]).Select(term => term.Meaning.Split(';')[0]), Is.EqualTo((string[])["the call between the chiefs of staff", "the missile on NATO soil"]));
        Assert.That(SomePages.Regret("scenarios/europe-2022.yaml", 20).Sections[0].Blocks.OfType<Table>().First().Terms.Select(term => term.Meaning), Has.Some.EqualTo("the call between the chiefs of staff"));
    }
}
