using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Transport;

/// <summary>Reads a study as it is sent, and says how its batches are computed.</summary>
/// <param name="study">The bytes of the study.</param>
/// <returns>Computes a batch, on any thread.</returns>
public delegate Func<StudyBatch, CancellationToken, byte[]> StudyOpener(ReadOnlyMemory<byte> study);
