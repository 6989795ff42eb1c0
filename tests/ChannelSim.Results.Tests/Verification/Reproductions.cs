using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;
using ChannelSim.Results.Tests.Support;
using ChannelSim.Results.Verification;

namespace ChannelSim.Results.Tests.Verification;

/// <summary>Any single Parquet file of a study is enough to make it again.</summary>
public sealed class Reproductions
{
    private Scratch scratch = null!;
    private StudyPlan plan = null!;

    [OneTimeSetUp]
    public void Run_a_study()
    {
        scratch = new Scratch();
        plan = Plans.Make();
        plan.Run(scratch["study"]);
    }

    [OneTimeTearDown]
    public void Clean_up() => scratch.Dispose();

    private static ReproductionResult Reproduce(string file, string into)
    {
        var reproduction = Reproduction.Open(file);
        return reproduction.Run(StudyPlan.Make(reproduction.Study, 2, out _)!, into, new SessionOptions { Threads = 2 })!;
    }

    [TestCase("replication.parquet", "replication")]
    [TestCase("design_point.parquet", "design_point")]
    [TestCase("summary.parquet", "summary")]
    [TestCase("event.parquet", "event")]
    [TestCase("part/replication-00-000005.parquet", "replication")]
    [TestCase("part/event-00-000000.parquet", "event")]
    public void A_file_alone_is_reproduced_byte_for_byte(string file, string table)
    {
        var alone = scratch[$"alone-{Path.GetFileName(file)}"];
        File.Copy(Path.Combine(scratch["study"], file), alone);
        var result = Reproduce(alone, scratch[$"made-{Path.GetFileName(file)}"]);

        Assert.That((result.Table, result.IsSame, result.SameBytes, result.Difference), Is.EqualTo((table, true, true, "")));
        Assert.That(result.Rows, Is.Positive);
    }

    [TestCase("replication.parquet")]
    [TestCase("summary.parquet")]
    public void A_study_that_stops_by_a_rule_is_reproduced_too(string file)
    {
        var until = Plans.Make("{ channelsim-study: 1, id: until, scenario: scenario.yaml, measures: [missed], until: { measure: missed, half-width: 0.00001, at-most: 1500 } }");
        until.Run(scratch[$"until-{file}"]);
        var result = Reproduce(Path.Combine(scratch[$"until-{file}"], file), scratch[$"made-until-{file}"]);

        Assert.That((result.IsSame, result.SameBytes, result.Difference), Is.EqualTo((true, true, "")));
    }

    [Test]
    public void A_number_that_was_changed_is_found_with_its_row_and_column()
    {
        var forged = scratch["forged.parquet"];
        Forge(forged, rows => rows.Measures[2][5] += 1);
        var result = Reproduce(forged, scratch["made-forged"]);

        Assert.That(result.IsSame, Is.False);
        Assert.That(result.Difference, Does.Contain("row 5").And.Contains("missed").Or.Contains(plan.Columns[2].Name));
    }

    [Test]
    public void Rows_that_agree_are_told_from_bytes_that_agree()
    {
        var other = scratch["other-groups.parquet"];
        Forge(other, _ => { }, parts: 2);
        var result = Reproduce(other, scratch["made-groups"]);

        Assert.That((result.IsSame, result.SameBytes), Is.EqualTo((true, false)));
    }

    [Test]
    public void Metadata_that_were_changed_are_refused()
    {
        var forged = scratch["metadata.parquet"];
        var metadata = new SortedDictionary<string, string>(ParquetFile.MetadataOf(Path.Combine(scratch["study"], "replication.parquet")).ToDictionary(), StringComparer.Ordinal);
        metadata["channelsim.scenario"] = metadata["channelsim.scenario"].Replace("rate: 3", "rate: 4", StringComparison.Ordinal);
        Write(forged, metadata, Blocks());

        Assert.That(() => Reproduction.Open(forged), Throws.TypeOf<StoreRefusedException>().With.Message.Contains("metadata were changed"));
    }

    [Test]
    public void Texts_are_compared_row_by_row_like_numbers()
    {
        var summary = Path.Combine(scratch["study"], "summary.parquet");
        var rows = SummaryReader.Rows(summary).ToList();
        foreach (var method in new[] { rows[0].Estimate.Method, "invented" })
        {
            var rewritten = scratch[$"rewritten-{method}.parquet"];
            using (var stream = File.Create(rewritten))
            using (var table = new SummaryTable(stream, ParquetFile.MetadataOf(summary)))
                foreach (var row in rows) table.Add(row with { Estimate = row.Estimate with { Method = row == rows[0] ? method : row.Estimate.Method } });
            Assert.That(Reproduce(rewritten, scratch["made-" + method]).IsSame, Is.EqualTo(method != "invented"));
        }
    }

    [Test]
    public void A_table_that_is_cut_short_or_damaged_or_of_a_type_nobody_knows_is_refused_and_says_so()
    {
        var whole = File.ReadAllBytes(Path.Combine(scratch["study"], "replication.parquet"));
        var damaged = whole.ToArray();
        for (var i = 4; i < damaged.Length / 3; i++) damaged[i] ^= 0x55;
        foreach (var (name, bytes) in new[] { ("cut.parquet", whole[..(whole.Length / 2)]), ("damaged.parquet", damaged), ("empty.parquet", []) })
        {
            File.WriteAllBytes(scratch[name], bytes);
            Assert.That(() => Reproduction.Open(scratch[name]), Throws.TypeOf<StoreRefusedException>().With.Message.Contains(name).And.Message.Contains("damaged"), name);
        }
    }

    [TestCase("channelsim.table", "../elsewhere", "there are replication")]
    [TestCase("channelsim.table", null, "lack channelsim.table")]
    [TestCase("channelsim.batch", "{", "channelsim.batch")]
    [TestCase("channelsim.batch", """{"first_point":0,"end_point":99,"first_replication":0,"end_replication":1}""", "design points up to 98")]
    public void Metadata_that_make_no_sense_are_refused(string key, string? value, string said)
    {
        var metadata = ParquetFile.MetadataOf(Path.Combine(scratch["study"], "replication.parquet")).ToDictionary();
        if (value is null) metadata.Remove(key);
        else metadata[key] = value;
        Write(scratch["senseless.parquet"], metadata, Blocks());

        Assert.That(() => Reproduce(scratch["senseless.parquet"], scratch["made-senseless"]), Throws.TypeOf<StoreRefusedException>().With.Message.Contains(said));
    }

    [Test]
    public void A_table_without_metadata_is_called_what_it_is()
    {
        Write(scratch["bare.parquet"], new Dictionary<string, string>(), Blocks());

        Assert.That(() => Reproduction.Open(scratch["bare.parquet"]), Throws.TypeOf<StoreRefusedException>().With.Message.Contains("does not say what it was made from"));
    }

    [Test]
    public void What_is_no_table_of_a_study_is_refused()
    {
        File.WriteAllText(scratch["text.parquet"], "this is not Parquet");

        Assert.That(() => Reproduction.Open(scratch["text.parquet"]), Throws.TypeOf<StoreRefusedException>().With.Message.Contains("not a Parquet file"));
        Assert.That(() => Reproduction.Open(scratch["nothing.parquet"]), Throws.TypeOf<StoreRefusedException>().With.Message.Contains("no such file"));
    }

    private void Forge(string path, Action<RowBlock> change, int parts = 1)
    {
        var block = Blocks()[0];
        change(block);
        var metadata = ParquetFile.MetadataOf(Path.Combine(scratch["study"], "replication.parquet"));
        Write(path, metadata, parts == 1 ? [block] : [Part(block, 0, block.Count / 2), Part(block, block.Count / 2, block.Count)]);
    }

    private List<RowBlock> Blocks()
    {
        using var stream = File.OpenRead(Path.Combine(scratch["study"], "replication.parquet"));
        return [.. new ReplicationTable(plan.Columns).Blocks(stream)];
    }

    private RowBlock Part(RowBlock block, int first, int end)
    {
        var part = new RowBlock(plan.Columns.Length, end - first);
        part.Append(block, first, end - first);
        return part;
    }

    private void Write(string path, IReadOnlyDictionary<string, string> metadata, List<RowBlock> blocks)
    {
        var table = new ReplicationTable(plan.Columns);
        using var stream = File.Create(path);
        var writer = ParquetFile.Write(stream, table.Schema, metadata);
        foreach (var block in blocks) table.Write(writer, block);
        ParquetFile.Close(writer);
    }
}
