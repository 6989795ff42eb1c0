namespace ChannelSim.Engine.Model;

/// <summary>How a request is decided, of a call or a meeting.</summary>
public sealed record RequestTerms
{
    /// <summary>Length of a call, from its connection to its end.</summary>
    public required DurationDefinition Call { get; init; }

    /// <summary>Probability that a request that is not postponed is accepted.</summary>
    public required VariedProbability Accept { get; init; }

    /// <summary>Probability that a decision is put off.</summary>
    public required VariedProbability Postpone { get; init; }

    /// <summary>Time from the request to the decision.</summary>
    public required DurationDefinition Response { get; init; }

    /// <summary>Time from a postponement to the next decision.</summary>
    public required DurationDefinition Delay { get; init; }

    /// <summary>Call: time from acceptance to connection. Meeting: time to agree on a date.</summary>
    public required DurationDefinition Lead { get; init; }

    /// <summary>Time after a refusal in which nobody can ask.</summary>
    public required DurationDefinition CoolingOff { get; init; }
}
