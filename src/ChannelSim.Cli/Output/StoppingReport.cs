using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Output;

/// <summary>Where a study with a stopping rule ended: how many replications each design point took, and whether the interval is as narrow as was asked for.</summary>
internal static class StoppingReport
{
    private const int MostPoints = 40;

    public static void Write(Page page, Study study, ImmutableArray<StoppingOutcome> stops)
    {
        if (study.Until is not { } rule || stops.IsEmpty) return;
        var missing = stops.Count(stop => !stop.Reached);
        page.Heading($"When it stopped: {rule.Measure} known to ±{Numbers.Significant(rule.HalfWidth, 2)}");
        if (missing > 0) page.Line($"Half-width not reached within at-most {Numbers.Whole(rule.AtMost)} at {(missing == stops.Length ? "any design point" : $"{missing} of {Numbers.Count(stops.Length, "design point")}")}.");
        else page.Line("The half-width was reached at every design point.");
        if (stops.Length > MostPoints)
        {
            page.Line($"n from {Numbers.Whole(stops.Min(stop => stop.Replications))} to {Numbers.Whole(stops.Max(stop => stop.Replications))}; of each point: --format csv, or the table `summary`");
            return;
        }

        var table = new TextTable(">point", ">n", ">half-width", "");
        foreach (var stop in stops)
        {
            table.Row(
                stop.Design.ToString(CultureInfo.InvariantCulture),
                Numbers.Whole(stop.Replications),
                double.IsNaN(stop.HalfWidth) ? "too few to say" : "±" + Numbers.Significant(stop.HalfWidth, 2),
                stop.Reached ? "reached" : "not reached");
        }

        page.Write(table);
    }
}
