using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Studies;

/// <summary>A study that a command line says, without a file.</summary>
public sealed record StudyOptions
{
    /// <summary>The scenario file.</summary>
    public required string ScenarioPath { get; init; }

    /// <summary>What differs everywhere.</summary>
    public IReadOnlyList<Assignment> Set { get; init; } = [];

    /// <summary>Factors as texts, <c>PATH=a,b,c</c> or <c>PATH=lo..hi</c>.</summary>
    public IReadOnlyList<string> Vary { get; init; } = [];

    /// <summary>Channels each of which is taken away in an alternative of its own.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary><c>factorial</c>, <c>latin</c> or the name of a CSV file; null for the default.</summary>
    public string? Design { get; init; }

    /// <summary>Points of a Latin hypercube.</summary>
    public long? Points { get; init; }

    /// <summary>Replications of each design point.</summary>
    public long? Replications { get; init; }

    /// <summary>Replications for each draw of what is not known.</summary>
    public long? Dice { get; init; }

    /// <summary><c>range</c> or <c>fixed</c>; null for the default.</summary>
    public string? Knowledge { get; init; }

    /// <summary>Measures, or patterns of them.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>The seed.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Replications of each design point whose events are kept.</summary>
    public long? Events { get; init; }
}
