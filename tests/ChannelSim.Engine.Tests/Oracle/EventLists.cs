using ChannelSim.Engine.Events;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>
/// Compares what two implementations told of one replication. Kinds, order, channels, incidents and words must be equal; numbers may differ by rounding,
/// because two ways of adding up the same evidence, or of using up the same gap, round differently.
/// </summary>
internal static class EventLists
{
    private const double Tolerance = 1e-9;

    /// <summary>The first difference in words, with what came before it; null: there is none.</summary>
    public static string? FirstDifference(IReadOnlyList<StepEvent> expected, IReadOnlyList<StepEvent> actual)
    {
        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            if (i < expected.Count && i < actual.Count && expected[i].Agrees(actual[i], Near)) continue;
            var before = string.Concat(expected.Take(i).TakeLast(5).Select(e => $"  both: {e}\n"));
            return $"event {i} of {expected.Count} and {actual.Count}\n{before}  expected: {At(expected, i)}\n  actual: {At(actual, i)}";
        }

        return null;
    }

    private static string At(IReadOnlyList<StepEvent> events, int i) => i < events.Count ? events[i].ToString() : "nothing";

    // Infinities agree with themselves only.
    private static bool Near(double a, double b) => a == b || Math.Abs(a - b) <= Tolerance * Math.Max(1, Math.Abs(a));
}
