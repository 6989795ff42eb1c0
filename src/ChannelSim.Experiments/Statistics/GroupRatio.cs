using ChannelSim.Engine.Mathematics;

namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// The share of knowledge from the logarithm of the F ratio, with its jackknife variance (Arvesen and Schmitz, Biometrics 26, 1970): the spread of group means
/// over what dice alone would give. On that scale the jackknife holds for laws far from normal. Groups are left out one by one.
/// </summary>
internal sealed class GroupRatio(int size, long groups, double squares, double dice)
{
    private double _count;
    private double _sum;
    private double _squares;
    private double _first = double.NaN;

    /// <summary>Sum of squared deviations of the group means from their mean.</summary>
    public double Squares => squares;

    /// <summary>Mean variance within a group.</summary>
    public double Dice => dice;

    /// <summary>Leaves out each of some groups that are alike; false where the others say nothing.</summary>
    /// <param name="deviation">Squared deviation of the group's mean from the mean of all.</param>
    /// <param name="variance">Variance within the group.</param>
    /// <param name="alike">How many such groups.</param>
    public bool Leave(double deviation, double variance, double alike)
    {
        var rest = (squares - (groups / (groups - 1.0) * deviation)) / (groups - 2);
        var others = ((groups * dice) - variance) / (groups - 1);
        if (!(rest > 1e-12 * squares) || !(others > 1e-12 * dice)) return false;
        var log = PortableMath.Log(size * rest / others);
        if (double.IsNaN(_first)) _first = log; // deviations from it, so that nothing cancels
        _count += alike;
        _sum += alike * (log - _first);
        _squares += alike * (log - _first) * (log - _first);
        return true;
    }

    /// <summary>The bounds of the share of knowledge; null where the groups show no spread.</summary>
    public (double Low, double High)? Bounds() => Bounds((groups - 1.0) / groups * (_squares - (_sum * _sum / _count)));

    /// <summary>The bounds of the share of knowledge from a variance of the logarithm.</summary>
    public (double Low, double High)? Bounds(double variance)
    {
        if (!(variance > 0)) return null;
        var log = PortableMath.Log(size * squares / (groups - 1) / dice);
        var (below, above) = SkewedLog.Arms(variance, groups);
        return (ShareOf(log - below), ShareOf(Math.Max(0, log) + above)); // a ratio below 1 is one of 1 by chance
    }

    private double ShareOf(double log)
    {
        var ratio = PortableMath.Exp(Math.Min(log, 700));
        return Math.Clamp((ratio - 1) / (ratio - 1 + size), 0, 1);
    }
}
