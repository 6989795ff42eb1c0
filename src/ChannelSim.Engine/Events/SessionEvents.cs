using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Events;

/// <summary>A session was held and begins.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Session">The session.</param>
public readonly record struct SessionHeld(SimTime At, ChannelId Channel, SessionId Session);

/// <summary>A session was postponed.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Session">The session.</param>
/// <param name="ForGood">Whether it is put off for good.</param>
public readonly record struct SessionPostponed(SimTime At, ChannelId Channel, SessionId Session, bool ForGood);

/// <summary>A session was due while the talks were suspended or under way.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Session">The session.</param>
/// <param name="Reason">Suspended, or busy.</param>
public readonly record struct SessionPassedOver(SimTime At, ChannelId Channel, SessionId Session, PassedOverReason Reason);

/// <summary>A session came to its end.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
public readonly record struct SessionConcluded(SimTime At, ChannelId Channel);

/// <content>Talks.</content>
public readonly partial record struct StepEvent
{
    /// <inheritdoc cref="Events.SessionHeld"/>
    public static StepEvent SessionHeld(SimTime at, ChannelId channel, SessionId session) =>
        new(StepEventKind.SessionHeld, at, channel.Index, a: session.Index);

    /// <summary>What happened, if it is a <see cref="StepEventKind.SessionHeld"/>.</summary>
    public SessionHeld AsSessionHeld() => new(TimeOf(StepEventKind.SessionHeld), new ChannelId(_channel), new SessionId(_a));

    /// <inheritdoc cref="Events.SessionPostponed"/>
    public static StepEvent SessionPostponed(SimTime at, ChannelId channel, SessionId session, bool forGood) =>
        new(StepEventKind.SessionPostponed, at, channel.Index, a: session.Index, b: forGood ? 1 : 0);

    /// <summary>What happened, if it is a <see cref="StepEventKind.SessionPostponed"/>.</summary>
    public SessionPostponed AsSessionPostponed() => new(TimeOf(StepEventKind.SessionPostponed), new ChannelId(_channel), new SessionId(_a), _b != 0);

    /// <inheritdoc cref="Events.SessionPassedOver"/>
    public static StepEvent SessionPassedOver(SimTime at, ChannelId channel, SessionId session, PassedOverReason reason) =>
        new(StepEventKind.SessionPassedOver, at, channel.Index, a: session.Index, b: (int)reason);

    /// <summary>What happened, if it is a <see cref="StepEventKind.SessionPassedOver"/>.</summary>
    public SessionPassedOver AsSessionPassedOver() => new(TimeOf(StepEventKind.SessionPassedOver), new ChannelId(_channel), new SessionId(_a), (PassedOverReason)_b);

    /// <inheritdoc cref="Events.SessionConcluded"/>
    public static StepEvent SessionConcluded(SimTime at, ChannelId channel) =>
        new(StepEventKind.SessionConcluded, at, channel.Index);

    /// <summary>What happened, if it is a <see cref="StepEventKind.SessionConcluded"/>.</summary>
    public SessionConcluded AsSessionConcluded() => new(TimeOf(StepEventKind.SessionConcluded), new ChannelId(_channel));
}
