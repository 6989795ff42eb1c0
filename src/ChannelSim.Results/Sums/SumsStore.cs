using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;

namespace ChannelSim.Results.Sums;

/// <summary>Computes slices of <c>run</c> and <c>compare</c> into folders: begins, goes on, and says when nothing is left to do.</summary>
public static class SumsStore
{
    /// <summary>Whether a folder is that of a slice of <c>run</c> or <c>compare</c>.</summary>
    public static bool IsSlice(string root) => File.Exists(new FolderPaths(root).Sums);

    /// <summary>Replications of a slice.</summary>
    public static long RowsOf(IBatchedSums work, Slice slice)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(slice);
        return SumsChecks.Batches(work.Plan).Where(slice.Has).Sum(batch => (long)batch.Rows);
    }

    /// <summary>Makes sure, before hours are spent, that a slice can be kept in a folder.</summary>
    /// <exception cref="StoreRefusedException">It is another's, or its name is none.</exception>
    /// <exception cref="StoreFailedException">It cannot be written into.</exception>
    public static void RequireUsable(string root) => StudyStore.RequireUsable(root, new FolderPaths(root).Sums);

    /// <summary>Computes what is missing of a slice.</summary>
    /// <param name="root">Its folder.</param>
    /// <param name="command">The command.</param>
    /// <param name="slice">The slice.</param>
    /// <param name="options">How it is worked on.</param>
    /// <param name="cancellation">Stops it; what is committed stays.</param>
    /// <exception cref="StoreRefusedException">The folder cannot be used for this slice; nothing was changed.</exception>
    /// <exception cref="StoreFailedException">Something could not be written; what was committed stays.</exception>
    /// <exception cref="ReplicationFailedException">A replication reached a limit of the engine; the batches before it stay.</exception>
    public static StudyOutcome Run(string root, SlicedCommand command, Slice slice, SessionOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            using var folder = SumsFolder.Open(root, command, slice);
            return new SumsSession(folder, command.Work, options, cancellation).Run();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreFailedException(exception.Message.TrimEnd('.') + (IsSlice(root) ? $". What was committed is kept; when the cause is gone: channelsim resume {root}" : ". Nothing was begun"), exception);
        }
    }
}
