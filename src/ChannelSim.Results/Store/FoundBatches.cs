using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>By batch of a plan the folders that have it, and what nobody has. Copies of a batch must be the same.</summary>
public sealed class FoundBatches
{
    private readonly Dictionary<int, List<BatchCopy>> _copies = [];
    private readonly IReadOnlyList<(FolderPaths Paths, Slice? Share)> _folders;
    private readonly Func<StudyBatch, string> _file;

    /// <param name="folders">The folders, each with the slice that it holds; null: the whole.</param>
    /// <param name="planned">The batches of the plan, by their numbers.</param>
    /// <param name="file">The name of the file of a batch.</param>
    /// <exception cref="StoreRefusedException">A folder has a batch that the plan has not, or two copies differ.</exception>
    internal FoundBatches(IReadOnlyList<(FolderPaths Paths, Slice? Share)> folders, IReadOnlyList<StudyBatch> planned, Func<StudyBatch, string> file)
    {
        (_folders, Planned, _file) = (folders, planned, file);
        foreach (var folder in folders) Add(folder.Paths);
        foreach (var copies in _copies.Values) RequireSame(copies);
    }

    /// <summary>Batches of the plan.</summary>
    public int Count => Planned.Count;

    /// <summary>Batches that nobody has.</summary>
    public int Missing => Lost.Count();

    /// <summary>Replications that nobody has.</summary>
    public long MissingRows => Lost.Sum(batch => (long)batch.Rows);

    /// <summary>Batches that more than one folder has; one copy of each is taken.</summary>
    public int Doubled => _copies.Values.Count(copies => copies.Count > 1);

    /// <summary>A folder of a slice, which has all that is needed to compute another one; where there is none, the folder of the whole.</summary>
    public string Model => Sliced.Paths.Root;

    /// <summary>The slices whose batches are missing, those that were begun first.</summary>
    public IReadOnlyList<LackingSlice> Lacking => Missing == 0 ? [] : Sliced.Share is not { } model ? [new LackingSlice(Model, null)] :
        [.. Lost.Select(batch => Slice.NumberOf(batch, model.Count)).Distinct().Order().Select(number => new Slice(number, model.Count)).Select(slice => new LackingSlice(FolderOf(slice), slice)).OrderBy(slice => slice.Folder is null)];

    /// <summary>The batches of the plan, by their numbers.</summary>
    internal IReadOnlyList<StudyBatch> Planned { get; }

    private IEnumerable<StudyBatch> Lost => Planned.Where(batch => !_copies.ContainsKey(batch.Index));

    private (FolderPaths Paths, Slice? Share) Sliced => _folders.Where(folder => folder.Share is not null).Append(_folders[0]).First();

    /// <summary>The copies of a batch, at least one.</summary>
    internal IReadOnlyList<BatchCopy> Of(StudyBatch batch) => _copies[batch.Index];

    private string? FolderOf(Slice slice) => _folders.Where(folder => folder.Share == slice).Select(folder => folder.Paths.Root).FirstOrDefault();

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
        if (line.Instalment == 0 && line.Batch >= 0 && line.Batch < Planned.Count && Planned[line.Batch] is var batch && line.IsOf(batch) && line.Rows == batch.Rows
            && line.File == _file(batch) && (line.EventFile is null || line.EventFile == FolderPaths.Part("event", batch))) return;
        throw new StoreRefusedException($"{paths.Journal} has a line of batch {line.Instalment}-{line.Batch} that is not of the plan: the folder is damaged; channelsim verify {paths.Root} says where");
    }

    private static void RequireSame(List<BatchCopy> copies)
    {
        var first = copies[0];
        if (copies.Find(copy => !copy.SaysTheSame(first)) is not { } other) return;
        throw new StoreRefusedException($"{first.Path} and {other.Path} are the same batch, and differ: one of them was computed or kept wrongly. Compute it anew on another computer, and leave out the folder that is wrong");
    }
}
