using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;

namespace ChannelSim.Results.Sums;

/// <summary>Puts the sums of slices together, batch by batch in their order: the numbers of one computer.</summary>
public sealed class SumsGathering
{
    private readonly SlicedCommand _command;

    /// <summary>Looks at what slices have.</summary>
    /// <param name="slices">The slices.</param>
    /// <param name="command">Their command.</param>
    /// <exception cref="StoreRefusedException">They do not follow from the command, or two copies of a batch differ.</exception>
    public SumsGathering(SlicedSums slices, SlicedCommand command)
    {
        ArgumentNullException.ThrowIfNull(slices);
        slices.Require(command);
        _command = command;
        Found = new FoundBatches([.. slices.Folders.Select(folder => (folder.Paths, (Slice?)folder.Manifest.Share))], SumsChecks.Batches(command.Work.Plan), FolderPaths.Part);
    }

    /// <summary>The batches that the slices have, and those that none has.</summary>
    public FoundBatches Found { get; }

    /// <summary>Merges all batches, of which none may be missing.</summary>
    /// <param name="progress">Told how many replications are merged; may be null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="StoreFailedException">A batch is not what was committed.</exception>
    public void Run(Action<long>? progress = null, CancellationToken cancellation = default)
    {
        foreach (var batch in Found.Planned)
        {
            cancellation.ThrowIfCancellationRequested();
            var copies = Found.Of(batch);
            foreach (var copy in copies.Skip(1)) copy.Check();
            Merge(copies[0]);
            progress?.Invoke(batch.EndReplication);
        }
    }

    private void Merge(BatchCopy copy)
    {
        try
        {
            _command.Work.Merge(Shards.Open(copy.Paths, copy.Line.File, copy.Line.Sha256).ToArray());
        }
        catch (InvalidDataException exception)
        {
            throw new StoreFailedException($"{copy.Path} does not hold the sums of a batch of this command ({exception.Message}): delete it, then `channelsim resume {copy.Paths.Root}` computes it again", exception);
        }
    }
}
