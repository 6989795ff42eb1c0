using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>By batch of a plan the folders that have it. Copies of a batch must be the same.</summary>
internal sealed class BatchCopies
{
    private readonly Dictionary<int, List<BatchCopy>> _copies = [];

    /// <exception cref="StoreRefusedException">A folder has a batch that the plan has not, or two copies differ.</exception>
    public BatchCopies(SlicedStudy slices, StudyPlan plan)
    {
        var (paths, manifest) = slices.Folders[0];
        Planned = [.. new Lanes(paths, manifest.Replications, plan, _ => throw new InvalidOperationException("one lane needs no rows")).All().SelectMany(lane => lane)];
        foreach (var folder in slices.Folders) Add(folder.Paths);
        foreach (var copies in _copies.Values) RequireSame(copies);
    }

    /// <summary>The batches of the study.</summary>
    public IReadOnlyList<StudyBatch> Planned { get; }

    /// <summary>The batches that nobody has.</summary>
    public IReadOnlyList<StudyBatch> Missing => [.. Planned.Where(batch => !_copies.ContainsKey(batch.Index))];

    /// <summary>Batches that more than one folder has.</summary>
    public int Doubled => _copies.Values.Count(copies => copies.Count > 1);

    /// <summary>The copies of a batch, at least one.</summary>
    public IReadOnlyList<BatchCopy> Of(StudyBatch batch) => _copies[batch.Index];

    private void Add(FolderPaths paths)
    {
        foreach (var line in Journal.Read(paths))
        {
            RequirePlanned(paths, line);
            if (!Journal.AreThere(line, paths)) continue;
            if (!_copies.TryGetValue(line.Batch, out var copies)) _copies[line.Batch] = copies = [];
            copies.Add(new BatchCopy(paths, line));
        }
    }

    // The names of the files follow from the batch: a journal cannot make gather read anything else.
    private void RequirePlanned(FolderPaths paths, JournalLine line)
    {
        if (line.Lane == 0 && line.Batch >= 0 && line.Batch < Planned.Count && Planned[line.Batch] is var batch && line.IsOf(batch) && line.Rows == batch.Rows
            && line.File == FolderPaths.Part("replication", batch) && (line.EventFile is null || line.EventFile == FolderPaths.Part("event", batch))) return;
        throw new StoreRefusedException($"{paths.Journal} has a line of batch {line.Lane}-{line.Batch} that is not of the plan: the folder is damaged; channelsim verify {paths.Root} says where");
    }

    private static void RequireSame(List<BatchCopy> copies)
    {
        var first = copies[0];
        if (copies.Find(copy => !copy.SaysTheSame(first)) is not { } other) return;
        throw new StoreRefusedException($"{first.Path} and {other.Path} are the same batch of the same study, and differ: one of them was computed or kept wrongly. Compute it anew on another computer, and leave out the folder that is wrong");
    }
}
