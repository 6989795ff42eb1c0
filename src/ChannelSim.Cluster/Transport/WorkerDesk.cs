using System.Security.Cryptography;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Transport;

/// <summary>Where a worker computes: the studies that it holds, and as many batches at a time as it has threads.</summary>
internal sealed class WorkerDesk(StudyOpener opener, string engine, int threads, Action<string>? tell) : IDisposable
{
    // A coordinator has one study; few share workers.
    private const int MostStudies = 8;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _free = new(threads);
    private readonly List<(string Hash, Func<StudyBatch, CancellationToken, byte[]> Compute)> _studies = [];

    public string Engine => engine;

    public int Threads => threads;

    public bool Has(string hash) => Find(hash) is not null;

    /// <summary>Takes a study; the one that was not used for longest makes room.</summary>
    /// <returns>What is wrong with it; empty when it was taken.</returns>
    public string Hold(StudyMessage study)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(study.Bytes)) != study.Hash) return "the study was changed on its way";
        try
        {
            var compute = opener(study.Bytes);
            lock (_gate)
            {
                _studies.RemoveAll(held => held.Hash == study.Hash);
                if (_studies.Count == MostStudies) _studies.RemoveAt(0);
                _studies.Add((study.Hash, compute));
            }

            tell?.Invoke($"takes part in study {study.Hash[..8]} ({study.Bytes.Length:N0} bytes)");
            return "";
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.Message;
        }
    }

    /// <summary>Computes a batch when a thread is free.</summary>
    /// <exception cref="InvalidOperationException">It does not hold the study.</exception>
    public async Task<byte[]> ComputeAsync(CallMessage call, CancellationToken cancellation)
    {
        var compute = Find(call.StudyHash) ?? throw new InvalidOperationException("it does not hold the study");
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var batch = new StudyBatch(call.Lane, call.Index, call.FirstPoint, call.EndPoint, call.FirstReplication, call.EndReplication);
            // A thread of its own: those of the pool answer the other members, who would take us for dead.
            return await Task.Factory.StartNew(() => compute(batch, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();

    private Func<StudyBatch, CancellationToken, byte[]>? Find(string hash)
    {
        lock (_gate)
        {
            var at = _studies.FindIndex(held => held.Hash == hash);
            if (at < 0) return null;
            var found = _studies[at];
            _studies.RemoveAt(at);
            _studies.Add(found);
            return found.Compute;
        }
    }
}
