using ChannelSim.Cli.Commands;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Cli.Output;

/// <summary>A comparison for people: two worlds measure by measure, or many worlds a table a measure.</summary>
internal sealed class ComparePage(CompareReport report)
{
    private const string Narrower = "narrower: how many times wider the interval would be without pairing, from as many replications";

    private Contestant First => report.Worlds[0];

    public string Render(bool colour)
    {
        var page = new Page(colour);
        if (WorldDifferences.Markings(report.Worlds) is { Length: > 0 } marking) page.Line(marking);
        var many = report.Results.Count > 1;
        page.Heading(many ? $"{First.Name} against {report.Results.Count} alternatives" : $"{First.Name} against {report.Worlds[1].Name}");
        page.Line($"{Numbers.Count(report.Pairs, "pair")} of replications under common random numbers; intervals at 95 %");
        if (many) Many(page);
        else Two(page);
        Legend(page);
        Partings(page);
        Provenance(page);
        return page.ToString();
    }

    private void Two(Page page)
    {
        page.Heading("Per replication; difference = second - first");
        page.Line($"first: {First.Name}; second: {report.Worlds[1].Name}");
        var table = new TextTable("", ">first", ">second", ">difference", ">interval", ">pairs");
        var ratios = new TextTable("", ">second / first", ">interval", ">correlation", ">narrower");
        foreach (var (metric, words) in report.Measures)
        {
            if (report.Row(0, metric) is not { } pair) continue;
            var cells = Difference(pair);
            table.Row(Numbers.Together(pair.First, pair.Second, pair.Difference) is { } decimals
                ? [words, Numbers.PlusMinusTo(decimals, pair.First), Numbers.PlusMinusTo(decimals, pair.Second), Numbers.ValueTo(decimals, pair.Difference), cells[1], cells[5]]
                : [words, Numbers.PlusMinus(pair.First), Numbers.PlusMinus(pair.Second), cells[0], cells[1], cells[5]]);
            if (cells[2] != "-") ratios.Row(words, Numbers.Value(pair.Ratio), Numbers.Interval(pair.Ratio), cells[3], cells[4]);
        }

        page.Write(table);
        Missing(page);
        page.Heading("Ratios, and the correlation that the same luck brings");
        page.Write(ratios);
        page.Line(Narrower);
    }

    private void Many(Page page)
    {
        page.Line($"difference = alternative - {First.Name}");
        var (column, names) = Rows();
        List<string> still = [];
        foreach (var (metric, words) in report.Measures)
        {
            if (report.Row(0, metric) is not { } first) continue;
            if (IsStill(metric))
            {
                still.Add(words);
                continue;
            }

            page.Heading($"{words}, {First.Name}: {Numbers.PlusMinus(first.First)}");
            var table = Table(column, names, metric, apart: false);
            page.Write(table.Width > Page.Width ? Table(column, names, metric, apart: true) : table);
        }

        page.Line();
        if (still.Count > 0) page.Line($"0 in every world, and not shown: {string.Join(", ", still)}");
        page.Line("More measures, incidents and channels among them: --format csv");
        Missing(page);
    }

    // Long names stand above their numbers, where the table would not fit onto a page.
    private TextTable Table(string column, List<string> names, string metric, bool apart)
    {
        var table = new TextTable(column, ">mean", ">difference", ">interval", ">ratio", ">narrower", ">pairs");
        for (var i = 0; i < report.Results.Count; i++)
        {
            if (report.Row(i, metric) is not { } pair) continue;
            if (apart) table.Note(names[i], indent: 0);
            table.Row([apart ? "" : names[i], pair.Second.Value == 0 ? "0" : Numbers.Value(pair.Second), .. Difference(pair).Where((_, cell) => cell != 3)]);
        }

        return table;
    }

    private bool IsStill(string metric) => report.Results.All(result => result.Find(metric) is not { } pair || (pair.First.Value == 0 && pair.Second.Value == 0));

    // What only one of two worlds has cannot be compared, and is named.
    private void Missing(Page page)
    {
        for (var i = 0; i < report.Results.Count; i++)
        {
            var (first, second) = (report.Results[i].First.Definition, report.Results[i].Second.Definition);
            foreach (var (world, own, others) in new[] { (First.Name, first, second), (report.Worlds[i + 1].Name, second, first) })
            {
                var rows = own.Rungs.Skip(1).Select(rung => rung.Name).Except(others.Rungs.Select(rung => rung.Name)).Select(name => $"P({name})").ToList();
                if (own.Costs is not null && others.Costs is null) rows.Insert(0, "cost of decisions");
                if (rows.Count > 0) page.Line($"only in {world}, and not compared: {string.Join(", ", rows)}");
            }
        }
    }

    // Where every alternative is the scenario without something, the head of the column says so once.
    private (string Column, List<string> Names) Rows()
    {
        const string without = "without ";
        var names = report.Worlds.Skip(1).Select(world => world.Name).ToList();
        return names.TrueForAll(name => name.StartsWith(without, StringComparison.Ordinal)) ? (without.TrimEnd(), [.. names.Select(name => name[without.Length..])]) : ("", names);
    }

    private static string[] Difference(PairedDifference pair)
    {
        var same = pair.Difference.Method == "no-pair-differed";
        return
        [
            same || pair.Difference.Value == 0 ? "0" : Numbers.Value(pair.Difference),
            same ? "no pair differed" : Numbers.Interval(pair.Difference) + (pair.Paired.SurvivesHolm == true ? " *" : ""),
            same || double.IsNaN(pair.Ratio.Low) ? "-" : $"{Numbers.Value(pair.Ratio)} ({Numbers.Interval(pair.Ratio)})",
            double.IsNaN(pair.Correlation) ? "-" : Numbers.Significant(pair.Correlation, 2),
            double.IsNaN(pair.Narrower) ? "-" : Numbers.Significant(pair.Narrower, 2) + " x",
            same ? "0" : $"{Numbers.Whole(pair.Paired.Higher)} : {Numbers.Whole(pair.Paired.Lower)}",
        ];
    }

    private void Legend(Page page)
    {
        page.Line("ratio: " + (report.Results.Count > 1 ? "alternative over " + First.Name : "second over first") + ", for a probability the risk ratio" + (report.Results.Count > 1 ? "" : "; correlation: of the pairs"));
        page.Line("-: too few cases for an interval of the ratio (fewer than 5 in one of the worlds), no pair differed, or nothing varied");
        if (report.Results.Count > 1) page.Line(Narrower);
        page.Line("pairs: in how many the second is higher, and in how many lower; the others do not differ");
        page.Line("Each interval holds by itself: of many, one in twenty misses. *: the difference also holds at 5 % among all of this page (Holm).");
    }

    private void Partings(Page page)
    {
        page.Heading(report.Results.Count > 1 ? "Where the worlds part" : "Where the two worlds part");
        for (var i = 0; i < report.Results.Count; i++) Parting(page, report.Worlds[i + 1], report.Results[i]);
    }

    private void Parting(Page page, Contestant world, PairedResult result)
    {
        var share = Means.Share(result.Parted, result.Pairs);
        page.Line(report.Results.Count > 1
            ? $"{world.Name}: in {Numbers.Percent(share)} of the pairs ({Numbers.PercentInterval(share)})"
            : $"In {Numbers.Percent(share)} of the pairs ({Numbers.PercentInterval(share)}) the peak rung or the fate of an incident differs.");
        var repeat = (result.Plan.Seed == 1 ? "" : $" --seed {result.Plan.Seed}") + (result.Plan.FixedKnowledge ? " --knowledge fixed" : "");
        foreach (var replication in result.Partings.Take(1))
        {
            page.Command($"  channelsim trace {First.Words(repeat)} --replication {replication}");
            page.Command($"  channelsim trace {world.Words(repeat)} --replication {replication}");
        }

        if (result.Partings.Count > 1) page.Line($"  also in replications {string.Join(", ", result.Partings.Skip(1))}");
    }

    private void Provenance(Page page)
    {
        page.Heading("Where this comes from");
        var files = report.Worlds.Select(world => $"{world.Scenario.Id} (sha256 {world.Scenario.Sha256[..12]})").Distinct();
        var plan = report.Results[0].Plan;
        page.Line($"scenario {string.Join(" and ", files)}, seed {plan.Seed}, n = {Numbers.Count(report.Pairs, "pair")}, engine {EngineVersion.Text}");
        page.Line("These are frequencies in a model, given its numbers. They say nothing of what will happen.");
        if (report.Interrupted) page.Line($"Interrupted: {Numbers.Count(plan.Replications, "pair")} asked for.");
    }
}
