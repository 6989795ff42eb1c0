using System.Text.Json.Serialization;

namespace ChannelSim.Exercise.Orders;

/// <summary>
/// A command as it is given and as the log keeps it: a verb and what it needs, by the names of the scenario, so that a log can be read without the program. Flat; what
/// a verb does not need is null.
/// </summary>
public sealed record Order
{
    /// <summary>What is commanded.</summary>
    public required Verb Verb { get; init; }

    /// <summary>The incident, by the order of opening in the exercise, from 0; seats know it by another number of their own.</summary>
    public int? Incident { get; init; }

    /// <summary>The channel, by key.</summary>
    public string? Channel { get; init; }

    /// <summary>The side that acts, where a seat acts for another (<c>answer</c>, <c>accept</c>, <c>call</c> by control); or the side that is played; by key.</summary>
    public string? Side { get; init; }

    /// <summary>The timeline entry: its <c>id</c>, else its <c>name</c>, else its number from 1.</summary>
    public string? Entry { get; init; }

    /// <summary>The type, rung or climate, by key.</summary>
    public string? Target { get; init; }

    /// <summary>What is said, heard, or true of an incident: meant (true), not meant (false); null: nothing, or drawn.</summary>
    public bool? Deliberate { get; init; }

    /// <summary>A probability in percent, for <see cref="Verb.Believe"/>.</summary>
    public double? Percent { get; init; }

    /// <summary>A duration or moment in minutes; for <see cref="Verb.Rate"/> simulated seconds a second.</summary>
    public double? Number { get; init; }

    /// <summary>The heading of an inject.</summary>
    public string? Title { get; init; }

    /// <summary>What is told, said or noted.</summary>
    public string? Text { get; init; }

    /// <summary>Seats or sides that are told; null: all sides.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>The objective of a note.</summary>
    public string? Objective { get; init; }

    /// <summary>The rating of a note.</summary>
    public string? Rating { get; init; }

    /// <summary>The command or event to rewind to: a command's number, or <c>e</c> and an event's.</summary>
    public string? Mark { get; init; }

    /// <summary>Why control overrides.</summary>
    public string? Reason { get; init; }

    /// <summary>What an inject does besides, in the order of a timeline entry.</summary>
    public IReadOnlyList<Order>? Effects { get; init; }

    /// <summary>Whether it changes the world, and is not only a word, a note or the clock.</summary>
    [JsonIgnore]
    public bool ActsOnWorld => Verb <= Verb.Stop || (Verb is >= Verb.Release and <= Verb.Auto && Verb != Verb.Edit);
}
