namespace ChannelSim.Experiments.Sensitivity;

/// <summary>Runs a sensitivity analysis and makes its result.</summary>
public static class SensitivityRunner
{
    /// <summary>The most numbers that are kept while it runs: those varied and those measured.</summary>
    public const long MostKept = 200_000_000;

    /// <summary>Runs it. Digits do not depend on threads; memory grows with points and replications.</summary>
    /// <param name="problem">What is asked of which model.</param>
    /// <param name="plan">How much is run, and how.</param>
    /// <param name="progress">Told now and then how many replications are done; may be null.</param>
    /// <param name="cancellation">Stops between two replications; what is whole until then is the result.</param>
    /// <exception cref="ArgumentException">Nothing is varied, or it would keep more than <see cref="MostKept"/> numbers.</exception>
    /// <exception cref="Runs.ReplicationFailedException">A replication reached a limit of the engine.</exception>
    public static SensitivityResult Run(SensitivityProblem problem, SensitivityPlan plan, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        if (problem.Factors.IsEmpty) throw new ArgumentException("nothing is varied", nameof(problem));
        if (Kept(problem, plan) > MostKept) throw new ArgumentException("more numbers than can be kept", nameof(plan));
        var runs = new SensitivityRuns(problem, plan, progress, cancellation);
        if (plan.Method == SensitivityMethod.GivenData && problem.DrawsFactors && !plan.FromSequence) return new SensitivityAnalysis(problem, plan, [], runs.Plain()).Result();
        var points = plan.Points(problem.Factors.Length);
        return new SensitivityAnalysis(problem, plan, points, runs.Designed(points)).Result();
    }

    /// <summary>The result of draws that were run before, each with equally many replications: as if <see cref="Run"/> had run them.</summary>
    /// <param name="problem">What is asked of which model.</param>
    /// <param name="sample">The draws, of the numbers that <paramref name="problem"/> varies and the measures that it asks for.</param>
    /// <param name="seed">The seed of the draws, which is that of the bootstrap.</param>
    public static SensitivityResult Of(SensitivityProblem problem, GivenSample sample, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(sample);
        var plan = new SensitivityPlan { Samples = sample.Draws, Dice = sample.Dice, Seed = seed };
        return new SensitivityAnalysis(problem, plan, [], new SensitivityValues(sample.Numbers, sample.Values, sample.Draws)).Result();
    }

    /// <summary>Numbers that an analysis keeps.</summary>
    public static long Kept(SensitivityProblem problem, SensitivityPlan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var replications = plan.Replications(problem.Factors.Length);
        return (replications * problem.Measures.Length) + (replications / plan.Dice * problem.Factors.Length);
    }
}
