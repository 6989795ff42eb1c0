using System.Globalization;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>Where what stands in a study folder.</summary>
internal sealed record FolderPaths(string Root)
{
    public const string Replications = "replication.parquet";
    public const string DesignPoints = "design_point.parquet";
    public const string Events = "event.parquet";
    public const string Knowledge = "knowledge.parquet";
    public const string Summary = "summary.parquet";
    public const string SummaryCsv = "summary.csv";

    public string Manifest => Path.Combine(Root, "manifest.json");

    /// <summary>What a folder of sums has in place of a manifest of a study.</summary>
    public string Sums => Path.Combine(Root, "sums.json");

    public string Lock => Path.Combine(Root, "study.lock");

    public string Journal => Path.Combine(Root, "journal.jsonl");

    public string Inputs => Path.Combine(Root, "inputs");

    public string Scenario => Path.Combine(Inputs, "scenario.yaml");

    public string Study => Path.Combine(Inputs, "study.yaml");

    public string Points => Path.Combine(Inputs, "points.csv");

    public string Plan => Path.Combine(Inputs, "plan.yaml");

    public string Parts => Path.Combine(Root, "part");

    public string Failed => Path.Combine(Root, "failed");

    public string Table(string name) => Path.Combine(Root, name);

    public static string Part(string table, StudyBatch batch) => string.Create(CultureInfo.InvariantCulture, $"part/{table}-{batch.Instalment:D2}-{batch.Index:D6}.parquet");

    public static string Part(StudyBatch batch) => string.Create(CultureInfo.InvariantCulture, $"part/sums-{batch.Index:D6}.bin");

    /// <summary>The files that a command read, by their order.</summary>
    public string Input(int number) => Path.Combine(Inputs, string.Create(CultureInfo.InvariantCulture, $"file-{number}.yaml"));

    /// <summary>Removes what was written aside and never came to its name.</summary>
    public void Sweep()
    {
        foreach (var folder in new[] { Root, Inputs, Parts, Failed }.Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*" + DurableFile.Aside)) File.Delete(file);
        }
    }
}
