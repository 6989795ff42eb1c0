namespace ChannelSim.Exercise.Views;

/// <summary>
/// What an audience is told: numbered for that audience alone, so that a gap tells nothing. What it may not know is not there. What a seat's screen shows is a fold of these.
/// </summary>
/// <param name="Sequence">From 1, without gaps, for each audience.</param>
/// <param name="Minutes">When, in simulation time.</param>
/// <param name="Kind">What it is, e.g. <c>connected</c>, <c>inject</c>, <c>set_back</c>: snake_case as in data files.</param>
/// <param name="Text">As a sentence.</param>
public sealed record ViewEvent(long Sequence, double Minutes, string Kind, string Text)
{
    /// <summary>The channel, by key; null: none.</summary>
    public string? Channel { get; init; }

    /// <summary>The incident, by the audience's own number from 1; null: none.</summary>
    public int? Incident { get; init; }

    /// <summary>The incident's type, by key.</summary>
    public string? Type { get; init; }

    /// <summary>The side that acts, by key.</summary>
    public string? Side { get; init; }

    /// <summary>The rung or climate, by key.</summary>
    public string? To { get; init; }

    /// <summary>The staff's probability that it was meant, after this; as <c>exercise.assessment</c> lets the audience see it.</summary>
    public double? Assessment { get; init; }

    /// <summary>By when it has to be decided, in minutes after the start.</summary>
    public double? DecideBy { get; init; }

    /// <summary>What was said or heard: meant or not; null: nothing.</summary>
    public bool? Deliberate { get; init; }

    /// <summary>A text that came with it: an inject's body, what was said.</summary>
    public string? Body { get; init; }

    /// <summary>Truth and hidden things; for control alone.</summary>
    public string? Hidden { get; init; }
}
