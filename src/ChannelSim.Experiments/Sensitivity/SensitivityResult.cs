using System.Collections.Immutable;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>Which of the numbers that are not known drive the results: everything that pages, files and figures of a sensitivity analysis show.</summary>
public sealed record SensitivityResult
{
    /// <summary>How the numbers were chosen.</summary>
    public required SensitivityMethod Method { get; init; }

    /// <summary>The numbers that were varied, in the order of the scenario file.</summary>
    public required ImmutableArray<SensitivityFactor> Factors { get; init; }

    /// <summary>By measure what drives it, in the order of the measures of a replication.</summary>
    public required ImmutableArray<MeasureSensitivity> Measures { get; init; }

    /// <summary>The seed of draws, dice, shift of the sequence and bootstrap.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications that were run.</summary>
    public required long Replications { get; init; }

    /// <summary>Vectors of numbers that were tried: draws, or points of the design.</summary>
    public required long Points { get; init; }

    /// <summary>Replications under each of them.</summary>
    public required int Dice { get; init; }

    /// <summary>Independent pieces of evidence: draws, blocks of Saltelli's design, or trajectories.</summary>
    public required long Samples { get; init; }

    /// <summary>As many as were asked for; more than <see cref="Samples"/> where it was interrupted.</summary>
    public required long Wanted { get; init; }

    /// <summary>The level of every interval.</summary>
    public required double Level { get; init; }

    /// <summary>Resamples of the bootstrap.</summary>
    public required int Resamples { get; init; }

    /// <summary>By how much point assumptions were varied to either side, as a part of their value; null where they were not.</summary>
    public double? Spread { get; init; }

    /// <summary>The factor at a place.</summary>
    public SensitivityFactor FactorOf(FactorSensitivity factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return Factors[factor.Factor];
    }
}
