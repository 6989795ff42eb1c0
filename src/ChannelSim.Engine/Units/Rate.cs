namespace ChannelSim.Engine.Units;

/// <summary>How often something happens, per 30 days (the unit in which scenarios are written).</summary>
/// <param name="PerThirtyDays">Expected number of events in 30 days of 24 hours; not negative.</param>
public readonly record struct Rate(double PerThirtyDays)
{
    /// <summary>Minutes in the 30 days that a rate refers to.</summary>
    public const double MinutesInThirtyDays = 43200.0;

    /// <summary>Expected number of events in one minute.</summary>
    public double PerMinute => PerThirtyDays / MinutesInThirtyDays;
}
