using ChannelSim.Exercise.Views;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Exercise.Sights;

/// <summary>What a seat was told, as lines that can be read aloud one after another.</summary>
public static class ToldText
{
    /// <summary>A thing that was told: when and what, and what stands below it.</summary>
    public static IEnumerable<string> Of(ViewEvent told, ScenarioClock clock)
    {
        if (IsSilent(told)) yield break;
        yield return $"{Moment(told.Minutes, clock)}  {told.Text}";
        foreach (var line in Below(told)) yield return "    " + line;
    }

    /// <summary>Whether there is nothing to read of it.</summary>
    public static bool IsSilent(ViewEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Text.Length == 0 && told.Body is null;
    }

    /// <summary>What stands below it: its text, and for control what players should do.</summary>
    public static IEnumerable<string> Below(ViewEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        foreach (var line in told.Body?.ReplaceLineEndings("\n").Split('\n') ?? []) yield return line;
        if (told is { Kind: ViewKinds.Inject, Hidden: { Length: > 0 } expected }) yield return $"Expected: {expected}";
    }

    /// <summary>How long after the start, and the weekday and time of day: <c>T+02:17 Tue 17:47</c>.</summary>
    public static string Moment(double minutes, ScenarioClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return $"{After(minutes)} {clock.Local(minutes)}";
    }

    /// <summary>How long after the start: <c>T+02:17</c>.</summary>
    public static string After(double minutes) => Times.After(minutes);

    /// <summary>The numbers of what was told before the clock was set back, and did not happen.</summary>
    public static IReadOnlySet<long> Undone(IReadOnlyList<ViewEvent> seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var undone = new HashSet<long>();
        foreach (var back in seen.Where(told => told.Kind == ViewKinds.SetBack))
            undone.UnionWith(seen.Where(told => told.Sequence > back.Kept && told.Sequence < back.Sequence && told.Kind != ViewKinds.SetBack).Select(told => told.Sequence));
        return undone;
    }
}
