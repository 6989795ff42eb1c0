using ChannelSim.Benchmarks.Works;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary>Whether a peer's means are the engine's, up to chance.</summary>
/// <param name="Measure">The number in which they differ most.</param>
/// <param name="StandardErrors">By how many standard errors of the difference.</param>
/// <param name="Comparisons">How many numbers were compared.</param>
internal sealed record Agreement(string Measure, double StandardErrors, int Comparisons)
{
    /// <summary>
    /// Standard errors that are taken for chance. For a normal variable P(|Z| &gt; 5) = 5.7e-7, so that of a thousand comparisons of equal laws one
    /// is beyond it in fewer than one run of a thousand.
    /// </summary>
    public const double Limit = 5;

    public bool Holds => StandardErrors <= Limit;

    /// <summary>Compares all numbers of a work.</summary>
    /// <param name="work">The work.</param>
    /// <param name="engine">What the engine did.</param>
    /// <param name="peer">What the peer did, with squares.</param>
    public static Agreement Of(Work work, Sample engine, Sample peer)
    {
        var errors = work.Measures.Select((measure, i) => (measure.Name, Errors: StandardErrorsOf(engine, peer, i))).ToArray();
        var worst = errors.MaxBy(item => item.Errors);
        return new Agreement(worst.Name, worst.Errors, errors.Length);
    }

    // The laws are equal if the program is right, so the peer's variance is that of both. What is seldom seen has at least the variance of a
    // Poisson variable: otherwise a single occurrence against none would be infinitely many standard errors.
    private static double StandardErrorsOf(Sample engine, Sample peer, int measure)
    {
        double ours = engine.Sums[measure] / engine.Replications, theirs = peer.Sums[measure] / peer.Replications;
        if (ours == theirs) return 0;
        var pooled = (engine.Sums[measure] + peer.Sums[measure]) / (engine.Replications + peer.Replications);
        var variance = Math.Max((peer.Squares[measure] / peer.Replications) - (theirs * theirs), Math.Min(pooled, 1));
        return Math.Abs(ours - theirs) / Math.Sqrt(variance * ((1.0 / engine.Replications) + (1.0 / peer.Replications)));
    }
}
