using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Events;

/// <summary>A channel was tried or a request made.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident; null: routine.</param>
/// <param name="Asker">The side that asks.</param>
public readonly record struct Attempted(SimTime At, ChannelId Channel, IncidentId? Incident, SideId Asker);

/// <summary>A decision was put off.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident; null: routine.</param>
public readonly record struct Postponed(SimTime At, ChannelId Channel, IncidentId? Incident);

/// <summary>A request was accepted.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident; null: routine.</param>
public readonly record struct Accepted(SimTime At, ChannelId Channel, IncidentId? Incident);

/// <summary>A request was refused.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident; null: routine.</param>
public readonly record struct Refused(SimTime At, ChannelId Channel, IncidentId? Incident);

/// <summary>An attempt ended before it was connected.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident; null: routine.</param>
/// <param name="Reason">Why.</param>
public readonly record struct Withdrawn(SimTime At, ChannelId Channel, IncidentId? Incident, WithdrawalReason Reason);

/// <summary>A line was not answered to the end of patience.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident; null: routine.</param>
/// <param name="IsDead">Whether the line was dead.</param>
public readonly record struct Unanswered(SimTime At, ChannelId Channel, IncidentId? Incident, bool IsDead);

/// <summary>A contact was connected.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident; null: routine.</param>
/// <param name="AfterAttempt">The time since the attempt.</param>
public readonly record struct Connected(SimTime At, ChannelId Channel, IncidentId? Incident, SimDuration AfterAttempt);

/// <summary>A call or meeting came to its end.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident; null: routine.</param>
public readonly record struct Completed(SimTime At, ChannelId Channel, IncidentId? Incident);

/// <summary>A call under way was broken off because its incident closed.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident; null: routine.</param>
/// <param name="HungUp">Whether somebody hung up, by hand; otherwise its incident closed.</param>
public readonly record struct BrokenOff(SimTime At, ChannelId Channel, IncidentId? Incident, bool HungUp = false);

/// <summary>A call or session under way was cut.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident; null: a routine contact or a session.</param>
/// <param name="Reason">By what.</param>
public readonly record struct Cut(SimTime At, ChannelId Channel, IncidentId? Incident, CutReason Reason);

/// <content>Contacts, from the attempt to the end.</content>
public readonly partial record struct StepEvent
{
    /// <inheritdoc cref="Events.Attempted"/>
    public static StepEvent Attempted(SimTime at, ChannelId channel, IncidentId? incident, SideId asker) =>
        new(StepEventKind.Attempted, at, channel.Index, incident: NumberOf(incident), a: asker.Index);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Attempted"/>.</summary>
    public Attempted AsAttempted() => new(TimeOf(StepEventKind.Attempted), new ChannelId(_channel), Incident, new SideId(_a));

    /// <inheritdoc cref="Events.Postponed"/>
    public static StepEvent Postponed(SimTime at, ChannelId channel, IncidentId? incident) =>
        new(StepEventKind.Postponed, at, channel.Index, incident: NumberOf(incident));

    /// <summary>What happened, if it is a <see cref="StepEventKind.Postponed"/>.</summary>
    public Postponed AsPostponed() => new(TimeOf(StepEventKind.Postponed), new ChannelId(_channel), Incident);

    /// <inheritdoc cref="Events.Accepted"/>
    public static StepEvent Accepted(SimTime at, ChannelId channel, IncidentId? incident) =>
        new(StepEventKind.Accepted, at, channel.Index, incident: NumberOf(incident));

    /// <summary>What happened, if it is a <see cref="StepEventKind.Accepted"/>.</summary>
    public Accepted AsAccepted() => new(TimeOf(StepEventKind.Accepted), new ChannelId(_channel), Incident);

    /// <inheritdoc cref="Events.Refused"/>
    public static StepEvent Refused(SimTime at, ChannelId channel, IncidentId? incident) =>
        new(StepEventKind.Refused, at, channel.Index, incident: NumberOf(incident));

    /// <summary>What happened, if it is a <see cref="StepEventKind.Refused"/>.</summary>
    public Refused AsRefused() => new(TimeOf(StepEventKind.Refused), new ChannelId(_channel), Incident);

    /// <inheritdoc cref="Events.Withdrawn"/>
    public static StepEvent Withdrawn(SimTime at, ChannelId channel, IncidentId? incident, WithdrawalReason reason) =>
        new(StepEventKind.Withdrawn, at, channel.Index, incident: NumberOf(incident), a: (int)reason);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Withdrawn"/>.</summary>
    public Withdrawn AsWithdrawn() => new(TimeOf(StepEventKind.Withdrawn), new ChannelId(_channel), Incident, (WithdrawalReason)_a);

    /// <inheritdoc cref="Events.Unanswered"/>
    public static StepEvent Unanswered(SimTime at, ChannelId channel, IncidentId? incident, bool isDead) =>
        new(StepEventKind.Unanswered, at, channel.Index, incident: NumberOf(incident), a: isDead ? 1 : 0);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Unanswered"/>.</summary>
    public Unanswered AsUnanswered() => new(TimeOf(StepEventKind.Unanswered), new ChannelId(_channel), Incident, _a != 0);

    /// <inheritdoc cref="Events.Connected"/>
    public static StepEvent Connected(SimTime at, ChannelId channel, IncidentId? incident, SimDuration afterAttempt) =>
        new(StepEventKind.Connected, at, channel.Index, incident: NumberOf(incident), x: afterAttempt.Minutes);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Connected"/>.</summary>
    public Connected AsConnected() => new(TimeOf(StepEventKind.Connected), new ChannelId(_channel), Incident, new SimDuration(_x));

    /// <inheritdoc cref="Events.Completed"/>
    public static StepEvent Completed(SimTime at, ChannelId channel, IncidentId? incident) =>
        new(StepEventKind.Completed, at, channel.Index, incident: NumberOf(incident));

    /// <summary>What happened, if it is a <see cref="StepEventKind.Completed"/>.</summary>
    public Completed AsCompleted() => new(TimeOf(StepEventKind.Completed), new ChannelId(_channel), Incident);

    /// <inheritdoc cref="Events.BrokenOff"/>
    public static StepEvent BrokenOff(SimTime at, ChannelId channel, IncidentId? incident, bool hungUp = false) =>
        new(StepEventKind.BrokenOff, at, channel.Index, incident: NumberOf(incident), a: hungUp ? 1 : 0);

    /// <summary>What happened, if it is a <see cref="StepEventKind.BrokenOff"/>.</summary>
    public BrokenOff AsBrokenOff() => new(TimeOf(StepEventKind.BrokenOff), new ChannelId(_channel), Incident, _a != 0);

    /// <inheritdoc cref="Events.Cut"/>
    public static StepEvent Cut(SimTime at, ChannelId channel, IncidentId? incident, CutReason reason) =>
        new(StepEventKind.Cut, at, channel.Index, incident: NumberOf(incident), a: (int)reason);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Cut"/>.</summary>
    public Cut AsCut() => new(TimeOf(StepEventKind.Cut), new ChannelId(_channel), Incident, (CutReason)_a);
}
