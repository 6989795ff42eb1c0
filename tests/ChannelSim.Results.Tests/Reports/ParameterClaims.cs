using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Tests.Reports;

/// <summary><c>parameters</c> and <c>measures</c>: every number that goes in, and every number that comes out.</summary>
public sealed class ParameterClaims
{
    [Test]
    public void Every_number_is_listed_once_with_what_it_rests_on([ValueSource(typeof(SomePages), nameof(SomePages.Scenarios))] string path)
    {
        var scenario = SomePages.Read(path);
        var page = new ParametersReport(scenario, "channelsim parameters x").Page();
        var rows = page.Data.Rows.ToList();
        Assert.That(rows.Select(row => row.Fields[0]), Is.EqualTo(scenario.Model.Parameters.Select(parameter => parameter.Path)));
        Assert.That(rows.Select(row => row.Fields[10]), Has.All.AnyOf("none", "sourced", "estimate", "assumption"));
        Assert.That(page.Sections.SelectMany(section => section.Blocks).OfType<Table>().Sum(table => table.Rows.Length), Is.EqualTo(rows.Count));
    }

    [Test]
    public void What_is_asked_for_is_what_is_listed()
    {
        var scenario = SomePages.Read("scenarios/europe-2022.yaml");
        Assert.That(new ParametersReport(scenario, "") { OnlyUnknown = true }.Chosen.Select(parameter => parameter.Spread.IsConstant), Is.EqualTo(Enumerable.Repeat(false, 111)));
        Assert.That(new ParametersReport(scenario, "") { OnlyAssumptions = true }.Chosen.Length, Is.EqualTo(WorldOriginOf(scenario).Assumed));
        Assert.That(new ParametersReport(scenario, "") { Pattern = "sides.*.suspicion" }.Chosen.Select(parameter => parameter.Path), Is.EqualTo((string[])["sides.us.suspicion", "sides.russia.suspicion"]));
    }

    [Test]
    public void Without_a_channel_its_numbers_and_no_others_are_left_out()
    {
        var scenario = SomePages.Read("scenarios/europe-2022.yaml");
        var report = new ParametersReport(scenario, "") { Without = ["burns"] };
        var gone = scenario.Model.Parameters.Except(report.Chosen).Select(parameter => parameter.Path).ToList();
        Assert.That(gone, Is.Not.Empty.And.All.StartsWith("channels.burns."));
        Assert.That(report.Chosen.Select(parameter => parameter.Path), Has.None.StartsWith("channels.burns."));
        Assert.That(report.Provenance.Baseline.Without, Is.EqualTo((string[])["burns"]));
    }

    [Test]
    public void The_share_of_assumptions_is_said_first_and_not_made_small() =>
        Assert.That(new ParametersReport(SomePages.Read("scenarios/europe-2022.yaml"), "").Page().Lead[0], Does.StartWith("Of 399 numbers in the file, 339 are assumptions and 0 have no stated basis; 60 name a source"));

    [Test]
    public void A_problem_of_SALib_has_bounds_as_its_samplers_take_them()
    {
        var scenario = SomePages.Read("scenarios/europe-2022.yaml", "sides.us.suspicion={ low: 0, mode: 0.25, high: 1 }", "channels.deconfliction-line.fails.mean={ median: 30d, p90: 60d }");
        using var problem = JsonDocument.Parse(new ParametersReport(scenario, "").Salib());
        var names = problem.RootElement.GetProperty("names").EnumerateArray().Select(name => name.GetString()).ToList();
        Assert.That(problem.RootElement.GetProperty("num_vars").GetInt32(), Is.EqualTo(names.Count));
        (string?, double[]) Of(string name) => (problem.RootElement.GetProperty("dists")[names.IndexOf(name)].GetString(), [.. problem.RootElement.GetProperty("bounds")[names.IndexOf(name)].EnumerateArray().Select(bound => bound.GetDouble())]);
        Assert.That(Of("sides.us.threshold.routine"), Is.EqualTo(("unif", new[] { 0.6, 0.8 })));
        Assert.That(Of("sides.us.suspicion"), Is.EqualTo(("triang", new[] { 0, 1, 0.25 })));
        Assert.That(problem.RootElement.GetProperty("approximated").EnumerateArray().Select(name => name.GetString()), Has.Some.EqualTo("sides.us.suspicion").And.None.EqualTo("sides.us.threshold.routine"));
    }

    [Test]
    public void The_JSON_of_a_run_names_what_was_not_known()
    {
        using var json = JsonDocument.Parse(PageJson.Render(SomePages.Run("scenarios/europe-2022.yaml", 10)));
        var unknown = json.RootElement.GetProperty("unknowns").EnumerateArray().ToList();
        Assert.That(unknown, Has.Count.EqualTo(111));
        var threshold = unknown.Single(number => number.GetProperty("name").GetString() == "sides.us.threshold.routine");
        Assert.That((threshold.GetProperty("unit").GetString(), threshold.GetProperty("law").GetString(), threshold.GetProperty("low").GetDouble(), threshold.GetProperty("high").GetDouble(), threshold.GetProperty("basis").GetString()), Is.EqualTo(("probability", "uniform", 0.6, 0.8, "assumption")));
    }

    [Test]
    public void The_measures_that_are_listed_are_those_of_a_replication_and_no_others([ValueSource(typeof(SomePages), nameof(SomePages.Scenarios))] string path)
    {
        var scenario = SomePages.Read(path);
        var listed = new MeasuresReport(scenario, "").Page().Data.Rows.Select(row => (string)row.Fields[0]!);
        Assert.That(listed, Is.EqualTo(StudyColumns.Names(scenario)).And.SupersetOf(new MeasureSchema(CompiledModel.Compile(scenario.Model)).Measures.Select(measure => measure.Name)));
    }

    private static WorldOrigin WorldOriginOf(Scenarios.Scenario scenario) => WorldOrigin.Of(scenario, []);
}
