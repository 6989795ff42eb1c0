using System.Globalization;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>A batch as a folder has it: its shard, its events, and what was written down of its failed replications. Everything is compared with its hash as it is read.</summary>
internal sealed record BatchCopy(FolderPaths Paths, JournalLine Line)
{
    public string Path => System.IO.Path.Combine(Paths.Root, Line.File);

    /// <summary>Whether two journals say the same of it.</summary>
    public bool SaysTheSame(BatchCopy other) => Journal.Text(Line) == Journal.Text(other.Line);

    /// <summary>Makes sure that its shard and events are what was committed.</summary>
    /// <exception cref="StoreFailedException">They are not.</exception>
    public void Check()
    {
        Shards.Open(Paths, Line.File, Line.Sha256).Dispose();
        if (Line.EventFile is { } events) Shards.Open(Paths, events, Line.EventSha256 ?? "").Dispose();
    }

    /// <summary>Writes it into another folder.</summary>
    /// <exception cref="StoreFailedException">Something of it is not what was committed.</exception>
    public void CopyTo(FolderPaths target)
    {
        foreach (var (name, bytes) in Files().Concat(Failed()))
        {
            var path = System.IO.Path.Combine(target.Root, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            DurableFile.Write(path, bytes);
        }
    }

    private IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        yield return (Line.File, Shards.Open(Paths, Line.File, Line.Sha256).ToArray());
        if (Line.EventFile is { } events) yield return (events, Shards.Open(Paths, events, Line.EventSha256 ?? "").ToArray());
    }

    // Their names say whose they are; their order is that of the rows.
    private List<(string Name, byte[] Bytes)> Failed()
    {
        if (Line.FailedSha256 is not { Count: > 0 } hashes) return [];
        var files = Directory.Exists(Paths.Failed) ? Directory.EnumerateFiles(Paths.Failed, "*.json").Select(Of).OfType<(int Design, long Replication)>().Where(IsMine).Order().ToList() : [];
        var found = files.ConvertAll(file => (Name: System.IO.Path.Combine("failed", FailureFiles.NameOf(file.Design, file.Replication)), Bytes: File.ReadAllBytes(System.IO.Path.Combine(Paths.Failed, FailureFiles.NameOf(file.Design, file.Replication)))));
        if (found.Select(file => DurableFile.HashOf(file.Bytes)).SequenceEqual(hashes)) return found;
        throw new StoreFailedException($"{Paths.Failed} does not have what was written down of the failed replications of {Line.File}: delete {Path}, then `channelsim resume {Paths.Root}` runs it again");
    }

    private bool IsMine((int Design, long Replication) file) =>
        file.Design >= Line.FirstPoint && file.Design < Line.EndPoint && file.Replication >= Line.FirstReplication && file.Replication < Line.EndReplication;

    private static (int Design, long Replication)? Of(string file) =>
        System.IO.Path.GetFileNameWithoutExtension(file).Split('-') is [var design, var replication]
        && int.TryParse(design, NumberStyles.None, CultureInfo.InvariantCulture, out var point) && long.TryParse(replication, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (point, number) : null;
}
