using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>Where a study with a stopping rule ended: how many replications each design point took, and whether the interval is as narrow as was asked for.</summary>
internal static class StoppingSection
{
    private const int MostPoints = 40;

    public static Section? Of(Study study, ImmutableArray<StoppingOutcome> stops)
    {
        if (study.Until is not { } rule || stops.IsEmpty) return null;
        var missing = stops.Count(stop => !stop.Reached);
        Block said = new Paragraph(missing == 0
            ? "The half-width was reached at every design point."
            : $"Half-width not reached within at-most {Digits.Whole(rule.AtMost)} at {(missing == stops.Length ? "any design point" : $"{missing} of {Digits.Count(stops.Length, "design point")}")}.");
        return new Section(
            $"When it stopped: {rule.Measure} known to ±{Digits.Significant(rule.HalfWidth, 2)}",
            [
                said, stops.Length <= MostPoints
                    ? Table(stops)
                    : new Paragraph($"n from {Digits.Whole(stops.Min(stop => stop.Replications))} to {Digits.Whole(stops.Max(stop => stop.Replications))}; of each point: --format csv, or the table `summary`"),
            ]);
    }

    private static Table Table(ImmutableArray<StoppingOutcome> stops) => new(
        [new("point", IsKey: true), new("n"), new("half-width"), new("")],
        [.. stops.Select(stop => Row.Of(
            new TextCell(stop.Design.ToString(CultureInfo.InvariantCulture), IsNumber: true),
            new TextCell(Digits.Whole(stop.Replications), IsNumber: true),
            new TextCell(stop.IsCertain ? "cannot vary" : double.IsNaN(stop.HalfWidth) ? "too few to say" : "±" + Digits.Significant(stop.HalfWidth, 2), IsNumber: true),
            stop.Reached ? "reached" : "not reached"))]);
}
