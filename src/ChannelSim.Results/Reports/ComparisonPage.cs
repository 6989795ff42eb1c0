using System.Collections.Immutable;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Exact;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>The page of a comparison: two worlds measure by measure, or many worlds a table a measure.</summary>
internal sealed class ComparisonPage(ComparisonReport report)
{
    private bool Many => report.Results.Count > 1;

    private WorldOrigin First => report.Worlds[0];

    public Page Page() => new()
    {
        Title = StudyTitle.Of(report.Study, Many ? $"{First.Name} against {report.Results.Count} alternatives" : $"{First.Name} against {report.Worlds[1].Name}"),
        Provenance = report.Provenance,
        Lead = [.. Lead()],
        Warnings = report.Warnings,
        Sections = [.. report.SameHorizon ? Many ? Alternatives() : Two() : UnlikeHorizons.Sections(report, Missing()), .. Exact() is { } exact ? [exact] : Array.Empty<Section>(), Partings()],
        Data = ComparisonFigures.Table(report),
        Members = json => ComparisonJson.Write(report, json),
    };

    private IEnumerable<string> Lead()
    {
        var length = report.SameHorizon ? $" of {Digits.Span(report.ModelOf(0).Horizon.Minutes)}" : "";
        yield return $"{Digits.Count(report.Pairs, "pair")}{length} under common random numbers. {RunPage.Intervals}";
        if (report.Interrupted) yield return $"Interrupted: {Digits.Count(report.Results[0].Plan.Replications, "pair")} asked for, and only those that were done are counted.";
    }

    private IEnumerable<Section> Two()
    {
        List<Row> rows = [], ratios = [];
        foreach (var (pair, words) in report.Rows[0].Zip(report.Measures, (pair, measure) => (pair, measure.Words)))
        {
            if (pair is not { } known || IsCause(known)) continue;
            var kind = NumberKinds.Of(known.Measure.Kind);
            var decimals = Decimals.Together(known);
            NumberCell Mean(Estimate estimate) => new(estimate, kind, Unit.One, known.Measure.Name) { LeastDecimals = decimals };
            rows.Add(Row.Of(words, Mean(known.Baseline), Mean(known.Alternative), Difference(known, decimals), Pairs(known.Paired)));
            if (Differs(known)) ratios.Add(Row.Of(words, Ratio(known), Correlation(known), Narrower(known)));
        }

        var table = new Table([new("", IsKey: true), new("first"), new("second"), new("difference"), new("pairs")], [.. rows]);
        yield return new Section("Per replication; difference = second - first", [new Paragraph($"first: {First.Name}; second: {report.Worlds[1].Name}; *: holds among all rows"), table.With(NameTerms.Rungs(report.ModelOf(0))), .. Missing()]);
        if (ByCause() is { } causes) yield return causes;
        var beside = new Table([new("", IsKey: true), new("second / first"), new("correlation"), new("narrower")], [.. ratios])
            .With(new Term("correlation", "how far the two worlds go together, replication by replication, for having the same luck"));
        if (ratios.Count > 0) yield return new Section("Ratios, and the correlation that the same luck brings", [beside, new Legend([Terms.Narrower])]);
        yield return new Section("What the rows say together", [.. Verdict(), new Legend([.. Explained("the second", "the first").SkipLast(1)])]);
    }

    // What first led to a rung, a row a rung: the two responses climb alike, and only together they tell what a channel does.
    private Section? ByCause()
    {
        var rungs = ComparedMeasures.Causes(report.ModelOf(0)).Select(rung => (rung.Rung, Cells: rung.Causes.Select(cause => Cause(cause.Measure)).ToList())).Where(rung => rung.Cells.Exists(cell => cell != Cell.Empty)).ToList();
        if (rungs.Count == 0) return null;
        var most = rungs.Max(rung => rung.Cells.Count);
        string[] words = ["right response", "miscalculation", "timeline"];
        var table = new Table([new("rung", IsKey: true), .. words.Take(most).Select(word => new Column(word))], [.. rungs.Select(rung => new Row([rung.Rung, .. rung.Cells, .. Enumerable.Repeat(Cell.Empty, most - rung.Cells.Count)]))]);
        return new Section("Differences of P(rung), by what first led to it", [table.With(Terms.RightResponse)]);
    }

    private Cell Cause(string measure)
    {
        var pair = report.Rows[0].FirstOrDefault(pair => pair?.Measure.Name == measure);
        return pair is { } known ? Difference(known, Decimals.Together(known)) : Cell.Empty;
    }

    private static bool IsCause(PairedDifference pair) => pair.Measure.Name.Contains(".first_by_", StringComparison.Ordinal);

    private IEnumerable<Section> Alternatives()
    {
        var (column, names) = Names();
        List<string> still = [];
        for (var measure = 0; measure < report.Measures.Count; measure++)
        {
            var words = report.Measures[measure].Words;
            var pairs = report.Rows.Select(row => row[measure]).ToList();
            if (pairs.Find(pair => pair is not null) is not { } first) continue;
            if (pairs.All(pair => pair is not { } known || (known.Baseline.Value == 0 && known.Alternative.Value == 0)))
            {
                still.Add(words);
                continue;
            }

            var rows = pairs.Select((pair, i) => (pair, name: names[i])).Where(item => item.pair is not null).Select(item => Alternative(item.name, item.pair!.Value));
            var table = new Table([new(column, IsKey: true), new("mean"), new("difference"), new("pairs"), new("ratio"), new("narrower")], [.. rows]);
            yield return new Section($"{words}, {First.Name}: {PrintedNumber.Of(first.Baseline, NumberKinds.Of(first.Measure.Kind)).ToString().Replace('\u00A0', ' ')}", [table]);
        }

        List<Block> blocks = [.. Verdict()];
        if (still.Count > 0) blocks.Add(new Paragraph($"0 in every world, and not shown: {string.Join(", ", still)}"));
        blocks.Add(new Legend([new Term("difference", $"alternative - {First.Name}"), .. Explained("the alternative", First.Name), .. NameTerms.Rungs(report.ModelOf(0))]));
        blocks.Add(new Paragraph("More measures, incidents and channels among them: --format csv"));
        yield return new Section("What these tables say together", [.. blocks, .. Missing()]);
    }

    // Of each measure on the page the worlds below one another, the first before all.
    private Section? Exact()
    {
        List<(ImmutableArray<Cell>, ExactComparison, ExactComparison?)> rows = [];
        foreach (var (measure, words) in report.Measures)
        {
            var pairs = report.Exact.Select(exact => exact.GetValueOrDefault(measure)).ToList();
            if (pairs.Find(pair => pair?.Baseline is not null)?.Baseline is { } first && (ExactSection.IsShown(first) || pairs.Exists(pair => pair?.Alternative is { } other && ExactSection.IsShown(other)))) rows.Add(([words, Many ? First.Name : "first"], first, null));
            foreach (var (i, pair) in pairs.Index())
                if (pair?.Alternative is { } other && (ExactSection.IsShown(other) || pair.Difference is { } difference && ExactSection.IsShown(difference))) rows.Add(([words, Many ? report.Worlds[i + 1].Name : "second"], other, pair.Difference));
        }

        return ExactSection.Of([new("", IsKey: true), new("world", IsKey: true)], rows);
    }

    private static Row Alternative(string name, PairedDifference pair)
    {
        var decimals = Decimals.Together(pair);
        var mean = new NumberCell(pair.Alternative, NumberKinds.Of(pair.Measure.Kind), Unit.One, pair.Measure.Name) { LeastDecimals = decimals };
        return Differs(pair)
            ? Row.Of(name, mean, Difference(pair, decimals), Pairs(pair.Paired), Ratio(pair), Narrower(pair))
            : Row.Of(name, mean, Difference(pair, decimals), Pairs(pair.Paired), Nothing, Nothing);
    }

    private static Cell Nothing { get; } = new TextCell("-", IsNumber: true);

    private static bool Differs(PairedDifference pair) => pair.Paired.Higher + pair.Paired.Lower > 0;

    private static NumberCell Difference(PairedDifference pair, int decimals) =>
        new(pair.Difference, NumberKind.Difference, Unit.One, pair.Measure.Name) { LeastDecimals = decimals, Mark = pair.Paired.SurvivesHolm == true ? "\u00A0*" : "" };

    private static TextCell Pairs(PairedEstimate paired) => new(paired.Higher + paired.Lower == 0 ? "none" : $"{Digits.Whole(paired.Higher)} : {Digits.Whole(paired.Lower)}".Replace(' ', '\u00A0'), IsNumber: true);

    private static Cell Ratio(PairedDifference pair) => double.IsNaN(pair.Ratio.Value) ? Nothing : new NumberCell(pair.Ratio, NumberKind.Ratio, Unit.One, pair.Measure.Name);

    private static Cell Correlation(PairedDifference pair) => double.IsNaN(pair.Correlation) ? Nothing : new TextCell(Decimals.Correlation(pair.Correlation), IsNumber: true);

    private static Cell Narrower(PairedDifference pair) => double.IsNaN(pair.Narrower) ? Nothing : new TextCell(Digits.Significant(pair.Narrower, 2) + "\u00A0x", IsNumber: true);

    // Several rows at once are several tests: what they say together is said in a sentence that weighs all of them.
    private IEnumerable<Block> Verdict()
    {
        var tests = report.Rows.SelectMany((row, world) => row.Select((pair, measure) => (pair, world, measure))).Where(item => item.pair is { } pair && Differs(pair)).ToList();
        if (tests.Count == 0)
        {
            yield return new Paragraph("No pair differs in any row.");
            yield break;
        }

        var alone = tests.Count(test => test.pair!.Value.Paired.IsTold);
        var held = tests.Where(test => test.pair!.Value.Paired.SurvivesHolm == true).ToList();
        string Name((PairedDifference? Pair, int World, int Measure) test) => report.Measures[test.Measure].Words + (Many ? $" {report.Worlds[test.World + 1].Name}" : "");
        var together = held.Count == 0 ? "none holds at 5 % when all are taken together (Holm's method)" : $"{held.Count} {(held.Count == 1 ? "holds" : "hold")} at 5 % when all are taken together (*, Holm's method)";
        var names = held.Count is > 0 and <= 6 ? $": {string.Join("; ", held.Select(Name))}" : "";
        yield return new Paragraph(
            $"In {Digits.Count(tests.Count, "row")} some pairs differ, which makes {Digits.Count(tests.Count, "test")}: in {(alone == 0 ? "none" : Digits.Whole(alone))} the interval leaves out 0, and {together}{names}. Where no difference is shown there may still be one.");
    }

    private static IEnumerable<Term> Explained(string second, string first)
    {
        yield return new Term("pairs", $"in how many {second} is higher : in how many it is lower; only these tell of a difference");
        yield return new Term("*", "the difference also holds at 5 % among all rows of this page taken together");
        yield return new Term("ratio", $"{second} over {first}; for a probability the risk ratio; - where no pair differs or there is nothing to divide by");
        yield return Terms.Narrower;
    }

    // What only one of two worlds has cannot be compared, and is named.
    private IEnumerable<Block> Missing()
    {
        for (var i = 1; i < report.Worlds.Length; i++)
        {
            var (first, second) = (report.ModelOf(0), report.ModelOf(i));
            foreach (var (world, own, others) in new[] { (First.Name, first, second), (report.Worlds[i].Name, second, first) })
            {
                var rows = own.Rungs.Skip(1).Select(rung => rung.Name).Except(others.Rungs.Select(rung => rung.Name)).Select(name => $"P({name})").ToList();
                if (own.Costs is not null && others.Costs is null) rows.Insert(0, "cost of decisions");
                if (rows.Count > 0) yield return new Paragraph($"only in {world}, and not compared: {string.Join(", ", rows)}");
            }
        }
    }

    // Where every alternative is the scenario without something, the head of the column says so once.
    private (string Column, List<string> Names) Names()
    {
        const string without = "without ";
        var names = report.Worlds.Skip(1).Select(world => world.Name).ToList();
        return names.TrueForAll(name => name.StartsWith(without, StringComparison.Ordinal)) ? (without.TrimEnd(), [.. names.Select(name => name[without.Length..])]) : ("", names);
    }

    private Section Partings() => new(
        Many ? "Where the worlds part" : "Where the two worlds part",
        [.. report.Results.SelectMany((result, i) => Parting(report.Worlds[i + 1], result))]);

    private IEnumerable<Block> Parting(WorldOrigin world, PairedResult result)
    {
        var share = PrintedNumber.Of(result.PartedShare, NumberKind.Share, Unit.Percent);
        yield return new Paragraph(Many ? $"{world.Name}: in {share} of the pairs" : $"In {share} of the pairs the peak rung or the fate of an incident differs{(report.SameHorizon ? "" : ", if only because one world goes on for longer")}.");
        foreach (var replication in result.Partings.Take(1)) yield return new Commands([("", First.Trace(result.Plan, replication)), ("", world.Trace(result.Plan, replication))]);
        if (result.Partings.Count > 1) yield return new Paragraph($"also in replications {string.Join(", ", result.Partings.Skip(1))}", Indented: true);
    }
}
