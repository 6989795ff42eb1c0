namespace ChannelSim.Exercise.Views;

/// <summary>
/// What an audience is told: numbered for that audience alone, so that a gap tells nothing. What it may not know is not there. What a seat's screen shows is a fold of these.
/// </summary>
/// <param name="Sequence">From 1, without gaps, for each audience.</param>
/// <param name="Minutes">When, in simulation time.</param>
/// <param name="Kind">What it is, one of <see cref="ViewKinds"/>.</param>
/// <param name="Text">As a sentence.</param>
public sealed record ViewEvent(long Sequence, double Minutes, string Kind, string Text)
{
    /// <summary>The channel, by key; null: none.</summary>
    public string? Channel { get; init; }

    /// <summary>The incident, by the audience's own number from 1; null: none.</summary>
    public int? Incident { get; init; }

    /// <summary>The incident's type, by key.</summary>
    public string? Type { get; init; }

    /// <summary>The side that acts, by key; of a request or call the side that asked for it.</summary>
    public string? Side { get; init; }

    /// <summary>The rung or climate that was reached, by key; of a decision <c>respond</c> or <c>stand-down</c>.</summary>
    public string? To { get; init; }

    /// <summary>Why, as the audience knows it, by key, e.g. <c>suspended</c>; null: it does not, or there is no more to it.</summary>
    public string? Reason { get; init; }

    /// <summary>The staff's probability that it was meant, after this, to the figure that is shown; null where <c>exercise.assessment</c> does not show numbers.</summary>
    public double? Assessment { get; init; }

    /// <summary>The same as <c>exercise.assessment</c> lets the audience see it: <c>32 %</c>, <c>unlikely (20-45 %)</c>; null: hidden, or nothing is assessed.</summary>
    public string? Judgement { get; init; }

    /// <summary>By when it has to be decided, in minutes after the start.</summary>
    public double? DecideBy { get; init; }

    /// <summary>What was said or heard, or what the author of an act knows of it: meant or not; null: nothing.</summary>
    public bool? Deliberate { get; init; }

    /// <summary>A text that came with it: an inject's body, what was said.</summary>
    public string? Body { get; init; }

    /// <summary>Who tells it, of an inject.</summary>
    public string? From { get; init; }

    /// <summary>Of <see cref="ViewKinds.SetBack"/>: what was told after this number did not happen.</summary>
    public long? Kept { get; init; }

    /// <summary>Truth and hidden things; for control alone.</summary>
    public string? Hidden { get; init; }
}
