using System.Collections.Immutable;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>The page of a sensitivity analysis: what drives each measure, in a sentence and as a ranked table, and how much of it dice are.</summary>
internal sealed class SensitivityPage(SensitivityReport report)
{
    private static readonly string[] Errors = ["miscalculations", "missed"];

    private SensitivityResult Result => report.Result;

    public Page Page() => new()
    {
        Title = $"What drives it: {(report.Scenario.Title.Length > 0 ? report.Scenario.Title : report.Scenario.Id)}",
        Provenance = report.Provenance,
        Lead = [.. Lead()],
        Sections = [.. Sections()],
        Data = SensitivityFigures.Table(report),
        Members = json => SensitivityJson.Write(report, json),
    };

    private IEnumerable<string> Lead()
    {
        foreach (var measure in Result.Measures.Where(measure => Errors.Contains(measure.Measure))) yield return SensitivityWords.Answer(Result, measure, report.Definition);
        if (!Result.Measures.Any(measure => Errors.Contains(measure.Measure))) yield return SensitivityWords.Answer(Result, Result.Measures[0], report.Definition);
        yield return $"{SensitivityWords.Sample(Result)}. {RunPage.Intervals}";
        if (report.Interrupted) yield return $"Interrupted: {Digits.Whole(Result.Wanted)} {Pieces} asked for, and only the {Digits.Whole(Result.Samples)} that were done are counted.";
        if (Result.Spread is { } part) yield return SensitivityWords.Varied(part, Result.Factors.Count(factor => factor.IsPoint));
    }

    private string Pieces => Result.Method switch { SensitivityMethod.Saltelli => "blocks", SensitivityMethod.Morris => "trajectories", _ => "draws" };

    private IEnumerable<Section> Sections()
    {
        var tables = new SensitivityTables(report);
        var errors = Result.Measures.Where(measure => Errors.Contains(measure.Measure) && !measure.Factors.IsEmpty).ToImmutableArray();
        if (errors.Length == Errors.Length) yield return new Section("Both errors side by side", [tables.SideBySide(errors)]);
        foreach (var measure in Result.Measures)
        {
            var answer = new Paragraph(SensitivityWords.Capital(SensitivityWords.Answer(Result, measure)));
            yield return new Section(SensitivityWords.Capital(SensitivityWords.Called(measure.Measure, report.Definition)), measure.Factors.IsEmpty ? [answer] : [answer, .. tables.Ranked(measure)]);
        }

        if (Pairs() is { } pairs) yield return pairs;
        yield return new Section("Dice or numbers: what makes one replication differ from another", [.. tables.Variances()]);
        yield return new Section("How to read it", [.. Notes(), new Legend([.. SensitivityTerms.Of(Result), .. tables.Names()])]);
    }

    private Section? Pairs()
    {
        var tables = new SensitivityTables(report);
        var measures = Result.Measures.Where(measure => !measure.Pairs.IsEmpty).ToList();
        return measures.Count == 0 ? null : new Section("Together, beyond each alone", [.. measures.SelectMany(tables.Pairs)]);
    }

    private IEnumerable<Block> Notes()
    {
        if (!report.LeftOut.IsEmpty)
        {
            var left = report.LeftOut.Select(measure => $"{measure.Measure} ({PrintedNumber.Of(measure.Mean, NumberKind.Share, Unit.Percent)})");
            yield return new Paragraph($"Left out, for too few replications reached them, or did not: {string.Join(", ", left)}. More replications, or --measure with the name, show them.");
        }

        if (Result.Measures.Any(measure => measure.Factors.Any(factor => SensitivityWords.IsNegative(factor.First) || SensitivityWords.IsNegative(factor.Total)) || measure.Pairs.Any(pair => SensitivityWords.IsNegative(pair.Second))))
            yield return new Paragraph("An index below 0 is noise around 0 or around a small value: what it estimates cannot be negative, and its interval says how large it can still be. More replications bring it nearer.");
        if (Result.Measures.Any(measure => measure.Factors.Any(factor => factor.First.Why == NoInterval.TooFewCases)))
            yield return new Paragraph("Where it says too few to say, dice hide what the numbers make: an index would be a share of noise. More replications, not more resamples, would show it.");
        yield return new Paragraph(Result.Method == SensitivityMethod.Morris
            ? "Elementary effects are for a first look at many numbers: mu says which way a number pulls on average, mu* how strongly in one way or the other, sigma how much that depends on the other numbers. What dice alone would make of mu* stands beside it."
            : "Indices are of the ranges as they are written: a number with a wide range drives more than the same number with a narrow one. What is a single value drives nothing here, though it may be an assumption: --spread 20% varies those too.");
    }
}
