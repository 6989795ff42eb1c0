using System.Security.Cryptography;
using Orleans.Placement;

namespace ChannelSim.Cluster.Transport;

/// <summary>Answers for a worker. It stands where the caller asked for it, or says by its answer that it does not.</summary>
[RandomPlacement, GrainType("channelsim-batch")]
internal sealed class BatchGrain(WorkerDesk desk, ILocalSiloDetails silo) : Grain, IBatchGrain, IDisposable
{
    // A call ends so soon that whoever waits can tell a slow worker from one that is gone.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    // What nobody asks after is given up: the coordinator is gone, or has given the batch to another.
    private static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _abandoned = new();
    private Task<byte[]>? _work;

    public Task<IntroductionMessage> IntroduceAsync()
    {
        DeactivateOnIdle();
        return Task.FromResult(new IntroductionMessage(silo.SiloAddress.ToParsableString(), desk.Engine, desk.Threads));
    }

    public Task RefuseAsync(RefusalMessage refusal)
    {
        DeactivateOnIdle();
        if (refusal.Silo == silo.SiloAddress.ToParsableString()) desk.Refuse(refusal);
        return Task.CompletedTask;
    }

    public Task<StudyState> StateAsync(string hash)
    {
        DeactivateOnIdle();
        return desk.StateAsync(hash, Longest);
    }

    public Task<StudyState> HoldAsync(StudyMessage study)
    {
        DeactivateOnIdle();
        desk.Hold(study);
        return desk.StateAsync(study.Hash, Longest);
    }

    public async Task<AnswerMessage?> ComputeAsync(CallMessage call)
    {
        _abandoned.CancelAfter(Abandoned);
        _work ??= Task.Run(() => desk.ComputeAsync(call, _abandoned.Token));
        await Task.WhenAny(_work, Task.Delay(Longest)).ConfigureAwait(true);
        if (!_work.IsCompleted) return null;
        DeactivateOnIdle();
        return await AnswerAsync(call, _work).ConfigureAwait(true);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _abandoned.CancelAsync();

    public void Dispose() => _abandoned.Dispose();

    // Faults travel as text: the types of exceptions are nobody's business.
    private async Task<AnswerMessage> AnswerAsync(CallMessage call, Task<byte[]> work)
    {
        try
        {
            var content = await work.ConfigureAwait(true);
            return Answer(call, content, "");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Answer(call, [], exception.Message.Length > 0 ? exception.Message : exception.GetType().Name);
        }
    }

    private AnswerMessage Answer(CallMessage call, byte[] content, string fault) => new(silo.SiloAddress.ToParsableString(), desk.Engine, call, content, SHA256.HashData(content), fault);
}
