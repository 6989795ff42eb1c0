namespace ChannelSim.Cluster.Coordination;

/// <summary>Where a coordinator is.</summary>
/// <param name="Workers">Workers that take batches now.</param>
/// <param name="Done">Batches committed.</param>
/// <param name="Lost">Calls that failed or were not answered in time.</param>
/// <param name="Repeated">Batches that were given to a second worker because the first was slow.</param>
/// <param name="Dropped">Answers that were thrown away: the batch was already there.</param>
/// <param name="Refused">Workers that were refused.</param>
/// <param name="GivenUp">Workers that lost too many calls.</param>
/// <param name="Contributors">Workers that computed a batch at least.</param>
public readonly record struct ClusterProgress(int Workers, int Done, int Lost, int Repeated, int Dropped, int Refused, int GivenUp, int Contributors)
{
    /// <summary>With what came of earlier batches of the same study.</summary>
    public ClusterProgress Plus(ClusterProgress later) =>
        new(later.Workers, Done + later.Done, Lost + later.Lost, Repeated + later.Repeated, Dropped + later.Dropped, Refused + later.Refused, GivenUp + later.GivenUp, Math.Max(Contributors, later.Contributors));
}
