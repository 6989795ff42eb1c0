using System.Text.Json;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Tests.Support;

namespace ChannelSim.Results.Tests.Reports;

/// <summary>Where a closed form holds, comparisons and studies say the exact value beside the estimate: on the page, in JSON and in CSV.</summary>
public sealed class ExactInEveryForm
{
    private const string Tutorial = "scenarios/tutorial/06-poor-line.yaml";

    // The closed form of the tutorial: what decisions cost with the line, without it, and without the minister, whom nobody asks once the line has answered.
    private static readonly double[] Costs = [0.870, 0.290, 0.870];

    [Test]
    public void A_comparison_of_several_worlds_has_one_of_each_and_of_each_difference()
    {
        var page = SomePages.WithoutEach(Tutorial, 400);
        using var json = JsonDocument.Parse(PageJson.Render(page));
        var rows = json.RootElement.GetProperty("alternatives").EnumerateArray().Select(alternative => alternative.GetProperty("differences").EnumerateArray().Single(row => row.GetProperty("measure").GetString() == "decision_cost"));
        var lines = page.Data.Rows.Where(row => row.Fields[1] is "decision_cost").ToList();

        Assert.Multiple(() =>
        {
            foreach (var (i, row) in rows.Index())
            {
                foreach (var (name, value) in new[] { ("first_exact", Costs[0]), ("second_exact", Costs[i + 1]), ("difference_exact", Costs[i + 1] - Costs[0]) })
                {
                    Assert.That(row.GetProperty(name).GetDouble(), Is.EqualTo(value).Within(1e-9), name);
                    Assert.That(lines[i].Fields[page.Data.Columns.IndexOf(name)], Is.EqualTo(value).Within(1e-9), name);
                }
            }

            Assert.That(ExactRows(page).Count(row => row.Contains("cost of decisions", StringComparison.Ordinal)), Is.EqualTo(3));
            foreach (var shown in (string[])["0.87000", "0.29000", "-0.58000"]) Assert.That(PageText.Render(page, 60), Does.Contain(shown));
        });
    }

    [Test]
    public void A_study_has_one_of_each_design_point_and_of_each_difference()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make(
            "channelsim-study: 1\nid: s\nscenario: scenario.yaml\nfactors: { channels.line.answer: [100%, 50%] }\nalternatives: { with it: {}, without it: { without: [line] } }\nreplications: 200\nmeasures: [decision_cost, missed]\n",
            File.ReadAllText(Path.Combine(SomePages.Root, Tutorial)));
        var page = new StudyReport(plan, plan.Run(scratch["study"]), "channelsim sweep").Page();
        using var json = JsonDocument.Parse(PageJson.Render(page));
        double[] costs = [.. json.RootElement.GetProperty("summary").EnumerateArray().Where(row => row.GetProperty("measure").GetString() == "decision_cost" && row.GetProperty("statistic").GetString() == "mean").Select(row => row.GetProperty("exact").GetDouble())];
        double[] differences = [.. json.RootElement.GetProperty("paired_differences").EnumerateArray().Where(row => row.GetProperty("measure").GetString() == "decision_cost").Select(row => row.GetProperty("exact").GetDouble())];
        var exact = page.Data.Columns.IndexOf("exact");
        double[] Data(string statistic) => [.. page.Data.Rows.Where(row => row.Fields[1] is "decision_cost" && statistic.Equals(row.Fields[2])).Select(row => (double)row.Fields[exact]!)];

        Assert.Multiple(() =>
        {
            Assert.That(costs, Is.EqualTo(new[] { 0.870, 0.290, 0.580, 0.290 }).Within(1e-9));
            Assert.That(differences, Is.EqualTo(costs.Skip(1).Select(cost => cost - costs[0])).Within(1e-9));
            Assert.That(Data("mean"), Is.EqualTo(costs));
            Assert.That(Data("difference"), Is.EqualTo(differences));
            Assert.That(ExactRows(page), Has.Count.EqualTo(8));
        });
    }

    [Test]
    public void Where_no_closed_form_holds_nothing_is_said_of_one()
    {
        var page = SomePages.WithoutEach("scenarios/przewodow-2022-11-15.yaml", 20);

        Assert.That(page.Sections.Select(section => section.Title), Has.None.StartsWith("Exact"));
        Assert.That(page.Data.Rows.Select(row => row.Fields[page.Data.Columns.IndexOf("first_exact")]), Is.All.Null);
    }

    private static List<string> ExactRows(Page page) =>
        [.. page.Sections.Single(section => section.Title.StartsWith("Exact values", StringComparison.Ordinal)).Blocks.OfType<Table>().Single().Rows.Select(row => string.Join(' ', row.Cells.OfType<TextCell>().Select(cell => cell.Text)))];
}
