using System.Collections.Immutable;

namespace ChannelSim.Web.Rooms;

/// <summary>What is kept of what comes after the end.</summary>
internal sealed record HotWashState
{
    /// <summary>The ending after which the room may look back; null: it may not.</summary>
    public int? OpenTo { get; init; }

    /// <summary>The ending after which seats are asked; null: they are not.</summary>
    public int? AskingIn { get; init; }

    /// <summary>How many have answered.</summary>
    public int Answered { get; init; }

    /// <summary>The answers to each question, in no order.</summary>
    public ImmutableArray<ImmutableArray<string>> Answers { get; init; } = [];

    /// <summary>The answers to one question.</summary>
    public ImmutableArray<string> Of(int question) => question < Answers.Length ? Answers[question] : [];
}
