using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Coordination;

/// <summary>What a worker made of a call.</summary>
/// <param name="Engine">The engine that computed it.</param>
/// <param name="StudyHash">The study it belongs to.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Attempt">The attempt.</param>
/// <param name="Content">The rows, as whoever commits them reads them.</param>
public sealed record BatchAnswer(string Engine, string StudyHash, StudyBatch Batch, long Attempt, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whether it answers a call: anything else is dropped, whatever it holds.</summary>
    public bool Answers(BatchCall call) => call is not null && StudyHash == call.StudyHash && Batch == call.Batch && Attempt == call.Attempt;
}
