using System.Collections.Immutable;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>
/// Time across a picture. Stretches in which something happens share one scale; long quiet ones between them are pressed together to one width each, where they are marked and
/// their length is said. Nothing is left out: each moment has a place, and an earlier one is never to the right of a later one.
/// </summary>
internal sealed class TimeAxis
{
    /// <summary>How wide a stretch is that was pressed together.</summary>
    public const double BreakWidth = 30;

    private const int MostBreaks = 10;

    // A break costs the reader more than its width: a scale that it makes only a little larger is not worth it.
    private const double CostOfBreak = 1.6 * BreakWidth;

    // Within half a day nothing is pressed together: a night is read by the clock.
    private const double ShortestBreak = 720;
    private const double MarginOfGap = 0.03;

    private TimeAxis(ImmutableArray<AxisPiece> pieces, double scale) => (Pieces, Scale) = (pieces, scale);

    /// <summary>The stretches, one after another without a gap; never empty.</summary>
    public ImmutableArray<AxisPiece> Pieces { get; }

    /// <summary>Pixels a minute where nothing was pressed together.</summary>
    public double Scale { get; }

    /// <summary>Where it begins.</summary>
    public double Left => Pieces[0].Left;

    /// <summary>Where it ends.</summary>
    public double Right => Pieces[^1].Right;

    /// <summary>An axis from the start to an end on which the moments that matter have room.</summary>
    /// <param name="moments">They, in minutes after the start, in any order; those beyond the end count as the end.</param>
    /// <param name="end">The end, in minutes after the start.</param>
    /// <param name="left">Where it begins, in pixels.</param>
    /// <param name="width">How wide it is, in pixels.</param>
    public static TimeAxis Of(IEnumerable<double> moments, double end, double left, double width)
    {
        end = Math.Max(end, 1);
        var times = moments.Select(moment => Math.Clamp(moment, 0, end)).Append(0).Append(end).Distinct().Order().ToList();
        var gaps = times.Zip(times.Skip(1), Pressed).Where(gap => gap.To - gap.From >= ShortestBreak).OrderByDescending(gap => gap.To - gap.From).ThenBy(gap => gap.From).Take(MostBreaks).ToList();
        var count = Enumerable.Range(0, gaps.Count + 1).MaxBy(breaks => (width - (breaks * CostOfBreak)) / Busy(breaks));
        var scale = (width - (count * BreakWidth)) / Busy(count);
        return new TimeAxis(Laid(gaps.Take(count).Order(), end, left, scale), scale);

        double Busy(int breaks) => end - gaps.Take(breaks).Sum(gap => gap.To - gap.From);
    }

    /// <summary>Where a moment is; one outside of the axis is at its edge.</summary>
    public double X(double minutes)
    {
        foreach (var piece in Pieces)
            if (minutes <= piece.To) return piece.X(Math.Max(minutes, piece.From));
        return Right;
    }

    /// <summary>The moments within a stretch at which the scale changes: a slanted line has a corner there.</summary>
    public IEnumerable<double> Corners(double from, double to) => Pieces.Select(piece => piece.From).Where(corner => corner > from && corner < to);

    private static (double From, double To) Pressed(double from, double to) => (from + (MarginOfGap * (to - from)), to - (MarginOfGap * (to - from)));

    private static ImmutableArray<AxisPiece> Laid(IEnumerable<(double From, double To)> breaks, double end, double left, double scale)
    {
        var pieces = ImmutableArray.CreateBuilder<AxisPiece>();
        var (time, x) = (0.0, left);
        foreach (var (from, to) in breaks)
        {
            Add(from, (from - time) * scale, isBreak: false);
            Add(to, BreakWidth, isBreak: true);
        }

        Add(end, (end - time) * scale, isBreak: false);
        return pieces.ToImmutable();

        void Add(double until, double wide, bool isBreak)
        {
            if (until > time) pieces.Add(new AxisPiece(time, until, x, x + wide, isBreak));
            (time, x) = (until, x + wide);
        }
    }
}

/// <summary>A stretch of an axis.</summary>
/// <param name="From">Its first moment, in minutes after the start.</param>
/// <param name="To">Its last.</param>
/// <param name="Left">Where it begins, in pixels.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="IsBreak">Whether it was pressed together.</param>
internal readonly record struct AxisPiece(double From, double To, double Left, double Right, bool IsBreak)
{
    /// <summary>Where a moment of it is.</summary>
    public double X(double minutes) => Left + ((minutes - From) / (To - From) * (Right - Left));
}
