using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>A staffed line that fails unseen and is checked.</summary>
public sealed record LineDefinition : ContactChannelDefinition
{
    /// <inheritdoc/>
    public override ChannelKind Kind => ChannelKind.Line;

    /// <summary>Up-time by rung (one entry per rung; equal references where the file gives one); empty: it never fails.</summary>
    public ImmutableArray<DurationDefinition> Fails { get; init; } = [];

    /// <summary>Moments of the checks, ascending, distinct, within the horizon; empty: never checked.</summary>
    public ImmutableArray<SimTime> Checks { get; init; } = [];

    /// <summary>Time between two checks as its author gave it, which their moments keep except where the local clock changes; null: none was given. For people: results depend on the moments alone.</summary>
    public SimDuration? CheckEvery { get; init; }

    /// <summary>Time from the discovery of a failure to working order.</summary>
    public required DurationDefinition Repair { get; init; }

    /// <summary>Probability that a working line is answered.</summary>
    public required VariedProbability Answer { get; init; }

    /// <summary>Time until it is answered.</summary>
    public required DurationDefinition Ring { get; init; }

    /// <summary>Length of a call, from its connection to its end.</summary>
    public required override DurationDefinition Call { get; init; }

    /// <inheritdoc/>
    public override TResult Match<TResult>(
        Func<LineDefinition, TResult> line, Func<CallDefinition, TResult> call, Func<MeetingDefinition, TResult> meeting, Func<TalksDefinition, TResult> talks)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line(this);
    }
}
