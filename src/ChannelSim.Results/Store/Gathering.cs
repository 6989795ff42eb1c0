using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>Puts slices together: copies their batches into one folder, and makes there the tables that one computer makes.</summary>
public sealed class Gathering
{
    private readonly SlicedStudy _slices;
    private readonly StudyPlan _plan;

    /// <summary>Looks at what slices have.</summary>
    /// <param name="slices">The slices.</param>
    /// <param name="plan">Their study.</param>
    /// <exception cref="StoreRefusedException">They do not follow from the study, or two copies of a batch differ.</exception>
    public Gathering(SlicedStudy slices, StudyPlan plan)
    {
        (_slices, _plan) = (slices, plan);
        if (plan.Study.Until is not null) throw new StoreRefusedException($"{slices.Roots[0]} has `until`, which decides by the rows of all slices: such a study has none");
        if (plan.DesignHash != slices.Folders[0].Manifest.DesignSha256) throw new StoreRefusedException($"{slices.Roots[0]} has other design points than follow from its inputs: it is damaged");
        var (paths, manifest) = slices.Folders[0];
        var planned = new Instalments(paths, manifest.Replications, plan, _ => throw new InvalidOperationException("one instalment needs no rows")).All().SelectMany(instalment => instalment);
        Found = new FoundBatches([.. slices.Folders.Select(folder => (folder.Paths, folder.Manifest.Share))], [.. planned], batch => FolderPaths.Part("replication", batch));
    }

    /// <summary>The batches that the slices have, and those that none has.</summary>
    public FoundBatches Found { get; }

    /// <summary>Puts them together. Goes on where an earlier process was.</summary>
    /// <param name="root">The folder for the whole.</param>
    /// <param name="options">How it is worked on.</param>
    /// <param name="cancellation">Stops it; what was copied stays.</param>
    /// <exception cref="StoreRefusedException">The folder cannot be used; nothing was changed.</exception>
    /// <exception cref="StoreFailedException">A slice is not what was committed, or something could not be written.</exception>
    public StudyOutcome Run(string root, SessionOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (_slices.Roots.Any(slice => Path.GetFullPath(slice) == Path.GetFullPath(root))) throw new StoreRefusedException($"{root} is one of the folders that are gathered: give another --output");
        try
        {
            using var folder = StudyFolder.Open(root, _plan);
            var source = _slices.Folders[0].Manifest;
            var session = new StudySession(folder, _plan, options, cancellation);
            if (session.IsDone()) return session.Run();
            folder.Update(manifest => manifest with { ScenarioFile = source.ScenarioFile });
            Copy(folder.Paths, options.Progress, cancellation);
            return session.Run();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreFailedException(exception.Message.TrimEnd('.') + ". What was gathered is kept; when the cause is gone, the same command goes on", exception);
        }
    }

    private void Copy(FolderPaths target, Action<long>? progress, CancellationToken cancellation)
    {
        using var journal = Journal.Open(target);
        var done = 0L;
        foreach (var batch in Found.Planned.TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            progress?.Invoke(done += batch.Rows);
            if (!journal.Has(batch, target)) Copy(Found.Of(batch), target, journal);
        }
    }

    private static void Copy(IReadOnlyList<BatchCopy> copies, FolderPaths target, Journal journal)
    {
        foreach (var copy in copies.Skip(1)) copy.Check();
        copies[0].CopyTo(target);
        journal.Append(copies[0].Line);
    }
}
