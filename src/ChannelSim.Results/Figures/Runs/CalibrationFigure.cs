using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>Whether the sides were as sure as they had reason to be.</summary>
internal static class CalibrationFigure
{
    /// <summary>The figure; null where nobody decided anything.</summary>
    public static Figure? Of(RunReport report)
    {
        var bins = CalibrationBin.Of(report.Result);
        if (bins.IsEmpty) return null;
        return new Figure
        {
            Key = "calibration",
            Title = "How well beliefs fit the truth",
            Caption = Caption(bins),
            Picture = new CalibrationPicture(bins),
            Table = Table(bins, report.Result.Brier()),
            Basis = new Basis($"{Digits.Count(bins.Sum(bin => bin.Meant.Count), "decision")} in {report.Provenance.Sample}", "95 % intervals (Wilson)", report.Provenance),
        };
    }

    private static string Caption(ImmutableArray<CalibrationBin> bins)
    {
        List<CalibrationBin> under = [.. bins.Where(bin => bin.Believed < bin.Meant.Low)], over = [.. bins.Where(bin => bin.Believed > bin.Meant.High)];
        const string read = "Decisions are grouped by how sure the side was; on the dashed line an act was meant as often as it was believed to be.";
        var apart = under.Count + over.Count;
        if (apart == 0) return $"{read} In none of {Digits.Count(bins.Length, "group")} do belief and truth differ by more than luck explains.";
        var (fewer, more) = ($"in {under.Count} it was meant more often than believed", $"in {over.Count} less often");
        var how = under.Count == 0 ? more : over.Count == 0 ? fewer : $"{fewer}, {more}";
        return $"{read} In {apart} of {Digits.Count(bins.Length, "group")} (rings) they differ by more than their interval allows: {how}; of twenty intervals one does so by luck.";
    }

    private static Table Table(ImmutableArray<CalibrationBin> bins, Estimate brier) => new Table(
        [new("belief", IsKey: true), new("mean belief"), new("meant"), new("decisions")],
        [
            .. bins.Select(bin => Row.Of(
                $"{Digits.Fixed(100 * bin.From, 0)} to {Digits.Fixed(100 * bin.To, 0)} %",
                new TextCell($"{Digits.Significant(100 * bin.Believed, 3)} %", IsNumber: true),
                new NumberCell(bin.Meant, NumberKind.Share, Unit.Percent, "calibration.share_deliberate"),
                new TextCell(Digits.Whole(bin.Meant.Count), IsNumber: true))),
            Row.Of("all", Cell.Empty, new NumberCell(brier, NumberKind.Share, Unit.One, "calibration.brier"), new TextCell(Digits.Whole(brier.Count), IsNumber: true)),
        ])
        .With(new Term("all", "the mean squared difference between belief and truth (Brier): 0 is perfect, and always to believe 50 % has 0.25"));
}
