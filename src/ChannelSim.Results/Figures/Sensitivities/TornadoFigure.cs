using System.Collections.Immutable;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Sensitivities;

/// <summary>Which way each number moves a measure, and how far.</summary>
internal static class TornadoFigure
{
    private const int MostRows = 8;

    /// <summary>The figure; null where the design has no ends to compare.</summary>
    public static Figure? Of(SensitivityReport report, IEnumerable<DrivenMeasure> measures)
    {
        ImmutableArray<Tornado> panels = [.. measures.Select(measure => Of(report, measure)).Where(panel => !panel.Rows.IsEmpty)];
        if (panels.IsEmpty) return null;
        return new Figure
        {
            Key = "tornado",
            Title = "Which way it goes",
            Caption = $"Each bar goes from the mean where the number is in the lowest fifth of its range to the mean where it is in the highest, whatever the other numbers are; the upright line is the mean over everything. {string.Join(' ', panels.Select(Said))} Drawn are the {MostRows} longest bars at most.",
            Picture = new TornadoPicture(panels),
            Table = Table(panels),
            Basis = SensitivityBasis.Of(report),
        };
    }

    private static Tornado Of(SensitivityReport report, DrivenMeasure measure) => new(
        measure.Name, measure.Of.Measure, NumberKinds.Of(measure.Of.Kind), measure.Of.Mean,
        [.. measure.Of.Factors.Where(factor => factor.AtLow.Method != FactorSensitivity.NotInDesign && !double.IsNaN(factor.Swing)).OrderByDescending(factor => Math.Abs(factor.Swing)).ThenBy(factor => factor.Factor).Take(MostRows)
            .Select(factor => new TornadoRow(report.Result.FactorOf(factor).Path, factor.AtLow, factor.AtHigh))]);

    // Of the longest bar it is only said what its intervals tell.
    private static string Said(Tornado panel)
    {
        var told = panel.Rows.Where(row => row.Low.High < row.High.Low || row.High.High < row.Low.Low).ToList();
        if (told.Count == 0) return $"For {panel.Name} no number's two ends can be told apart.";
        List<string> up = [.. told.Where(row => row.High.Value > row.Low.Value).Select(row => row.Name)], down = [.. told.Where(row => row.High.Value < row.Low.Value).Select(row => row.Name)];
        var parts = ((string[])[up.Count > 0 ? $"more with {Sentence.Names(up, "numbers")}" : "", down.Count > 0 ? $"less with {Sentence.Names(down, "numbers")}" : ""]).Where(part => part.Length > 0);
        return $"{Sentence.Capital(panel.Name)}: {string.Join(", ", parts)}.";
    }

    private static Table Table(ImmutableArray<Tornado> panels) => new(
        [new("measure", IsKey: true), new("number"), new("in its lowest fifth"), new("in its highest fifth")],
        [.. panels.SelectMany(panel => panel.Rows.Select(row => Row.Of(panel.Name, row.Name, new NumberCell(row.Low, panel.Kind, Unit.One, panel.Measure), new NumberCell(row.High, panel.Kind, Unit.One, panel.Measure))))]);
}
