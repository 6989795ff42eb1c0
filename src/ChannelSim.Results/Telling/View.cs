using ChannelSim.Engine.Events;

namespace ChannelSim.Results.Telling;

/// <summary>What an audience is told of an event: a sentence, and the same in fields. What it may not know is not there.</summary>
/// <param name="Text">The sentence; empty where there is nothing to say.</param>
internal sealed record View(string Text)
{
    /// <summary>What happened.</summary>
    public StepEventKind Kind { get; init; }

    /// <summary>When, in minutes after the start.</summary>
    public double Minutes { get; init; }

    /// <summary>The side that acts or judges, by key.</summary>
    public string? Side { get; init; }

    /// <summary>The incident as the audience calls it.</summary>
    public string? Incident { get; init; }

    /// <summary>Its type, by key.</summary>
    public string? Type { get; init; }

    /// <summary>The channel, by key.</summary>
    public string? Channel { get; init; }

    /// <summary>The rung that was reached, by name.</summary>
    public string? Rung { get; init; }

    /// <summary>The probability that it was meant, as the observer had it before.</summary>
    public double? Before { get; init; }

    /// <summary>The same after it.</summary>
    public double? After { get; init; }

    /// <summary>The threshold of a decision.</summary>
    public double? Threshold { get; init; }

    /// <summary>The moment by which it has to be decided, in minutes after the start.</summary>
    public double? Deadline { get; init; }

    /// <summary>Whether it was meant; for control alone.</summary>
    public bool? Meant { get; init; }

    /// <summary>Whether it is left out of a brief story: evidence that moves little, routine, upkeep.</summary>
    public bool Minor { get; init; }

    /// <summary>Whether the sentence stands in data alone: it says that no figure of the story has changed.</summary>
    public bool IsUntold { get; init; }

    /// <summary>Whether a story tells it.</summary>
    public bool IsStory => Text.Length > 0 && !IsUntold;
}
