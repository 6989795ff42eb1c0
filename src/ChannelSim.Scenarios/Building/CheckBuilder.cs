using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;
using NodaTime;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>check</c> of a line.</summary>
internal sealed partial class CheckBuilder(Reading reading, ScenarioClock? clock)
{
    /// <summary>The moments, and the time between two of them as it is written; nothing after a fault, told here.</summary>
    public (ImmutableArray<SimTime> Moments, SimDuration? Every) Build(Block block)
    {
        var every = Every(block);
        var first = First(block);
        var zone = block.Has("zone") ? block.Scalar("zone") is { } name ? Zones.Read(name, reading.Findings) : null : clock?.Zone;
        if (every is null || first is null || zone is null || clock is null) return ([], null);
        var minutes = every.Value / (double)NodaConstants.TicksPerMinute;
        if (clock.Horizon.Minutes / minutes <= Limits.Checks) return (CheckGrid.Moments(clock, zone, first.Value, every.Value), new SimDuration(minutes));
        reading.Findings.Report(KeyRules.Limit, block.PlaceOf("every"), $"more than {Limits.Checks} checks within the horizon", "check less often");
        return ([], null);
    }

    private long? Every(Block block)
    {
        if (block.Span("every") is not { } minutes || !(minutes > 0)) return null;
        var ticks = Math.Round(Math.Min(minutes * NodaConstants.TicksPerMinute, 3e18));
        if (CheckGrid.Fits((long)ticks)) return (long)ticks;
        reading.Findings.Report(
            ValueRules.Every, block.Raw("every")!.Place, "`every` neither divides a day nor is whole days",
            $"checks would not stay at fixed local times; {Proposal(minutes)}");
        return null;
    }

    private static string Proposal(double minutes)
    {
        if (minutes < 1) return "take 15s, 20s, 30s or 1m";
        if (minutes > 1440) return $"take {Math.Floor(minutes / 1440)}d or {Math.Ceiling(minutes / 1440)}d";
        var divisors = Enumerable.Range(1, 1440).Where(n => 1440 % n == 0).ToList();
        return $"take {Written(divisors.LastOrDefault(n => n < minutes, 1))} or {Written(divisors.First(n => n > minutes || n == 1440))}";
    }

    private static string Written(int minutes) => minutes % 60 == 0 ? $"{minutes / 60}h" : $"{minutes}m";

    private LocalTime? First(Block block)
    {
        if (block.Scalar("first") is not { } text) return LocalTime.Midnight;
        if (ClockTime().Match(text.Text) is { Success: true } match)
            return new LocalTime(int.Parse(match.Groups["hour"].ValueSpan), int.Parse(match.Groups["minute"].ValueSpan));
        var meant = ClockGuess.Of(text.Text)?.Time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        reading.Findings.Report(
            ValueRules.NotClockTime, text.Place, $"`first` cannot be `{text.Text}`", meant is null ? "write a clock time such as `08:00`" : $"did you mean `{meant}`?", meant is null ? [] : [meant]);
        return null;
    }

    [GeneratedRegex(WrittenForms.ClockTime, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClockTime();
}
