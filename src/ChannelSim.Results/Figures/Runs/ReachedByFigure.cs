using System.Collections.Immutable;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>When each rung was reached.</summary>
internal static class ReachedByFigure
{
    private const int MostNamed = 6;

    // Of twenty moments a table for people shows every fourth; all of them stand in the data.
    private static readonly int[] Told = [3, 7, 11, 15, 19];

    /// <summary>The figure; null where no rung above the start was reached.</summary>
    public static Figure? Of(RunReport report)
    {
        var all = RungInTime.Of(report.Result);
        ImmutableArray<RungInTime> reached = [.. all.Where(rung => rung.When.Count > 0).Reverse()];
        if (reached.IsEmpty) return null;
        return new Figure
        {
            Key = "reached-by",
            Title = "When it climbed",
            Caption = Caption(reached, all.Length - reached.Length),
            Picture = new ReachedByPicture(reached, report.Result.Model.Horizon.Minutes),
            Table = Table(reached),
            Basis = RunBasis.Of(report, "at each moment by itself"),
        };
    }

    private static string Caption(ImmutableArray<RungInTime> reached, int others)
    {
        var halves = reached.Select(rung => (rung.Name, Half: RungInTime.Middle(rung.When, 0.5))).Where(rung => !double.IsNaN(rung.Half.From)).Take(MostNamed).ToList();
        var when = halves.Count == 0 ? "" : $" Of the replications that reached it, the middle half did so: {string.Join("; ", halves.Select(rung => $"“{rung.Name}” after {Between(rung.Half.From, rung.Half.To)}"))}.";
        var missing = others == 0 ? "" : $" {Digits.Count(others, "more rung")} {(others == 1 ? "was" : "were")} not reached and {(others == 1 ? "is" : "are")} not drawn.";
        return $"Each panel has a scale of its own: the line ends at the share of replications that had reached the rung when time was up, so compare shapes and times, and heights with the ladder.{when}{missing}";
    }

    private static string Between(double from, double to) => TimeTicks.Words(from) == TimeTicks.Words(to) ? TimeTicks.Words(from) : $"{TimeTicks.Words(from)} to {TimeTicks.Words(to)}";

    private static Table Table(ImmutableArray<RungInTime> rungs) => new(
        [new("rung", IsKey: true), .. Told.Select(point => new Column($"by {TimeTicks.Words(rungs[0].Moments[point])}")), new("when, median of those that reached it")],
        [.. rungs.Select(rung => new Row(
        [
            rung.Name,
            .. Told.Select(point => new NumberCell(rung.Points[point], NumberKind.Share, Unit.Percent, $"rungs.{rung.Key}.reached_by")),
            new NumberCell(rung.When.Median(), NumberKind.Minutes, Unit.Span, $"rungs.{rung.Key}.first_time_minutes"),
        ]))]);
}
