using System.Globalization;
using System.Security.Cryptography;
using ChannelSim.Cluster.Coordination;
using ChannelSim.Experiments.Studies;
using Orleans.Runtime.Placement;

namespace ChannelSim.Cluster.Transport;

/// <summary>A worker of the cluster, as its coordinator calls it.</summary>
/// <param name="grains">The line to the cluster.</param>
/// <param name="silo">Where the worker is.</param>
/// <param name="name">What it is called.</param>
/// <param name="coordinator">What no other coordinator is called: part of all keys.</param>
internal sealed class GrainWorker(IGrainFactory grains, SiloAddress silo, string name, string coordinator) : IWorker
{
    // A coordinator listens nowhere: it is found by its computer and its process.
    private static readonly string Here = string.Create(CultureInfo.InvariantCulture, $"on {Environment.MachineName} (process {Environment.ProcessId})");

    private int _questions;
    private StudyContent? _study;

    public string Name => name;

    public async Task<WorkerIntroduction> IntroduceAsync(CancellationToken cancellation)
    {
        var answer = await Ask().IntroduceAsync().ConfigureAwait(false);
        RequireFrom(answer.Silo);
        return new WorkerIntroduction(answer.Engine, answer.Threads);
    }

    public async Task<bool> HoldAsync(StudyContent study, CancellationToken cancellation)
    {
        _study = study;
        var state = await Ask().StateAsync(study.Hash).ConfigureAwait(false);
        if (state.IsUnknown) state = await Ask().HoldAsync(new StudyMessage(study.Hash, study.Bytes.ToArray())).ConfigureAwait(false);
        if (state.Fault.Length > 0) throw new BatchFaultException(name, $"it cannot read the study: {state.Fault}");
        return state.IsRead;
    }

    public async Task<BatchAnswer?> ComputeAsync(BatchCall call, CancellationToken cancellation)
    {
        var batch = call.Batch;
        var message = new CallMessage(call.StudyHash, call.Attempt, batch.Instalment, batch.Index, batch.FirstPoint, batch.EndPoint, batch.FirstReplication, batch.EndReplication);
        if (await At($"{coordinator}/attempt/{call.Attempt}").ComputeAsync(message).ConfigureAwait(false) is not { } answer) return null;
        RequireFrom(answer.Silo);
        if (answer.Fault == WorkerDesk.UnknownStudy && _study is not null)
        {
            await HoldAsync(_study, cancellation).ConfigureAwait(false);
            return null;
        }

        if (answer.Fault.Length > 0) throw new BatchFaultException(name, answer.Fault);
        if (!answer.Sha256.AsSpan().SequenceEqual(SHA256.HashData(answer.Content))) throw new InvalidDataException($"worker {name}: the answer was changed on its way");
        var of = answer.Call;
        return new BatchAnswer(answer.Engine, of.StudyHash, new StudyBatch(of.Instalment, of.Index, of.FirstPoint, of.EndPoint, of.FirstReplication, of.EndReplication), of.Attempt, answer.Content);
    }

    /// <summary>Has the worker say on its own screen, too, that it is refused: who looks at one screen need not look at the other. Nothing depends on whether it does.</summary>
    public async Task RefuseAsync(string engine)
    {
        try
        {
            await Ask().RefuseAsync(new RefusalMessage(silo.ToParsableString(), Here, engine)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // It has left.
        }
    }

    private IBatchGrain Ask() => At($"{coordinator}/question/{name}/{Interlocked.Increment(ref _questions)}");

    // The hint is followed as long as the worker is a member; who answers says where it is.
    private IBatchGrain At(string key)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
        return grains.GetGrain<IBatchGrain>(key);
    }

    private void RequireFrom(string answered)
    {
        if (answered != silo.ToParsableString()) throw new IOException($"worker {name} is no longer there");
    }
}
