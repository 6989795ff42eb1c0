using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>Has batches computed by others. Returns when all are committed, or when it is stopped.</summary>
/// <param name="batches">The batches.</param>
/// <param name="commit">Takes what <see cref="SentStudy.Compute"/> made of a batch: once for each, by one thread at a time. It throws when a batch cannot be kept.</param>
/// <param name="cancellation">Stops it.</param>
public delegate void BatchesElsewhere(IReadOnlyList<StudyBatch> batches, Action<StudyBatch, ReadOnlyMemory<byte>> commit, CancellationToken cancellation);
