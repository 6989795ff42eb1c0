using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>Gets batches computed and committed.</summary>
internal interface IBatchWork : IDisposable
{
    /// <summary>Replications committed by this process.</summary>
    long Replications { get; }

    /// <summary>Of the time of those that simulate, the share in which they waited for those that write; null where nothing was done.</summary>
    double? StoreShare { get; }

    /// <summary>Runs batches until all are done or it is stopped.</summary>
    /// <param name="batches">In any order.</param>
    /// <param name="already">Replications that were done before, for progress.</param>
    /// <param name="threads">Threads.</param>
    void Run(IEnumerable<StudyBatch> batches, long already, int threads);
}
