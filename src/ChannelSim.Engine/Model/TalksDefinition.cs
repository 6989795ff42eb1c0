using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>Scheduled sessions.</summary>
public sealed record TalksDefinition : ChannelDefinition
{
    /// <inheritdoc/>
    public override ChannelKind Kind => ChannelKind.Talks;

    /// <summary>Moments at which sessions are due, in file order.</summary>
    public ImmutableArray<SimTime> Sessions { get; init; } = [];

    /// <summary>Probability that a due session is held.</summary>
    public required VariedProbability Held { get; init; }

    /// <summary>Probability that a postponed session is postponed for good.</summary>
    public required VariedProbability Indefinitely { get; init; }

    /// <summary>Time from a postponement to the next decision on the session.</summary>
    public required DurationDefinition Delay { get; init; }

    /// <summary>Length of a session.</summary>
    public required DurationDefinition Runs { get; init; }

    /// <inheritdoc/>
    public override TResult Match<TResult>(
        Func<LineDefinition, TResult> line, Func<CallDefinition, TResult> call, Func<MeetingDefinition, TResult> meeting, Func<TalksDefinition, TResult> talks)
    {
        ArgumentNullException.ThrowIfNull(talks);
        return talks(this);
    }
}
