using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>
/// Worlds whose replications are not equally long. Their totals and probabilities are of unlike times, so no difference of them is told; what can be counted
/// has a rate per day beside it.
/// </summary>
internal static class UnlikeHorizons
{
    private const double Day = 1440;

    public static IEnumerable<Section> Sections(ComparisonReport report, IEnumerable<Block> missing)
    {
        List<Row> counted = [], probable = [];
        for (var measure = 0; measure < report.Measures.Count; measure++)
        {
            var (name, words) = report.Measures[measure];
            for (var world = 0; world < report.Worlds.Length; world++)
            {
                if (report.Rows[Math.Max(0, world - 1)][measure] is not { } pair) continue;
                var (mean, kind, horizon) = (world == 0 ? pair.Baseline : pair.Alternative, pair.Measure.Kind, report.ModelOf(world).Horizon.Minutes);
                Cell length = new TextCell(Digits.Span(horizon), IsNumber: true);
                if (HasRate(pair.Measure)) counted.Add(Row.Of(words, report.Worlds[world].Name, length, new NumberCell(mean, NumberKinds.Of(kind), Unit.One, name), new NumberCell(PerDay(mean, horizon), NumberKinds.Of(kind))));
                else probable.Add(Row.Of(words, report.Worlds[world].Name, length, new NumberCell(mean, NumberKinds.Of(kind), Unit.One, name)));
            }
        }

        yield return new Section("Per replication, and per day",
            [new Table([new("", IsKey: true), new("world"), new("horizon"), new("total"), new("per day")], [.. counted]), new Paragraph("Totals of unlike times are not compared; of the rates each has its own interval.")]);
        yield return new Section("Probabilities within unlike times",
        [
            new Table([new("", IsKey: true), new("world"), new("horizon"), new("probability")], [.. probable]),
            new Paragraph($"The longer world has more time to get there: these probabilities cannot be compared, and no rate can be made of them. To compare the worlds give all of them one horizon, such as --set clock.horizon={Shortest(report)}."),
            .. missing,
        ]);
    }

    private static string Shortest(ComparisonReport report)
    {
        var minutes = Enumerable.Range(0, report.Worlds.Length).Min(world => report.ModelOf(world).Horizon.Minutes);
        return minutes % Day == 0 ? Digits.Plain(minutes / Day) + "d" : Digits.Plain(minutes) + "m";
    }

    /// <summary>Whether a measure adds up over time, so that it has a rate: a probability does not, nor does the highest rung.</summary>
    public static bool HasRate(Measure measure) => measure.Kind != MeasureKind.Indicator && measure.Name != "peak_rung";

    /// <summary>A mean per replication as a rate per day.</summary>
    public static Estimate PerDay(Estimate mean, double horizonMinutes)
    {
        var days = horizonMinutes / Day;
        return mean with { Value = mean.Value / days, Low = mean.Low / days, High = mean.High / days };
    }
}
