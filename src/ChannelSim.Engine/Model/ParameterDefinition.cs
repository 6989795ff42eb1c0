using System.Collections.Immutable;

namespace ChannelSim.Engine.Model;

/// <summary>What a parameter's number is measured in.</summary>
public enum ParameterUnit
{
    /// <summary>A plain number.</summary>
    Number,

    /// <summary>A probability, 0 to 1.</summary>
    Probability,

    /// <summary>Minutes of simulated time.</summary>
    Minutes,

    /// <summary>Events per 30 days.</summary>
    PerThirtyDays,

    /// <summary>Log-odds.</summary>
    LogOdds,

    /// <summary>A factor on something else.</summary>
    Factor,

    /// <summary>Signal quality d', in standard deviations.</summary>
    DPrime,

    /// <summary>A cost in the scenario's own unit.</summary>
    Cost,
}

/// <summary>What a number rests on.</summary>
public enum Basis
{
    /// <summary>The file does not say.</summary>
    None,

    /// <summary>Documented by a named source.</summary>
    Sourced,

    /// <summary>Inferred from documented data.</summary>
    Estimate,

    /// <summary>A modelling assumption.</summary>
    Assumption,
}

/// <summary>
/// One number of the scenario, as written at one place. It is drawn at most once per replication (knowledge), never by an event (dice).
/// </summary>
/// <param name="Path">Dotted path of the number in the scenario file; unique; it addresses the parameter's random stream.</param>
/// <param name="Spread">What is known of the value.</param>
/// <param name="Unit">What the number is measured in.</param>
/// <param name="IsDefault">True when the file does not give the number and the default stands.</param>
/// <param name="Basis">What the number rests on, from the nearest block that says so.</param>
/// <param name="Sources">Keys of the scenario's <c>sources</c>; may be empty.</param>
public sealed record ParameterDefinition(
    string Path,
    Spread Spread,
    ParameterUnit Unit,
    bool IsDefault,
    Basis Basis,
    ImmutableArray<string> Sources);
