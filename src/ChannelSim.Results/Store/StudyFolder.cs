using System.Text;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>A folder that belongs to a study, locked for this process.</summary>
internal sealed class StudyFolder : IDisposable
{
    private readonly FolderLock _lock;

    private StudyFolder(FolderPaths paths, FolderLock taken, Manifest manifest)
    {
        Paths = paths;
        _lock = taken;
        Manifest = manifest;
    }

    public FolderPaths Paths { get; }

    public Manifest Manifest { get; private set; }

    /// <summary>Opens the folder of a study, making it where there is none, making it longer where more replications are asked for.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="plan">The study.</param>
    /// <param name="slice">The slice of it that is kept there; null: the whole.</param>
    /// <exception cref="StoreRefusedException">It is not a folder of this study or slice, or another process works on it.</exception>
    public static StudyFolder Open(string root, StudyPlan plan, Slice? slice = null)
    {
        var paths = new FolderPaths(root);
        FolderChecks.RequireOurs(paths);
        Directory.CreateDirectory(paths.Root);
        var taken = FolderLock.TryTake(paths.Lock) ?? throw FolderChecks.Busy(paths);
        try
        {
            paths.Sweep();
            var manifest = File.Exists(paths.Manifest) ? Longer(paths, plan, slice) : Begin(paths, plan, slice);
            return new StudyFolder(paths, taken, manifest);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Writes another manifest.</summary>
    public void Update(Func<Manifest, Manifest> change)
    {
        Manifest = change(Manifest);
        Manifest.Write(Paths.Manifest);
    }

    public void Dispose() => _lock.Dispose();

    private static Manifest Longer(FolderPaths paths, StudyPlan plan, Slice? slice)
    {
        var manifest = Manifest.Read(paths.Manifest);
        FolderChecks.RequireSame(paths, manifest, plan);
        SliceChecks.RequireSame(paths, manifest, plan, slice);
        var (last, wanted) = (manifest.Replications[^1], plan.Study.Replications);
        if (wanted < last) throw new StoreRefusedException($"{paths.Root} has {last} replications of each design point, and {wanted} are asked for: give another --output for a shorter study");
        return wanted == last ? manifest : manifest with { Replications = [.. manifest.Replications, wanted], Status = Manifest.Running };
    }

    private static Manifest Begin(FolderPaths paths, StudyPlan plan, Slice? slice)
    {
        var study = plan.Study;
        var identity = study.Plan(withReplications: false);
        foreach (var folder in new[] { paths.Inputs, paths.Parts }) Directory.CreateDirectory(folder);
        DurableFile.Write(paths.Scenario, study.ScenarioSource.Bytes.ToArray());
        if (study.Source is { } source) DurableFile.Write(paths.Study, source.Bytes.ToArray());
        if (study.Design.Table is { } table) DurableFile.Write(paths.Points, table.Source.Bytes.ToArray());
        DurableFile.Write(paths.Plan, Encoding.UTF8.GetBytes(identity));
        var manifest = new Manifest
        {
            Study = study.Id,
            Title = study.Title,
            Status = Manifest.Running,
            Slice = slice?.ToString(),
            EngineVersion = EngineVersion.Text,
            Commit = EngineVersion.Commit,
            Seed = study.Seed,
            ScenarioFile = study.ScenarioSource.Name,
            ScenarioSha256 = DurableFile.HashOf(study.ScenarioSource.Bytes.AsSpan()),
            StudySha256 = study.Source is { } file ? DurableFile.HashOf(file.Bytes.AsSpan()) : null,
            PointsSha256 = study.Design.Table is { } points ? DurableFile.HashOf(points.Source.Bytes.AsSpan()) : null,
            PlanSha256 = TableMetadata.HashOf(identity),
            DesignSha256 = plan.DesignHash,
            DesignPoints = plan.Points.Length,
            Replications = [study.Replications],
        };
        manifest.Write(paths.Manifest);
        return manifest;
    }
}
