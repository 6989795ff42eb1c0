namespace ChannelSim.Cluster.Coordination;

/// <summary>A worker as the coordinator sees it, whatever carries the messages. Any call may fail, take for ever, or answer too late.</summary>
public interface IWorker
{
    /// <summary>What it is called in messages.</summary>
    string Name { get; }

    /// <summary>What it says of itself.</summary>
    /// <param name="cancellation">The coordinator waits no longer.</param>
    Task<WorkerIntroduction> IntroduceAsync(CancellationToken cancellation);

    /// <summary>Gives it a study, once; later calls ask how far it is with reading it.</summary>
    /// <param name="study">Everything that the worker needs to compute any batch.</param>
    /// <param name="cancellation">The coordinator waits no longer.</param>
    /// <returns>Whether it has read it; a large one may take longer than a call may.</returns>
    Task<bool> HoldAsync(StudyContent study, CancellationToken cancellation);

    /// <summary>Has it compute a batch. A call of the same attempt asks again how far it is.</summary>
    /// <param name="call">What is computed.</param>
    /// <param name="cancellation">The coordinator waits no longer.</param>
    /// <returns>What it made; null when it is still at it, so that a slow worker can be told from one that is gone.</returns>
    Task<BatchAnswer?> ComputeAsync(BatchCall call, CancellationToken cancellation);
}
