using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Wording;

/// <summary>How often a line is checked, read off the moments of its checks.</summary>
internal static class CheckInterval
{
    /// <summary>Minutes between two checks: the commonest gap, because checks keep their local times and the night of a clock change has one that is longer or shorter.</summary>
    /// <param name="checks">The moments, ascending; at least two.</param>
    public static double Of(IReadOnlyList<SimTime> checks) =>
        checks.Zip(checks.Skip(1), (one, next) => Math.Round(next.Minutes - one.Minutes, 2)).GroupBy(gap => gap).MaxBy(gap => gap.Count())!.Key;
}
