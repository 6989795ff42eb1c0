namespace ChannelSim.Engine.Units;

/// <summary>A span of simulated time in minutes. A plain <see cref="double"/> in memory.</summary>
/// <param name="Minutes">Minutes; <see cref="double.PositiveInfinity"/> for "without end".</param>
public readonly record struct SimDuration(double Minutes) : IComparable<SimDuration>
{
    /// <summary>No time at all.</summary>
    public static SimDuration Zero => default;

    /// <summary>A span of days of 24 hours.</summary>
    public static SimDuration FromDays(double days) => new(days * 1440.0);

    /// <summary>A span of hours.</summary>
    public static SimDuration FromHours(double hours) => new(hours * 60.0);

    /// <inheritdoc/>
    public int CompareTo(SimDuration other) => Minutes.CompareTo(other.Minutes);

    /// <summary>Whether one span is shorter than another.</summary>
    public static bool operator <(SimDuration left, SimDuration right) => left.Minutes < right.Minutes;

    /// <summary>Whether one span is longer than another.</summary>
    public static bool operator >(SimDuration left, SimDuration right) => left.Minutes > right.Minutes;

    /// <summary>Whether one span is shorter than another or the same.</summary>
    public static bool operator <=(SimDuration left, SimDuration right) => left.Minutes <= right.Minutes;

    /// <summary>Whether one span is longer than another or the same.</summary>
    public static bool operator >=(SimDuration left, SimDuration right) => left.Minutes >= right.Minutes;
}
