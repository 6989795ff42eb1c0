using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>What every channel has over which contacts are made: when one gives up, how long it lasts, what a word over it is worth.</summary>
public sealed record ContactTerms
{
    /// <summary>Probability that the listener hears the opposite word.</summary>
    public required VariedProbability Misreading { get; init; }

    /// <summary>Probability that a deliberate act is denied.</summary>
    public required VariedProbability Deception { get; init; }

    /// <summary>What the listener takes <see cref="Deception"/> to be.</summary>
    public required VariedProbability BelievedDeception { get; init; }

    /// <summary>A second, official reading; null: none.</summary>
    public OfficialReadingDefinition? Official { get; init; }

    /// <summary>Probability that the author stops an ongoing act when called.</summary>
    public required VariedProbability Authority { get; init; }

    /// <summary>Time that a connection adds to the fuse; null: it adds none.</summary>
    public DurationDefinition? Buys { get; init; }

    /// <summary>Longest time from request to connection; null: no limit.</summary>
    public DurationDefinition? Patience { get; init; }

    /// <summary>Routine requests per 30 days by the side that asks; null: none.</summary>
    public required ImmutableArray<ParameterId?> Routine { get; init; }
}

/// <summary>A second, independent reading of the same word that replaces the first one's evidence.</summary>
/// <param name="After">Time from the end of the call.</param>
/// <param name="Misreading">Probability that this reading is the opposite of the word.</param>
public sealed record OfficialReadingDefinition(DurationDefinition After, VariedProbability Misreading);
