using System.Text.Json;

namespace ChannelSim.Cli.Tests.Support;

/// <summary>A place for study folders, gone when the test is over.</summary>
internal sealed class StudyFolder : IDisposable
{
    private static readonly string[] Tables = ["design_point.parquet", "replication.parquet", "summary.parquet", "summary.csv"];

    public StudyFolder() => Root = Directory.CreateTempSubdirectory("channelsim-test-").FullName;

    public string Root { get; }

    public string this[string name] => Path.Combine(Root, name);

    /// <summary>The tables of a study, as bytes.</summary>
    public IReadOnlyList<byte[]> TablesOf(string name) => [.. Tables.Select(table => File.ReadAllBytes(Path.Combine(this[name], table)))];

    public bool IsComplete(string name) => File.Exists(Path.Combine(this[name], "manifest.json")) && Manifest(name).GetProperty("status").GetString() == "complete";

    public JsonElement Manifest(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(this[name], "manifest.json")));
        return json.RootElement.Clone();
    }

    /// <summary>Batches that are committed.</summary>
    public int BatchesOf(string name) => File.Exists(Path.Combine(this[name], "journal.jsonl")) ? File.ReadLines(Path.Combine(this[name], "journal.jsonl")).Count() : 0;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
