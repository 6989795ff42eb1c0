using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Runs;

/// <summary>Replications whose sums can be computed batch by batch, wherever, and put together in the order of batches to what one computer sums up.</summary>
public interface IBatchedSums
{
    /// <summary>What is to be run.</summary>
    RunPlan Plan { get; }

    /// <summary>The models that are run, the first of which others may be compared with.</summary>
    IReadOnlyList<CompiledModel> Models { get; }

    /// <summary>Runs the whole plan here. Memory does not grow with the number of replications; digits do not depend on the number of threads.</summary>
    /// <param name="progress">Told now and then how many replications are done; called by any one thread at a time; may be null.</param>
    /// <param name="cancellation">Stops it between two replications; what was done until then is the result.</param>
    /// <exception cref="ReplicationFailedException">A replication reached a limit of the engine.</exception>
    void RunAll(Action<long>? progress = null, CancellationToken cancellation = default);

    /// <summary>Computes batches.</summary>
    /// <param name="batches">Which, ascending.</param>
    /// <param name="done">Told the sums of each as bytes, by one thread at a time.</param>
    /// <param name="progress">Told now and then how many replications are done; may be null.</param>
    /// <param name="cancellation">Stops it; a batch that is under way is lost.</param>
    /// <exception cref="ReplicationFailedException">A replication reached a limit of the engine.</exception>
    void Compute(IReadOnlyList<int> batches, Action<int, byte[]> done, Action<long>? progress = null, CancellationToken cancellation = default);

    /// <summary>Puts the next batch to those before it. All must come, in their order.</summary>
    /// <param name="sums">Its sums.</param>
    /// <exception cref="InvalidDataException">They are not those of a batch of these models.</exception>
    void Merge(byte[] sums);
}
