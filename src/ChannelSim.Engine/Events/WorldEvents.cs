using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Events;

/// <summary>A timeline entry fired and its chance came up. Its effects follow.</summary>
/// <param name="At">When.</param>
/// <param name="Entry">The entry.</param>
public readonly record struct TimelineFired(SimTime At, TimelineEntryId Entry);

/// <summary>A timeline entry fired and its chance failed.</summary>
/// <param name="At">When.</param>
/// <param name="Entry">The entry.</param>
public readonly record struct TimelineFailed(SimTime At, TimelineEntryId Entry);

/// <summary>The climate changed to another state.</summary>
/// <param name="At">When.</param>
/// <param name="To">The new state.</param>
public readonly record struct ClimateChanged(SimTime At, ClimateId To);

/// <summary>The rung changed.</summary>
/// <param name="At">When.</param>
/// <param name="From">The old rung.</param>
/// <param name="To">The new one.</param>
/// <param name="Cause">What made it rise; none where it fell.</param>
public readonly record struct RungChanged(SimTime At, Rung From, Rung To, ClimbCause Cause);

/// <summary>Goodwill changed by what the channel did.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident; null: a routine contact or a session.</param>
/// <param name="By">The change.</param>
/// <param name="After">The value after it.</param>
public readonly record struct GoodwillChanged(SimTime At, ChannelId Channel, IncidentId? Incident, LogOdds By, LogOdds After);

/// <summary>The replication ended.</summary>
/// <param name="At">When.</param>
/// <param name="OnTerminalRung">Whether a terminal rung ended it; otherwise the horizon did.</param>
public readonly record struct Ended(SimTime At, bool OnTerminalRung);

/// <content>The timeline, the ladder, the climate, goodwill, and the end.</content>
public readonly partial record struct StepEvent
{
    /// <inheritdoc cref="Events.TimelineFired"/>
    public static StepEvent TimelineFired(SimTime at, TimelineEntryId entry) =>
        new(StepEventKind.TimelineFired, at, a: entry.Index);

    /// <summary>What happened, if it is a <see cref="StepEventKind.TimelineFired"/>.</summary>
    public TimelineFired AsTimelineFired() => new(TimeOf(StepEventKind.TimelineFired), new TimelineEntryId(_a));

    /// <inheritdoc cref="Events.TimelineFailed"/>
    public static StepEvent TimelineFailed(SimTime at, TimelineEntryId entry) =>
        new(StepEventKind.TimelineFailed, at, a: entry.Index);

    /// <summary>What happened, if it is a <see cref="StepEventKind.TimelineFailed"/>.</summary>
    public TimelineFailed AsTimelineFailed() => new(TimeOf(StepEventKind.TimelineFailed), new TimelineEntryId(_a));

    /// <inheritdoc cref="Events.ClimateChanged"/>
    public static StepEvent ClimateChanged(SimTime at, ClimateId to) =>
        new(StepEventKind.ClimateChanged, at, a: to.Index);

    /// <summary>What happened, if it is a <see cref="StepEventKind.ClimateChanged"/>.</summary>
    public ClimateChanged AsClimateChanged() => new(TimeOf(StepEventKind.ClimateChanged), new ClimateId(_a));

    /// <inheritdoc cref="Events.RungChanged"/>
    public static StepEvent RungChanged(SimTime at, Rung from, Rung to, ClimbCause cause) =>
        new(StepEventKind.RungChanged, at, a: from.Index, b: to.Index, x: (int)cause);

    /// <summary>What happened, if it is a <see cref="StepEventKind.RungChanged"/>.</summary>
    public RungChanged AsRungChanged() => new(TimeOf(StepEventKind.RungChanged), new Rung(_a), new Rung(_b), (ClimbCause)(int)_x);

    /// <inheritdoc cref="Events.GoodwillChanged"/>
    public static StepEvent GoodwillChanged(SimTime at, ChannelId channel, IncidentId? incident, LogOdds by, LogOdds after) =>
        new(StepEventKind.GoodwillChanged, at, channel.Index, incident: NumberOf(incident), x: by.Value, y: after.Value);

    /// <summary>What happened, if it is a <see cref="StepEventKind.GoodwillChanged"/>.</summary>
    public GoodwillChanged AsGoodwillChanged() => new(TimeOf(StepEventKind.GoodwillChanged), new ChannelId(_channel), Incident, new LogOdds(_x), new LogOdds(_y));

    /// <inheritdoc cref="Events.Ended"/>
    public static StepEvent Ended(SimTime at, bool onTerminalRung) =>
        new(StepEventKind.Ended, at, a: onTerminalRung ? 1 : 0);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Ended"/>.</summary>
    public Ended AsEnded() => new(TimeOf(StepEventKind.Ended), _a != 0);
}
