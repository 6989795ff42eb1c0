using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>One process at work on a study's folder, from its lock to its tables.</summary>
internal sealed class StudySession(StudyFolder folder, StudyPlan plan, SessionOptions options, CancellationToken cancellation)
{
    private readonly List<StudyBatch> _planned = [];
    private Session _session = StudyStore.Begin(options);

    public StudyOutcome Run()
    {
        if (IsDone()) return Outcome(true, null);
        using var journal = Journal.Open(folder.Paths);
        Begin();
        using var work = WorkOn(journal);
        try
        {
            foreach (var batches in new Instalments(folder.Paths, folder.Manifest.Replications, plan, journal.Find).All())
            {
                var share = batches.Where(batch => folder.Manifest.Share?.Has(batch) ?? true).ToList();
                _planned.AddRange(share);
                var missing = share.Where(batch => !journal.Has(batch, folder.Paths)).ToList();
                work.Run(options.Order(missing), _planned.Where(batch => journal.Has(batch, folder.Paths)).Sum(batch => (long)batch.Rows), options.Threads);
                if (cancellation.IsCancellationRequested) return End(Manifest.Interrupted, work, journal);
            }

            return Complete(work, journal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or StoreFailedException)
        {
            TryEnd(work, journal);
            throw;
        }
    }

    // A folder that is complete and whose tables are as long as they were has nothing left to do.
    public bool IsDone() =>
        folder.Manifest.Status == Manifest.Complete
        && folder.Manifest.Tables.All(table => new FileInfo(folder.Paths.Table(table.Key)) is { Exists: true } file && file.Length == table.Value.Bytes);

    private IBatchWork WorkOn(Journal journal)
    {
        var failures = new FailureFiles(folder.Paths, plan, options.Replay);
        return options.Elsewhere is { } elsewhere
            ? new ArrivingBatches(folder.Paths, journal, failures, elsewhere, options.Progress, cancellation)
            : new BatchWork(folder.Paths, plan, journal, failures, options.Progress, cancellation);
    }

    private void Begin()
    {
        folder.Update(manifest => manifest with { Status = Manifest.Running, Sessions = [.. manifest.Sessions, _session] });
        Compaction.WriteDesign(folder.Paths, plan);
    }

    private StudyOutcome Complete(IBatchWork work, Journal journal)
    {
        var lines = _planned.Select(journal.Find).ToList();
        folder.Update(manifest => manifest with { FailedReplications = lines.Sum(line => (long)line.Failed) });
        if (folder.Manifest.Share is not null) return End(Manifest.ShareDone, work, journal);
        var tables = new Compaction(folder.Paths, plan, lines).Write();
        folder.Update(manifest => manifest with { Tables = tables });
        return End(Manifest.Complete, work, journal);
    }

    private StudyOutcome End(string status, IBatchWork work, Journal journal)
    {
        _session = _session with
        {
            Ended = DateTimeOffset.UtcNow, Outcome = status, Replications = work.Replications,
            StoreShare = work.StoreShare is { } share ? Math.Round(share, 4) : null, PeakMemoryBytes = StudyStore.PeakMemory(),
        };
        folder.Update(manifest => manifest with { Status = status, Sessions = [.. manifest.Sessions.SkipLast(1), _session] });
        return Outcome(status is Manifest.Complete or Manifest.ShareDone, work) with { Rows = _planned.Where(batch => journal.Has(batch, folder.Paths)).Sum(batch => (long)batch.Rows) };
    }

    // The reason is told by the exception; if the disk is full, not even the manifest may be writable.
    private void TryEnd(IBatchWork work, Journal journal)
    {
        try
        {
            End(Manifest.Failed, work, journal);
        }
        catch (IOException)
        {
            // The manifest says "running": the next session sets it right.
        }
    }

    private StudyOutcome Outcome(bool complete, IBatchWork? work) => new(
        folder.Paths.Root, complete, folder.Manifest.Tables.TryGetValue(FolderPaths.Replications, out var table) ? table.Rows : 0,
        folder.Manifest.FailedReplications, work?.Replications ?? 0, work?.StoreShare);
}
