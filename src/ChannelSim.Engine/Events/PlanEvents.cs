using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Events;

/// <summary>The notice is up, where there is a plan.</summary>
/// <param name="At">When.</param>
/// <param name="Incident">The incident.</param>
/// <param name="IsContactTried">Whether contact is tried.</param>
public readonly record struct NoticeUp(SimTime At, IncidentId Incident, bool IsContactTried);

/// <summary>An entry of the plan was reached and its chance failed.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident.</param>
/// <param name="Asker">Whose plan it is: the observer's, or that of an author who calls by itself.</param>
public readonly record struct NotThoughtOf(SimTime At, ChannelId Channel, IncidentId Incident, SideId Asker);

/// <summary>A channel was reached and not free.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident; null: routine.</param>
/// <param name="Reason">Why.</param>
/// <param name="Asker">The side that wanted it.</param>
public readonly record struct PassedOver(SimTime At, ChannelId Channel, IncidentId? Incident, PassedOverReason Reason, SideId Asker);

/// <content>Contact plans, up to the attempt.</content>
public readonly partial record struct StepEvent
{
    /// <inheritdoc cref="Events.NoticeUp"/>
    public static StepEvent NoticeUp(SimTime at, IncidentId incident, bool isContactTried) =>
        new(StepEventKind.NoticeUp, at, incident: incident.Number, a: isContactTried ? 1 : 0);

    /// <summary>What happened, if it is a <see cref="StepEventKind.NoticeUp"/>.</summary>
    public NoticeUp AsNoticeUp() => new(TimeOf(StepEventKind.NoticeUp), new IncidentId(_incident), _a != 0);

    /// <inheritdoc cref="Events.NotThoughtOf"/>
    public static StepEvent NotThoughtOf(SimTime at, ChannelId channel, IncidentId incident, SideId asker) =>
        new(StepEventKind.NotThoughtOf, at, channel.Index, incident: incident.Number, a: asker.Index);

    /// <summary>What happened, if it is a <see cref="StepEventKind.NotThoughtOf"/>.</summary>
    public NotThoughtOf AsNotThoughtOf() => new(TimeOf(StepEventKind.NotThoughtOf), new ChannelId(_channel), new IncidentId(_incident), new SideId(_a));

    /// <inheritdoc cref="Events.PassedOver"/>
    public static StepEvent PassedOver(SimTime at, ChannelId channel, IncidentId? incident, PassedOverReason reason, SideId asker) =>
        new(StepEventKind.PassedOver, at, channel.Index, incident: NumberOf(incident), a: (int)reason, b: asker.Index);

    /// <summary>What happened, if it is a <see cref="StepEventKind.PassedOver"/>.</summary>
    public PassedOver AsPassedOver() => new(TimeOf(StepEventKind.PassedOver), new ChannelId(_channel), Incident, (PassedOverReason)_a, new SideId(_b));
}
