using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>A channel between the two sides. Which members mean something depends on <see cref="Kind"/>; the others hold their defaults.</summary>
public sealed record ChannelDefinition
{
    /// <summary>Its key in the file, kebab-case; addresses its random streams.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called before people; null: its key will do.</summary>
    public string? Title { get; init; }

    /// <summary>Which state machine it is.</summary>
    public required ChannelKind Kind { get; init; }

    /// <summary>Who sits at each end, by side; empty where the file does not say.</summary>
    public required ImmutableArray<string> Ends { get; init; }

    /// <summary>True for a channel taken out of the world by <c>compare --without</c>: it is in no plan, makes no routine contact, holds no session, does not fail.</summary>
    public bool Removed { get; init; }

    /// <summary>The language it is held in, or null.</summary>
    public string? Language { get; init; }

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

    /// <summary>Goodwill added by a completed contact, log-odds.</summary>
    public required ParameterId Goodwill { get; init; }

    /// <summary>Goodwill lost by a refusal, a postponement or no answer, log-odds.</summary>
    public required ParameterId Slight { get; init; }

    /// <summary>Longest time from request to connection; null: no limit.</summary>
    public DurationDefinition? Patience { get; init; }

    /// <summary>Routine requests per 30 days by the side that asks; null: none.</summary>
    public required ImmutableArray<ParameterId?> Routine { get; init; }

    /// <summary>Line: up-time by rung (one entry per rung; equal references where the file gives one); empty: it never fails.</summary>
    public ImmutableArray<DurationDefinition> Fails { get; init; } = [];

    /// <summary>Line: moments of the checks, ascending, distinct, within the horizon; empty: never checked.</summary>
    public ImmutableArray<SimTime> Checks { get; init; } = [];

    /// <summary>
    /// Line: time between two checks as its author gave it, which their moments keep except where the local clock changes; null: none was given. For
    /// people: results depend on the moments alone.
    /// </summary>
    public SimDuration? CheckEvery { get; init; }

    /// <summary>Line: time from the discovery of a failure to working order.</summary>
    public required DurationDefinition Repair { get; init; }

    /// <summary>Line: probability that a working line is answered.</summary>
    public required VariedProbability Answer { get; init; }

    /// <summary>Line: time until it is answered.</summary>
    public required DurationDefinition Ring { get; init; }

    /// <summary>Length of a call or meeting.</summary>
    public required DurationDefinition Call { get; init; }

    /// <summary>Call, meeting: probability that a request that is not postponed is accepted.</summary>
    public required VariedProbability Accept { get; init; }

    /// <summary>Call, meeting: probability that a decision is put off.</summary>
    public required VariedProbability Postpone { get; init; }

    /// <summary>Call, meeting: time from the request to the decision.</summary>
    public required DurationDefinition Response { get; init; }

    /// <summary>Call, meeting: time from a postponement to the next decision. Talks: the same for a session.</summary>
    public required DurationDefinition Delay { get; init; }

    /// <summary>Call: time from acceptance to connection. Meeting: time to agree on a date.</summary>
    public required DurationDefinition Lead { get; init; }

    /// <summary>Meeting: time from the agreement to the meeting.</summary>
    public required DurationDefinition Travel { get; init; }

    /// <summary>Call, meeting: time after a refusal in which nobody can ask.</summary>
    public required DurationDefinition CoolingOff { get; init; }

    /// <summary>Talks: moments at which sessions are due, in file order.</summary>
    public ImmutableArray<SimTime> Sessions { get; init; } = [];

    /// <summary>Talks: probability that a due session is held.</summary>
    public required VariedProbability Held { get; init; }

    /// <summary>Talks: probability that a postponed session is postponed for good.</summary>
    public required VariedProbability Indefinitely { get; init; }

    /// <summary>Talks: length of a session.</summary>
    public required DurationDefinition Runs { get; init; }
}

/// <summary>A second, independent reading of the same word that replaces the first one's evidence.</summary>
/// <param name="After">Time from the end of the call.</param>
/// <param name="Misreading">Probability that this reading is the opposite of the word.</param>
public sealed record OfficialReadingDefinition(DurationDefinition After, VariedProbability Misreading);
