using System.Text;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>Writes docs/sources.md from the scenario files: every number with its range, what it rests on, and the sources.</summary>
internal static class SourcesPage
{
    private const string Year = "europe-2022.yaml", YearByChance = "europe-2022-stochastic.yaml";

    public static string Path { get; } = System.IO.Path.Combine(Shipped.Root, "docs", "sources.md");

    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("""
            # Every number of the shipped scenarios, and what it rests on

            This page is made from the files under `scenarios/` by a test. When it is stale the test fails; to write it anew, run

                CHANNELSIM_UPDATE_DOCS=1 dotnet test --project tests/ChannelSim.Experiments.Tests

            *Basis*: `sourced` is documented by the source named; `estimate` is inferred from documented data; `assumption` is ours, and no source gives it.
            *Range*: what is not known is drawn anew in every replication, between the two ends; the value is then the most likely one (where the file gives it)
            or the midpoint. No range: the number is taken as known. Numbers that a file leaves to their default are not listed; the defaults are in the
            description of the format. The seven scenarios under `scenarios/tutorial/` are left out: their numbers are made up for teaching, and say so.


            """);
        foreach (var file in Shipped.Files.Where(file => !IsTutorial(file)).OrderBy(file => file != Year)) Scenario(page, file);
        Sources(page);
        return page.ToString();
    }

    public static bool IsTutorial(string file) => file.StartsWith("tutorial/", StringComparison.Ordinal);

    private static void Scenario(StringBuilder page, string file)
    {
        var scenario = Shipped.Read(file);
        var parameters = scenario.Model.Parameters.Where(parameter => !parameter.IsDefault).ToList();
        page.Append($"## {scenario.Title}\n\n`scenarios/{file}`, {parameters.Count} numbers: {Counts(parameters)}.\n");
        if (file == YearByChance)
        {
            var year = Shipped.Read(Year).Model.Parameters.Select(Row).ToHashSet(StringComparer.Ordinal);
            parameters.RemoveAll(parameter => year.Contains(Row(parameter)));
            page.Append($"Those that are the same in `scenarios/{Year}` are listed there.\n");
        }

        page.Append("\n| number | value | range | basis | source |\n|---|---|---|---|---|\n");
        foreach (var parameter in parameters) page.Append(Row(parameter));
        foreach (var row in Calendar.Of(file)) if (file != YearByChance) page.Append($"| {row.Path} | {row.Value} | | {row.Basis} | {row.Sources} |\n");
        page.Append('\n');
    }

    private static string Counts(List<ParameterDefinition> parameters) =>
        string.Join(", ", new[] { Basis.Sourced, Basis.Estimate, Basis.Assumption }.Select(basis => $"{parameters.Count(parameter => parameter.Basis == basis)} {Words(basis)}"));

    private static string Row(ParameterDefinition parameter) =>
        $"| {parameter.Path} | {Value(parameter)} | {Range(parameter)} | {Words(parameter.Basis)} | {string.Join(", ", parameter.Sources)} |\n";

    private static string Value(ParameterDefinition parameter) => parameter.Spread switch
    {
        { Kind: SpreadKind.Pert } pert => Amounts.Written(pert.B, parameter.Unit),
        { Kind: SpreadKind.Uniform } uniform => Amounts.Written((uniform.A + uniform.B) / 2, parameter.Unit),
        { IsConstant: true } constant => Amounts.Written(constant.A, parameter.Unit),
        _ => throw new InvalidOperationException($"{parameter.Path}: no shipped scenario uses such a distribution over values"),
    };

    private static string Range(ParameterDefinition parameter) => parameter.Spread switch
    {
        { Kind: SpreadKind.Pert } pert => $"{Amounts.Written(pert.A, parameter.Unit)} to {Amounts.Written(pert.C, parameter.Unit)}",
        { Kind: SpreadKind.Uniform } uniform => $"{Amounts.Written(uniform.A, parameter.Unit)} to {Amounts.Written(uniform.B, parameter.Unit)}",
        _ => "",
    };

    private static string Words(Basis basis) => basis.ToString().ToLowerInvariant();

    private static void Sources(StringBuilder page)
    {
        page.Append("## Sources\n\nThe publication and the date of what is cited. *Copy* is where its text can be read when not at the publication itself; without an address it is cited by title and date alone.\n\n| key | publication | title | date | where |\n|---|---|---|---|---|\n");
        var sources = Shipped.Files.Where(file => !IsTutorial(file)).SelectMany(file => Shipped.Read(file).Sources).DistinctBy(source => source.Key).OrderBy(source => source.Key, StringComparer.Ordinal);
        foreach (var source in sources) page.Append($"| {source.Key} | {source.Further.GetValueOrDefault("publisher")} | {source.Title} | {source.Date} | {Where(source)} |\n");
    }

    private static string Where(SourceDefinition source) =>
        source.Url is { } url ? $"<{url}>" : source.Further.TryGetValue("copy", out var copy) ? $"copy: <{copy}>" : "";
}
