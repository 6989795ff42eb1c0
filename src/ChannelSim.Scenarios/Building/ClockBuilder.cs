using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;
using NodaTime;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>clock</c>.</summary>
internal sealed class ClockBuilder(Reading reading)
{
    private static readonly Instant Earliest = Instant.FromUtc(1, 1, 2, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(9000, 1, 1, 0, 0);

    /// <summary>The clock; null where a part of it is missing or wrong, told here.</summary>
    public ScenarioClock? Build(Block? block)
    {
        if (block is null) return null;
        var zone = block.Has("zone") ? block.Scalar("zone") is { } name ? Zones.Read(name, reading.Findings) : null : DateTimeZone.Utc;
        var show = Zones.ReadAll(block.TextList("show"), reading.Findings);
        var start = block.Scalar("start") is { } text ? Moment(text, "start", zone) : null;
        var horizon = IsMoment(block) is { } end ? End(end, start, zone) : block.Span("horizon");
        if (zone is null || show is null || horizon is null || start is null) return null;
        if (!InCalendar(start.Value, horizon.Value, block)) return null;
        return new ScenarioClock(start.Value, new SimDuration(horizon.Value), zone, show.Value.IsEmpty ? [zone] : show.Value);
    }

    /// <summary>The end, where it is written as a moment rather than as a length of time.</summary>
    private static ScalarNode? IsMoment(Block block) => block.Entry("horizon")?.Value is ScalarNode { IsNothing: false } text
        && (MomentText.LooksLikeDate(text.Text) || (DurationText.Read(text.Text).Fault is not null && new DateGuess(null).Of(text.Text.Trim().ToUpperInvariant()) is not null)) ? text : null;

    private double? End(ScalarNode text, Instant? start, DateTimeZone? zone)
    {
        reading.Assigned.AddPart(text);
        if (Moment(text, "horizon", zone) is not { } end || start is not { } from) return null;
        if (end > from) return (end - from).TotalTicks / NodaConstants.TicksPerMinute;
        reading.Findings.Report(ValueRules.BeforeStart, text.Place, $"`horizon: {text.Text}` is not after the start", "the end lies after `clock.start`");
        return null;
    }

    private Instant? Moment(ScalarNode text, string key, DateTimeZone? zone)
    {
        var (start, fault) = MomentText.Read(text.Text, zone ?? DateTimeZone.Utc);
        if (fault is null && zone is not null) ClockChange.Check(text, key, zone, reading.Findings);
        if (fault is null) return start;
        if (new MomentGuess(null).Of(text.Text) is { } meant)
            reading.Findings.Report(fault.Rule, text.Place, $"`{key}`: {fault.What}", meant.Options.IsEmpty ? meant.Note : meant.Hint, meant.Texts);
        else reading.Findings.Report(fault.Rule, text.Place, $"`{key}`: {fault.What}", fault.Hint);
        return null;
    }

    private bool InCalendar(Instant start, double horizon, Block block)
    {
        var outside = start < Earliest || start > Latest ? "start" : horizon > (Latest - start).TotalMinutes ? "horizon" : null;
        if (outside is not null)
            reading.Findings.Report(
                ValueRules.OutOfCalendar, block.PlaceOf(outside), $"`{outside}` leads out of the calendar",
                "start and end lie between the years 1 and 9000");
        return outside is null;
    }
}
