using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Values;
using NodaTime;

namespace ChannelSim.Scenarios.Editing;

/// <summary>A moment of an exercise as people write it in their tables: <c>D+2 H+3 M+45</c>, <c>T+90m</c>, date-time groups, dates, the time of day.</summary>
/// <param name="At">When it is, in minutes after the start; null where that is not clear, or before the start.</param>
/// <param name="Options">How the format writes what it may mean; one where it is clear.</param>
/// <param name="Hint">What is to be said where it is not clear.</param>
public sealed partial record WrittenMoment(SimTime? At, ImmutableArray<string> Options, string Hint)
{
    /// <summary>Reads one.</summary>
    public static WrittenMoment Read(string text, ScenarioClock clock)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(clock);
        if (Plainly(text.Trim(), clock) is { } plain) return Judged(plain, text.Trim());
        if (Counted(text) is { } counted) return Judged(Plainly(counted, clock) ?? SimTime.Start, counted);
        var meant = new MomentGuess(clock).Of(text);
        if (meant is null) return Unclear([], $"write {Example(clock)}, or a length of time after the start such as `2h30m`");
        if (meant is { IsFirst: true, Options: [var (first, _)] } && Plainly(first, clock) is { } once && once.Minutes + (24 * 60) < clock.Horizon.Minutes)
            return Unclear([first], $"of which day? the first is {first}");
        return meant.Options is [var (only, _)] && Plainly(only, clock) is { } at ? Judged(at, only) : Unclear([.. meant.Texts], meant.Options.IsEmpty ? meant.Note : meant.Hint);
    }

    /// <summary>Whether two texts mean one moment.</summary>
    public static bool AreOne(string one, string other, ScenarioClock clock) => one == other || (Read(one, clock).At is { } at && Read(other, clock).At == at);

    private static WrittenMoment Judged(SimTime at, string written) =>
        at < SimTime.Start ? Unclear([], "it is before the start") : new WrittenMoment(at, [written], "");

    private static WrittenMoment Unclear(ImmutableArray<string> options, string hint) => new(null, options, hint);

    private static string Example(ScenarioClock clock) => $"`{clock.LocalAt(SimTime.Start, clock.Zone).ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)}`";

    private static SimTime? Plainly(string text, ScenarioClock clock)
    {
        if (MomentText.LooksLikeDate(text)) return MomentText.Read(text, clock.Zone) is (var instant, null) ? clock.TimeAt(instant) : null;
        return DurationText.Read(text) is (var minutes, null) ? new SimTime(minutes) : null;
    }

    /// <summary>Days, hours and minutes after the start, each with its letter.</summary>
    private static string? Counted(string text)
    {
        if (DaysHoursMinutes().Match(text.Trim()) is not { Success: true } match) return null;
        var parts = ((string, string)[])[("days", "d"), ("hours", "h"), ("minutes", "m")];
        var written = string.Concat(parts.Where(part => match.Groups[part.Item1].Value.Trim('0').Length > 0).Select(part => match.Groups[part.Item1].Value.TrimStart('0') + part.Item2));
        return written.Length == 0 ? "0" : written;
    }

    [GeneratedRegex(@"^D ?\+ ?(?<days>[0-9]{1,4})[ ,;]+H ?\+ ?(?<hours>[0-9]{1,4})([ ,;]+M ?\+ ?(?<minutes>[0-9]{1,4}))?$|^H ?\+ ?(?<hours>[0-9]{1,4})[ ,;]+M ?\+ ?(?<minutes>[0-9]{1,4})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DaysHoursMinutes();
}
