using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Exercise.Fans;

/// <summary>Plays fans: a few worlds first, then more, so that something can be looked at while the rest comes. The same fan has the same digits whatever the threads.</summary>
public static class FanRunner
{
    private static readonly int[] Looks = [20, 50, 200, 1000];

    /// <summary>Plays every option in the same worlds.</summary>
    /// <param name="source">Where the worlds come from.</param>
    /// <param name="options">The options; differences are taken to the first.</param>
    /// <param name="worlds">Worlds of each option.</param>
    /// <param name="until">The moment to which they are played; the horizon at the latest.</param>
    /// <param name="progress">Is shown the fan as far as it has come; may be null.</param>
    /// <param name="cancellation">Stops it between two worlds.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="Engine.LimitReachedException">A world reached a limit of the engine.</exception>
    public static Fan Run(FanSource source, ImmutableArray<FanOption> options, int worlds, SimTime until, Action<Fan>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(worlds, 1);
        var end = new SimTime(Math.Min(until.Minutes, source.Model.Horizon.Minutes));
        var measures = new FanMeasures(source.Model.Definition, source.Rung);
        var rows = options.Select(_ => new double[worlds][]).ToArray();
        var possible = options.Select(_ => new bool[worlds]).ToArray();
        var done = 0;
        foreach (var look in Looks.Where(look => look < worlds).Append(worlds))
        {
            Play(source, options, measures, end, (done, look), rows, possible, cancellation);
            done = look;
            if (look < worlds) progress?.Invoke(Summarize(source.Now, end, options, measures, look, rows, possible));
        }

        return Summarize(source.Now, end, options, measures, worlds, rows, possible);
    }

    private static void Play(FanSource source, ImmutableArray<FanOption> options, FanMeasures measures, SimTime end, (int From, int To) range, double[][][] rows, bool[][] possible, CancellationToken cancellation) =>
        Threads.Over(range, () => new FanWorlds(source, measures, end), (player, n) =>
        {
            for (var option = 0; option < options.Length; option++)
            {
                rows[option][n] = new double[measures.All.Length];
                possible[option][n] = player.Play(options[option], (uint)n, rows[option][n]);
            }
        }, cancellation);

    private static Fan Summarize(SimTime from, SimTime end, ImmutableArray<FanOption> options, FanMeasures measures, int worlds, double[][][] rows, bool[][] possible)
    {
        var all = measures.All;
        var pairs = options.Select((_, option) => Pairs(rows[0], rows[option], worlds, all.Length)).ToArray();
        var marked = Holm.Marked([.. pairs.Skip(1).SelectMany(moments => all.Select((measure, i) => PairedMeans.Of(measure.Kind, moments.Differences(i), FanMeasures.LimitsOf(measure))))]);
        return new Fan(from, end, worlds, all,
        [
            .. options.Select((option, k) => new FanResult(
                option.Label, possible[k].Take(worlds).Count(was => !was),
                [.. all.Select((measure, i) => Means.Of(measure.Kind, pairs[k].Alternative(i), FanMeasures.LimitsOf(measure)))],
                k == 0 ? [] : [.. marked.Skip((k - 1) * all.Length).Take(all.Length)])),
        ]);
    }

    // In the order of the worlds, so that sums have the same digits whichever thread played them.
    private static PairMoments Pairs(double[][] first, double[][] other, int worlds, int width)
    {
        var moments = new PairMoments(width, grouped: false);
        for (var n = 0; n < worlds; n++) moments.Add(first[n], other[n], n);
        moments.Close();
        return moments;
    }
}
