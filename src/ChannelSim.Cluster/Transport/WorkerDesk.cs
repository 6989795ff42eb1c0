using System.Security.Cryptography;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Transport;

/// <summary>Where a worker computes: the studies that it holds, and as many batches at a time as it has threads.</summary>
internal sealed class WorkerDesk(StudyOpener opener, string engine, int threads, Action<string>? tell) : IDisposable
{
    /// <summary>What is said of a batch whose study is not known any more: others have made room for theirs.</summary>
    public const string UnknownStudy = "it does not hold the study";

    // A coordinator has one study; few share workers.
    private const int MostStudies = 8;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _free = new(threads);
    private readonly List<HeldStudy> _studies = [];

    // Those that have refused it of late: each is told once, though it asks again for its next study.
    private const int MostRefusals = 64;
    private readonly Queue<string> _refusals = [];

    public string Engine => engine;

    public int Threads => threads;

    /// <summary>Tells that a coordinator gives it no batches, once for each.</summary>
    public void Refuse(RefusalMessage refusal)
    {
        lock (_gate)
        {
            if (_refusals.Contains(refusal.Coordinator)) return;
            if (_refusals.Count == MostRefusals) _refusals.Dequeue();
            _refusals.Enqueue(refusal.Coordinator);
        }

        tell?.Invoke($"refused by the coordinator {refusal.Coordinator}: it computes with engine {refusal.Engine}, and this worker has {engine}; it waits for others");
    }

    /// <summary>Begins to read a study; the one that was not used for longest makes room.</summary>
    public void Hold(StudyMessage study)
    {
        lock (_gate)
        {
            if (Find(study.Hash) is { IsFaulted: false }) return;
            _studies.RemoveAll(held => held.Hash == study.Hash);
            if (_studies.Count == MostStudies) _studies.RemoveAt(0);
            _studies.Add(new HeldStudy(study.Hash, Task.Factory.StartNew(() => Open(study), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        }
    }

    /// <summary>How far it is with a study; while it is reading it, the answer takes a while.</summary>
    public async Task<StudyState> StateAsync(string hash, TimeSpan patience)
    {
        if (Find(hash) is not { } held) return new StudyState(IsUnknown: true, IsRead: false, "");
        await Task.WhenAny(held.Reading, Task.Delay(patience)).ConfigureAwait(false);
        return new StudyState(IsUnknown: false, held.Reading.IsCompletedSuccessfully, held.Reading.Exception?.InnerException?.Message ?? "");
    }

    /// <summary>Computes a batch when a thread is free.</summary>
    /// <exception cref="InvalidOperationException">It does not hold the study.</exception>
    public async Task<byte[]> ComputeAsync(CallMessage call, CancellationToken cancellation)
    {
        var held = Find(call.StudyHash) ?? throw new InvalidOperationException(UnknownStudy);
        var compute = await held.Reading.WaitAsync(cancellation).ConfigureAwait(false);
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var batch = new StudyBatch(call.Instalment, call.Index, call.FirstPoint, call.EndPoint, call.FirstReplication, call.EndReplication);
            // A thread of its own: those of the pool answer the other members, who would take us for dead.
            return await Task.Factory.StartNew(() => compute(batch, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();

    private Func<StudyBatch, CancellationToken, byte[]> Open(StudyMessage study)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(study.Bytes)) != study.Hash) throw new InvalidDataException("it was changed on its way");
        var compute = opener(study.Bytes);
        tell?.Invoke($"takes part in study {study.Hash[..8]} ({study.Bytes.Length:N0} bytes)");
        return compute;
    }

    private HeldStudy? Find(string hash)
    {
        lock (_gate)
        {
            if (_studies.Find(held => held.Hash == hash) is not { } found) return null;
            _studies.Remove(found);
            _studies.Add(found);
            return found;
        }
    }

    private sealed record HeldStudy(string Hash, Task<Func<StudyBatch, CancellationToken, byte[]>> Reading)
    {
        public bool IsFaulted => Reading.IsFaulted;
    }
}
