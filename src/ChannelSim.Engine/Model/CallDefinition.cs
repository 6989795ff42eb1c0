using ChannelSim.Engine.Machines;

namespace ChannelSim.Engine.Model;

/// <summary>A call between principals.</summary>
public sealed record CallDefinition : RequestedChannelDefinition
{
    /// <inheritdoc/>
    public override ChannelKind Kind => ChannelKind.Call;

    /// <inheritdoc/>
    public override DurationDefinition? Journey() => null;

    /// <inheritdoc/>
    public override TResult Match<TResult>(
        Func<LineDefinition, TResult> line, Func<CallDefinition, TResult> call, Func<MeetingDefinition, TResult> meeting, Func<TalksDefinition, TResult> talks)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call(this);
    }
}
