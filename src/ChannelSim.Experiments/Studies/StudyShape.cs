using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

/// <summary>
/// How the design points of a study hang together: in each sample of what is sampled the same combinations of listed values and alternatives. Points
/// are numbered sample by sample.
/// </summary>
public sealed class StudyShape
{
    private const int MostCombinations = 12;

    /// <summary>The shape of a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="points">How many design points it has.</param>
    public StudyShape(Study study, int points)
    {
        ArgumentNullException.ThrowIfNull(study);
        var sampled = study.Design.Kind != DesignKind.Factorial || study.Factors.Any(factor => factor.IsSampled);
        var listed = study.Design.Kind == DesignKind.Factorial ? study.Factors.Where(factor => !factor.IsSampled).Aggregate(1, (product, factor) => product * factor.Levels.Length) : 1;
        Combinations = study.Alternatives.Length * listed;
        if (!sampled || Combinations == 1 || study.Factors.IsEmpty) Combinations = points;
        Samples = points / Combinations;
        Same = [.. Enumerable.Range(0, study.Factors.Length).Where(factor => Samples == 1 || (study.Design.Kind == DesignKind.Factorial && !study.Factors[factor].IsSampled))];
        Drawn = [.. Enumerable.Range(0, study.Factors.Length).Except(Same)];
    }

    /// <summary>Design points of a sample.</summary>
    public int Combinations { get; }

    /// <summary>Samples; 1 where nothing is sampled, or where a sample is but one design point.</summary>
    public int Samples { get; }

    /// <summary>The factors that tell the combinations of a sample apart.</summary>
    public IReadOnlyList<int> Same { get; }

    /// <summary>The factors that have one value in a sample.</summary>
    public IReadOnlyList<int> Drawn { get; }

    /// <summary>Whether a table of differences is short enough to be read.</summary>
    public bool IsSmall => Combinations is > 1 and <= MostCombinations;
}
