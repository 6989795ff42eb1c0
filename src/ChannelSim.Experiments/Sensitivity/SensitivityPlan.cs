namespace ChannelSim.Experiments.Sensitivity;

/// <summary>How much of an analysis is to be run, and how.</summary>
public sealed record SensitivityPlan
{
    /// <summary>Replications under each vector of numbers where nobody says how many: the fewest that tell dice from numbers.</summary>
    public const int UsualDice = 2;

    /// <summary>Fewer draws than this have no indices from given data.</summary>
    public const int FewestDraws = 100;

    /// <summary>How the numbers are chosen.</summary>
    public SensitivityMethod Method { get; init; }

    /// <summary>Draws, blocks of Saltelli's design, or trajectories.</summary>
    public required int Samples { get; init; }

    /// <summary>Replications under each vector of numbers; at least 1.</summary>
    public int Dice { get; init; } = UsualDice;

    /// <summary>Whether second-order indices are wanted: it takes nearly twice the points.</summary>
    public bool SecondOrder { get; init; }

    /// <summary>True to take the draws of <see cref="SensitivityMethod.GivenData"/> from a Sobol' sequence instead of from the streams of a plain run.</summary>
    public bool FromSequence { get; init; }

    /// <summary>The seed of everything.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads; results do not depend on them.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Resamples of the bootstrap.</summary>
    public int Resamples { get; init; } = Resampling.Usual;

    /// <summary>Points in a sample: a draw is one.</summary>
    /// <param name="factors">Numbers that are varied.</param>
    public int RowsOf(int factors) => Method switch
    {
        SensitivityMethod.Saltelli => SaltelliDesign.RowsOf(factors, SecondOrder),
        SensitivityMethod.Morris => factors + 1,
        _ => 1,
    };

    /// <summary>Replications in all.</summary>
    /// <param name="factors">Numbers that are varied.</param>
    public long Replications(int factors) => (long)Samples * RowsOf(factors) * Dice;

    /// <summary>The points, sample by sample; each a position from 0 to 1 for each number.</summary>
    internal double[][] Points(int factors) => Method switch
    {
        SensitivityMethod.Saltelli => SaltelliDesign.Points(factors, Samples, SecondOrder, Seed),
        SensitivityMethod.Morris => MorrisDesign.Points(factors, Samples, Seed),
        _ => Sequence(factors),
    };

    private double[][] Sequence(int factors)
    {
        var sequence = new SobolSequence(factors, Seed);
        return [.. Enumerable.Range(0, Samples).Select(index =>
        {
            var point = new double[factors];
            sequence.Point(index, point);
            return point;
        })];
    }
}
