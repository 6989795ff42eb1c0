using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Sensitivities;

/// <summary>Dice or numbers: what makes one replication differ from another.</summary>
internal static class DiceFigure
{
    /// <summary>The figure; null where no measure varied.</summary>
    public static Figure? Of(SensitivityReport report, ImmutableArray<DrivenMeasure> measures)
    {
        ImmutableArray<DrivenMeasure> known = [.. measures.Where(measure => !double.IsNaN(measure.Of.Share.Value))];
        if (known.IsEmpty) return null;
        return new Figure
        {
            Key = "dice",
            Title = "Dice or numbers",
            Caption = Caption(known),
            Picture = new DicePicture([.. known.Select(measure => (measure.Name, measure.Of.Share))]),
            Table = new Table(
                [new("measure", IsKey: true), new("the numbers"), new("variance of one replication"), new("of it dice")],
                [.. known.Select(measure => Row.Of(measure.Name, Number(measure, measure.Of.Share, NumberKind.Share, Unit.Percent), Number(measure, measure.Of.Variance, NumberKind.Count), Number(measure, measure.Of.Dice, NumberKind.Count)))]),
            Basis = SensitivityBasis.Of(report),
        };
    }

    private static NumberCell Number(DrivenMeasure measure, Estimate estimate, NumberKind kind, Unit unit = Unit.One) => new(estimate, kind, unit, measure.Of.Measure);

    private static string Caption(ImmutableArray<DrivenMeasure> measures)
    {
        var mostlyDice = measures.Count(measure => measure.Of.Share.High < 0.5);
        var mostlyNumbers = measures.Count(measure => measure.Of.Share.Low > 0.5);
        var open = measures.Length - mostlyDice - mostlyNumbers;
        return $"If every number were known, replications would still differ by the part that dice make. Of {Digits.Count(measures.Length, "measure")}, dice make more than half of {mostlyDice} and the numbers of {mostlyNumbers}{(open > 0 ? $"; of {open} that cannot be told" : "")}. A small share of the numbers does not make the answer sure: it says nothing of the numbers that were not varied.";
    }
}
