using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Store;

namespace ChannelSim.Results.Sums;

/// <summary>One process at work on the folder of a slice.</summary>
internal sealed class SumsSession(SumsFolder folder, IBatchedSums work, SessionOptions options, CancellationToken cancellation)
{
    private Session _session = StudyStore.Begin(options);
    private long _done;

    public StudyOutcome Run()
    {
        using var journal = Journal.Open(folder.Paths);
        var share = SumsChecks.Batches(work.Plan).Where(folder.Manifest.Share.Has).ToList();
        var missing = share.Where(batch => !journal.Has(batch, folder.Paths)).ToDictionary(batch => batch.Index);
        if (missing.Count == 0 && folder.Manifest.Status == Manifest.ShareDone) return Outcome(share.Sum(batch => (long)batch.Rows), true);
        folder.Update(manifest => manifest with { Status = Manifest.Running, Sessions = [.. manifest.Sessions, _session] });
        var status = Manifest.Failed;
        try
        {
            var already = share.Sum(batch => (long)batch.Rows) - missing.Values.Sum(batch => (long)batch.Rows);
            options.Progress?.Invoke(already);
            using var commits = new BatchCommits(folder.Paths, journal);
            Compute(commits, already, (batch, sums) => commits.Add(missing[batch], sums), [.. missing.Keys.Order()]);
            status = share.TrueForAll(batch => journal.Has(batch, folder.Paths)) ? Manifest.ShareDone : Manifest.Interrupted;
        }
        finally
        {
            End(status);
        }

        return Outcome(share.Where(batch => journal.Has(batch, folder.Paths)).Sum(batch => (long)batch.Rows), status == Manifest.ShareDone);
    }

    // What the disk does not take is the cause where both fail; what was computed before a failure is committed.
    private void Compute(BatchCommits commits, long already, Action<int, byte[]> commit, IReadOnlyList<int> missing)
    {
        void Report(long done)
        {
            _done = done;
            options.Progress?.Invoke(already + done);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, commits.Broken);
        try
        {
            work.Compute(missing, commit, Report, either.Token);
        }
        finally
        {
            commits.Complete();
        }
    }

    // If the disk is full, not even the manifest may be writable: it says "running", and the next session sets it right.
    private void End(string status)
    {
        _session = _session with { Ended = DateTimeOffset.UtcNow, Outcome = status, Replications = _done, PeakMemoryBytes = StudyStore.PeakMemory() };
        try
        {
            folder.Update(manifest => manifest with { Status = status, Sessions = [.. manifest.Sessions.SkipLast(1), _session] });
        }
        catch (IOException) when (status == Manifest.Failed)
        {
            // The reason is told by the exception on its way.
        }
    }

    private StudyOutcome Outcome(long rows, bool complete) => new(folder.Paths.Root, complete, rows, 0, _done, null);
}
