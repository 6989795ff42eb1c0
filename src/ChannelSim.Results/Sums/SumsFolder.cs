using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;

namespace ChannelSim.Results.Sums;

/// <summary>A folder that belongs to a slice of a command, locked for this process.</summary>
internal sealed class SumsFolder : IDisposable
{
    private readonly FolderLock _lock;

    private SumsFolder(FolderPaths paths, FolderLock taken, SumsManifest manifest) => (Paths, _lock, Manifest) = (paths, taken, manifest);

    public FolderPaths Paths { get; }

    public SumsManifest Manifest { get; private set; }

    /// <summary>Opens the folder of a slice, making it where there is none.</summary>
    /// <exception cref="StoreRefusedException">It is not a folder of this slice, or another process works on it.</exception>
    public static SumsFolder Open(string root, SlicedCommand command, Slice slice)
    {
        var paths = new FolderPaths(root);
        FolderChecks.RequireOurs(paths, paths.Sums);
        Directory.CreateDirectory(paths.Root);
        var taken = FolderLock.TryTake(paths.Lock) ?? throw SumsChecks.Busy(paths);
        try
        {
            paths.Sweep();
            return new SumsFolder(paths, taken, File.Exists(paths.Sums) ? Same(paths, command, slice) : Begin(paths, command, slice));
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Writes another manifest.</summary>
    public void Update(Func<SumsManifest, SumsManifest> change)
    {
        Manifest = change(Manifest);
        Manifest.Write(Paths);
    }

    public void Dispose() => _lock.Dispose();

    private static SumsManifest Same(FolderPaths paths, SlicedCommand command, Slice slice)
    {
        var manifest = SumsManifest.Read(paths);
        if (manifest.Share != slice) throw new StoreRefusedException($"{paths.Root} holds slice {manifest.Slice}, and slice {slice} is asked for: give another --output");
        SumsChecks.RequireThisEngine(paths, manifest, or: ", or give another --output");
        SumsChecks.RequireInputs(paths, manifest);
        if (SumsChecks.Difference(manifest.Plan, command.Plan) is { } difference)
            throw new StoreRefusedException($"{paths.Root} was begun with another command ({difference} is asked for): give another --output; `channelsim resume {paths.Root}` goes on with the one it was begun with");
        return manifest;
    }

    private static SumsManifest Begin(FolderPaths paths, SlicedCommand command, Slice slice)
    {
        foreach (var folder in new[] { paths.Inputs, paths.Parts }) Directory.CreateDirectory(folder);
        foreach (var (number, file) in command.Files.Index()) DurableFile.Write(paths.Input(number + 1), file.Bytes.ToArray());
        var manifest = new SumsManifest
        {
            Verb = command.Verb,
            Arguments = command.Arguments,
            Options = command.Options,
            Files = [.. command.Files.Select(file => new KeptFile(file.Name, DurableFile.HashOf(file.Bytes.AsSpan())))],
            Plan = command.Plan,
            Replications = command.Work.Plan.Replications,
            Batch = new RunBatches(command.Work.Plan).Size,
            Slice = slice.ToString(),
            Status = Store.Manifest.Running,
            EngineVersion = EngineVersion.Text,
            Commit = EngineVersion.Commit,
        };
        manifest.Write(paths);
        return manifest;
    }
}
