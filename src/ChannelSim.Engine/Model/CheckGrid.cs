namespace ChannelSim.Engine.Model;

/// <summary>The moments at which a line is checked: fixed, ascending, known in advance. Nearly even (summer time moves them by an hour).</summary>
internal sealed class CheckGrid
{
    private readonly double[] _times;
    private readonly double _perMinute;

    public CheckGrid(double[] times)
    {
        _times = times;
        _perMinute = times.Length > 1 ? (times.Length - 1) / (times[^1] - times[0]) : 0;
    }

    public int Count => _times.Length;

    public bool IsThatOf(CheckGrid other) => _times.AsSpan().SequenceEqual(other._times);

    public double this[int index] => _times[index];

    /// <summary>How many checks fall before a moment. Constant time: an even guess, corrected by the few steps that summer time can shift it.</summary>
    /// <param name="minutes">The moment.</param>
    /// <param name="known">What was said last, of whatever moment: often still true, and then nothing is computed. Becomes what is said.</param>
    public int CountBefore(double minutes, ref int known)
    {
        if ((uint)(known - 1) < (uint)(_times.Length - 1) && _times[known - 1] < minutes && minutes <= _times[known]) return known;
        return known = CountBefore(minutes);
    }

    private int CountBefore(double minutes)
    {
        if (_times.Length == 0) return 0;
        var index = Math.Clamp((int)((minutes - _times[0]) * _perMinute), 0, _times.Length);
        while (index < _times.Length && _times[index] < minutes) index++;
        while (index > 0 && _times[index - 1] >= minutes) index--;
        return index;
    }

    /// <summary>How many checks fall before a moment or on it.</summary>
    public int CountThrough(double minutes, ref int known)
    {
        var index = CountBefore(minutes, ref known);
        return index < _times.Length && _times[index] == minutes ? index + 1 : index;
    }
}
