namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Bounds of a share of trials that come in clusters of one kind each. The number of trials is divided by the design effect, the variance between
/// clusters over that of independent trials, and by how little so many clusters say of it (Korn and Graubard, Survey Methodology 24, 1998).
/// </summary>
/// <param name="Clusters">Clusters, at least 2.</param>
/// <param name="Trials">Trials in all.</param>
/// <param name="Cases">Trials that came out so.</param>
/// <param name="Between">Sum over clusters of the squared deviation of its cases from what the share gives for its trials.</param>
internal readonly record struct ClusteredShare(double Clusters, double Trials, double Cases, double Between)
{
    /// <summary>The least that the design effect can be: 2 where cases never come alone.</summary>
    public double LeastEffect { get; init; } = 1;

    /// <summary>Of few clusters the most unlike have hardly been seen: the effect on the upper bound is greater by this over the number of clusters.</summary>
    public double Unseen { get; init; }

    /// <summary>What a kind of cluster that was not seen could at most add, as a share of its weight.</summary>
    public double UnseenShare { get; init; } = 1;

    /// <summary>How many clusters speak of kinds that were not seen; all of them where this is 0.</summary>
    public double Speaking { get; init; }

    /// <summary>The bounds at <see cref="Estimate.Level"/>. Never of no width.</summary>
    public (double Low, double High) Bounds()
    {
        var unseen = UnseenShare * ShareBounds.Exact(0, Speaking > 0 ? Speaking : Clusters).High;
        var share = Cases / Trials;
        if (share <= 0) return (0, Math.Min(1, unseen));
        if (share >= 1) return (Math.Max(0, 1 - unseen), 1);
        var ratio = Intervals.StudentQuantile((long)Clusters - 1) / Intervals.Z;
        var effect = Math.Max(LeastEffect, Between * Clusters / (Clusters - 1) / (share * (1 - share) * Trials)) * ratio * ratio;
        var low = ShareBounds.Of(Cases / effect, Trials / effect).Low;
        effect *= 1 + (Unseen / Clusters);
        var high = ShareBounds.Of(Cases / effect, Trials / effect).High;
        return (Math.Min(low, Math.Max(0, 1 - unseen)), Math.Max(high, Math.Min(1, unseen)));
    }
}
