namespace ChannelSim.Engine.Units;

/// <summary>A moment of a replication, in minutes after <c>clock.start</c>. A plain <see cref="double"/> in memory.</summary>
/// <param name="Minutes">Minutes after the start; never negative inside a replication, <see cref="double.PositiveInfinity"/> for "never".</param>
public readonly record struct SimTime(double Minutes) : IComparable<SimTime>
{
    /// <summary>The start of the replication.</summary>
    public static SimTime Start => default;

    /// <summary>A moment that never comes.</summary>
    public static SimTime Never => new(double.PositiveInfinity);

    /// <summary>The moment a duration later.</summary>
    public static SimTime operator +(SimTime time, SimDuration duration) => new(time.Minutes + duration.Minutes);

    /// <summary>The duration between two moments.</summary>
    public static SimDuration operator -(SimTime later, SimTime earlier) => new(later.Minutes - earlier.Minutes);

    /// <summary>Whether one moment is before another.</summary>
    public static bool operator <(SimTime left, SimTime right) => left.Minutes < right.Minutes;

    /// <summary>Whether one moment is after another.</summary>
    public static bool operator >(SimTime left, SimTime right) => left.Minutes > right.Minutes;

    /// <summary>Whether one moment is before another or the same.</summary>
    public static bool operator <=(SimTime left, SimTime right) => left.Minutes <= right.Minutes;

    /// <summary>Whether one moment is after another or the same.</summary>
    public static bool operator >=(SimTime left, SimTime right) => left.Minutes >= right.Minutes;

    /// <inheritdoc/>
    public int CompareTo(SimTime other) => Minutes.CompareTo(other.Minutes);
}
