using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Events;

/// <summary>A line failed.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="WhileConnected">Whether people were talking, and noticed; otherwise it was ready or ringing, and nobody did.</param>
public readonly record struct LineFailed(SimTime At, ChannelId Channel, bool WhileConnected);

/// <summary>A failure was found and the repair starts. A failure while connected is found as it happens and is not reported again.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="ByRinging">Whether it rang in vain to the end of patience; otherwise a check found it.</param>
public readonly record struct FailureFound(SimTime At, ChannelId Channel, bool ByRinging);

/// <summary>A line was repaired.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
public readonly record struct Repaired(SimTime At, ChannelId Channel);

/// <summary>A channel became suspended (the first lock). What that cuts or withdraws follows.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
public readonly record struct Suspended(SimTime At, ChannelId Channel);

/// <summary>A channel was restored (the last lock).</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
public readonly record struct Restored(SimTime At, ChannelId Channel);

/// <content>What happens to a channel by itself.</content>
public readonly partial record struct StepEvent
{
    /// <inheritdoc cref="Events.LineFailed"/>
    public static StepEvent LineFailed(SimTime at, ChannelId channel, bool whileConnected) =>
        new(StepEventKind.LineFailed, at, channel.Index, a: whileConnected ? 1 : 0);

    /// <summary>What happened, if it is a <see cref="StepEventKind.LineFailed"/>.</summary>
    public LineFailed AsLineFailed() => new(TimeOf(StepEventKind.LineFailed), new ChannelId(_channel), _a != 0);

    /// <inheritdoc cref="Events.FailureFound"/>
    public static StepEvent FailureFound(SimTime at, ChannelId channel, bool byRinging) =>
        new(StepEventKind.FailureFound, at, channel.Index, a: byRinging ? 1 : 0);

    /// <summary>What happened, if it is a <see cref="StepEventKind.FailureFound"/>.</summary>
    public FailureFound AsFailureFound() => new(TimeOf(StepEventKind.FailureFound), new ChannelId(_channel), _a != 0);

    /// <inheritdoc cref="Events.Repaired"/>
    public static StepEvent Repaired(SimTime at, ChannelId channel) =>
        new(StepEventKind.Repaired, at, channel.Index);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Repaired"/>.</summary>
    public Repaired AsRepaired() => new(TimeOf(StepEventKind.Repaired), new ChannelId(_channel));

    /// <inheritdoc cref="Events.Suspended"/>
    public static StepEvent Suspended(SimTime at, ChannelId channel) =>
        new(StepEventKind.Suspended, at, channel.Index);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Suspended"/>.</summary>
    public Suspended AsSuspended() => new(TimeOf(StepEventKind.Suspended), new ChannelId(_channel));

    /// <inheritdoc cref="Events.Restored"/>
    public static StepEvent Restored(SimTime at, ChannelId channel) =>
        new(StepEventKind.Restored, at, channel.Index);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Restored"/>.</summary>
    public Restored AsRestored() => new(TimeOf(StepEventKind.Restored), new ChannelId(_channel));
}
