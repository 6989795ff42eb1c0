using System.Text;
using ChannelSim.Results.Tables;
using ChannelSim.Results.Tests.Support;

namespace ChannelSim.Results.Tests.Store;

/// <summary>Every Parquet file says exactly what determines its rows.</summary>
public sealed class Metadata
{
    private static readonly string[] Keys =
    [
        "channelsim.design_sha256", "channelsim.engine_version", "channelsim.plan", "channelsim.plan_sha256", "channelsim.scenario", "channelsim.scenario_sha256",
        "channelsim.seed", "channelsim.study", "channelsim.study_sha256", "channelsim.table",
    ];

    [Test]
    public void Tables_and_parts_have_these_keys_and_no_others()
    {
        using var scratch = new Scratch();
        Plans.Make().Run(scratch["study"]);

        foreach (var table in Directory.GetFiles(scratch["study"], "*.parquet")) Assert.That(ParquetFile.MetadataOf(table).Keys, Is.EquivalentTo(table.EndsWith("knowledge.parquet", StringComparison.Ordinal) ? Keys.Append("channelsim.parameters") : Keys), table);
        foreach (var part in Directory.GetFiles(Path.Combine(scratch["study"], "part"))) Assert.That(ParquetFile.MetadataOf(part).Keys, Is.EquivalentTo(Keys.Append("channelsim.batch")), part);
    }

    [Test]
    public void The_scenario_comes_back_byte_for_byte_even_with_a_byte_order_mark_and_other_line_ends()
    {
        using var scratch = new Scratch();
        var scenario = "\uFEFF" + Plans.Scenario.ReplaceLineEndings("\r\n") + "\r\n# Grüße\r\n";
        Plans.Make(scenario: scenario).Run(scratch["study"]);

        var text = ParquetFile.MetadataOf(Path.Combine(scratch["study"], "summary.parquet"))["channelsim.scenario"];
        Assert.That(Encoding.UTF8.GetBytes(text), Is.EqualTo(Encoding.UTF8.GetBytes(scenario)));
        Assert.That(File.ReadAllBytes(Path.Combine(scratch["study"], "inputs", "scenario.yaml")), Is.EqualTo(Encoding.UTF8.GetBytes(scenario)));
    }

    [Test]
    public void The_table_of_design_points_is_there_before_anything_runs()
    {
        using var scratch = new Scratch();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        ChannelSim.Results.Store.StudyStore.Run(scratch["study"], Plans.Make(), new ChannelSim.Results.Store.SessionOptions(), stop.Token);

        Assert.That(File.Exists(Path.Combine(scratch["study"], "design_point.parquet")));
        Assert.That(Directory.GetFiles(Path.Combine(scratch["study"], "part")), Is.Empty);
    }

    [Test]
    public void Points_from_a_table_are_kept_with_it()
    {
        using var scratch = new Scratch();
        const string points = "incidents.missile.rate,sides.us.threshold\n3,70%\n5,\n";
        Plans.Make("{ channelsim-study: 1, id: listed, scenario: scenario.yaml, design: { kind: points, file: points.csv }, replications: 50 }", points: points).Run(scratch["study"]);

        Assert.That(ParquetFile.MetadataOf(Path.Combine(scratch["study"], "replication.parquet"))["channelsim.points"], Is.EqualTo(points));
        Assert.That(File.ReadAllText(Path.Combine(scratch["study"], "inputs", "points.csv")), Is.EqualTo(points));
    }
}
