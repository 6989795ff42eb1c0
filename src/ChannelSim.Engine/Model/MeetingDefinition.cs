using ChannelSim.Engine.Machines;

namespace ChannelSim.Engine.Model;

/// <summary>A meeting of principals, with a journey before it.</summary>
public sealed record MeetingDefinition : RequestedChannelDefinition
{
    /// <inheritdoc/>
    public override ChannelKind Kind => ChannelKind.Meeting;

    /// <summary>Time from the agreement to the meeting.</summary>
    public required DurationDefinition Travel { get; init; }

    /// <inheritdoc/>
    public override DurationDefinition? Journey() => Travel;

    /// <inheritdoc/>
    public override TResult Match<TResult>(
        Func<LineDefinition, TResult> line, Func<CallDefinition, TResult> call, Func<MeetingDefinition, TResult> meeting, Func<TalksDefinition, TResult> talks)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return meeting(this);
    }
}
