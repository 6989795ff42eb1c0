using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Fans;
using ChannelSim.Exercise.Live;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace ChannelSim.Exercise.Reviews;

/// <summary>A moment across which what could still come has moved.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Before">The mean of the highest rung of the whole exercise, counted from 0, over worlds that go on from just before it.</param>
/// <param name="After">The same over worlds that go on from just after it.</param>
/// <param name="Low">The low end of an interval of the difference that holds at 95 % for all moments together.</param>
/// <param name="High">The high end of it.</param>
internal sealed record TurningPoint(Moment Moment, Estimate Before, Estimate After, double Low, double High)
{
    /// <summary>Moments that are looked at; of more, those at which something happened that people could see.</summary>
    public const int Most = 400;

    /// <summary>By how much it moved.</summary>
    public double Shift => After.Value - Before.Value;

    /// <summary>Whether the interval leaves out 0.</summary>
    public bool IsTold => Low > 0 || High < 0;

    /// <summary>The moments across which the truth fan moved, those that moved it most first.</summary>
    /// <param name="moments">All moments.</param>
    /// <param name="model">What they run under.</param>
    /// <param name="worlds">Worlds from each.</param>
    /// <param name="cancellation">Stops it between two moments.</param>
    /// <param name="progress">Is told how many moments of how many have been looked at, from any thread.</param>
    /// <param name="threads">How many threads at most; null: as many as there are processors.</param>
    /// <exception cref="Engine.LimitReachedException">A world reached a limit of the engine.</exception>
    public static IReadOnlyList<TurningPoint> Of(IReadOnlyList<Moment> moments, CompiledModel model, int worlds, CancellationToken cancellation, Action<int, int>? progress = null, int? threads = null)
    {
        var looked = moments.Where(moment => moment.World.Status == WorldStatus.Running).Take(Most).ToArray();
        var means = new Estimate[looked.Length];
        var done = 0;
        Threads.Over((0, looked.Length), () => means, (found, i) =>
        {
            found[i] = Highest(looked[i].World, model, worlds);
            progress?.Invoke(Interlocked.Increment(ref done), looked.Length);
        }, cancellation, threads);
        var points = new List<TurningPoint>();
        var wider = looked.Length < 2 ? 1 : -Normal.InvCDF(0, 1, (1 - Estimate.Level) / 2 / (looked.Length - 1)) / Intervals.Z;
        for (var i = 1; i < looked.Length; i++) points.Add(Between(looked[i], means[i - 1], means[i], wider));
        return [.. points.Where(point => point.IsTold).OrderByDescending(point => Math.Abs(point.Shift))];
    }

    // Many moments are looked at, so that the interval is as much wider as holds for all of them together (Bonferroni). The two are of different worlds, so that the bounds of the difference are put together from those of both (Zou and Donner 2008).
    private static TurningPoint Between(Moment moment, Estimate before, Estimate after, double wider)
    {
        var shift = after.Value - before.Value;
        var low = shift - (wider * Math.Sqrt(Square(after.Value - Least(after)) + Square(Greatest(before) - before.Value)));
        var high = shift + (wider * Math.Sqrt(Square(Greatest(after) - after.Value) + Square(before.Value - Least(before))));
        return new TurningPoint(moment, before, after, low, high);
    }

    private static Estimate Highest(World world, CompiledModel model, int worlds)
    {
        var source = new TruthSource(in world, model) { Played = [.. new[] { new SideId(0), new SideId(1) }.Where(side => (world.Played >> side.Index & 1) != 0)] };
        var measures = new FanMeasures(model.Definition, source.Rung);
        var player = new FanWorlds(source, measures, new SimTime(model.Horizon.Minutes));
        var nothing = new FanOption("nothing", []);
        Span<double> row = stackalloc double[measures.All.Length];
        var moments = new Moments(1);
        for (var n = 0u; n < worlds; n++)
        {
            player.Play(nothing, n, row);
            var highest = (double)world.Peak;
            for (var rung = world.Peak + 1; rung < model.Definition.Rungs.Length; rung++) highest += row[rung - source.Rung.Index - 1];
            moments.Add([highest]);
        }

        moments.Close();
        return Means.Of(MeasureKind.Number, moments[0], new MeasureLimits(model.Definition.Rungs.Length - 1, model.Definition.Rungs.Length - 1));
    }

    // What did not vary has no interval; between two of the kind nothing is to be told but their difference.
    private static double Least(Estimate estimate) => double.IsNaN(estimate.Low) ? estimate.Value : estimate.Low;

    private static double Greatest(Estimate estimate) => double.IsNaN(estimate.High) ? estimate.Value : estimate.High;

    private static double Square(double number) => number * number;
}
