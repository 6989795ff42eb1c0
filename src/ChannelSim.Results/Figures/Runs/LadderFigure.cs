using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>How it climbed: by rung how often it was reached, and what first led to it.</summary>
internal static class LadderFigure
{
    /// <summary>The figure; null where no rung lies above the start.</summary>
    public static Figure? Of(RunReport report, IReadOnlySet<long> embedded)
    {
        var rungs = LadderRung.Of(report.Result);
        if (rungs.All(rung => rung.IsStart)) return null;
        return new Figure
        {
            Key = "ladder",
            Title = "How it climbed",
            Caption = Caption(rungs),
            Picture = new LadderPicture(rungs, embedded),
            Table = Table(rungs, report),
            Basis = RunBasis.Of(report),
        };
    }

    private static string Caption(ImmutableArray<LadderRung> rungs)
    {
        List<string> sentences = ["A bar is as long as the share of replications that reached the rung at least once, split by what first led there; the line across its end is the 95 % interval."];
        var above = rungs.Where(rung => !rung.IsStart).ToList();
        var reached = above.Where(rung => rung.Reached.Value > 0).ToList();
        if (reached.Count == 0) return $"{sentences[0]} No rung above the start was reached: {Frequency.Of(above[0].Reached)}.";
        sentences.AddRange(reached.GroupBy(rung => rung.Leading?.Cause).OrderByDescending(group => group.Key is not null).ThenBy(group => group.Key).Select(group => Conclusion([.. group])));
        if (above.Count > reached.Count) sentences.Add($"{Sentence.Capital(Named([.. above.Except(reached)]))} {(above.Count - reached.Count == 1 ? "was" : "were")} not reached: {Frequency.Of(above[^1].Reached)}.");
        return string.Join(' ', sentences);
    }

    private static string Conclusion(List<LadderRung> rungs) => rungs[0].Leading is { } leading
        ? $"{Sentence.Capital(Named(rungs))} {(rungs.Count == 1 ? "was" : "were")} first reached by {leading.Words} more often than by anything else."
        : $"What most often led to {Named(rungs)} cannot be told from so many replications.";

    private static string Named(List<LadderRung> rungs) => Sentence.Names([.. rungs.Select(rung => rung.Name)], "rungs");

    private static Table Table(ImmutableArray<LadderRung> rungs, RunReport report)
    {
        var rows = rungs.Reverse().Select(rung =>
        {
            NumberCell Share(Experiments.Statistics.Estimate share, string measure) => new(share, NumberKind.Share, Unit.Percent, $"rungs.{rung.Key}.{measure}");
            Cell[] causes = rung.IsStart ? [Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty] :
            [
                .. rung.Causes.Select(cause => Share(cause.Share, cause.Measure)), Share(rung.Before, "miscalculation_before"),
                string.Join("; ", rung.Causes.Where(cause => cause.First is not null).Select(cause => string.Create(CultureInfo.InvariantCulture, $"{cause.First} ({cause.Short})"))),
            ];
            return new Row([rung.Name, rung.IsStart ? "at the start" : Share(rung.Reached, "reached"), .. causes]);
        });
        return new Table(
            [new("rung", IsKey: true), new("reached"), new("first by a miscalculation"), new("first by a right response"), new("first by the timeline"), new("a miscalculation by then"), new("replications to trace")],
            [.. rows])
            .With(new Term("share", "of all replications; the three causes of a rung add up to how often it was reached"), new Term("to trace", $"{report.Trace} --replication K"));
    }
}
