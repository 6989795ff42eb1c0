using System.Text.Json;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Tables;
using ChannelSim.Results.Tests.Support;
using ChannelSim.Results.Verification;

namespace ChannelSim.Results.Tests.Store;

/// <summary>The table <c>knowledge</c> has the very values of the unknown numbers under which the rows of the table <c>replication</c> came about.</summary>
public sealed class Knowledge
{
    private const string Scaled = """
        channelsim-study: 1
        id: scaled
        scenario: scenario.yaml
        factors: { incidents.missile.hostile: ["10..30%", "40%", "50..60%"] }
        replications: 40
        dice: 4
        """;

    [Test]
    public void A_row_has_the_values_that_the_stepper_binds_in_its_replications()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make();
        plan.Run(scratch["study"]);
        var rows = Read(scratch["study"]);
        Assert.That(rows, Has.Count.EqualTo(75), "300 replications, four to a draw, of all points alike");
        var model = new PointModels(plan.Study).Compile(plan.Points[4]);
        foreach (var (design, knowledge, values) in rows)
        {
            Assert.That(design, Is.Null);
            var stepper = new Stepper<NoObserver>(model, default);
            stepper.Begin(new StreamKey(plan.Study.Seed, 0, (uint)knowledge + 3, 3));
            foreach (var (index, parameter) in model.Definition.Parameters.Index().Where(item => !item.Item.Spread.IsConstant)) Assert.That(values[parameter.Path], Is.EqualTo(stepper.Parameters[new ParameterId(index)]), parameter.Path);
        }
    }

    [Test]
    public void Points_that_leave_other_numbers_unknown_have_rows_of_their_own_and_what_is_known_there_is_empty()
    {
        using var scratch = new Scratch();
        Plans.Make(Scaled).Run(scratch["study"]);
        var rows = Read(scratch["study"]);
        Assert.That(rows.GroupBy(row => row.Design).Select(group => (group.Key, group.Count())), Is.EqualTo(((int?, int)[])[(0, 10), (1, 10), (2, 10)]));
        var hostile = rows.ToLookup(row => row.Design, row => row.Values["incidents.missile.hostile"]);
        Assert.That(hostile[0], Has.All.InRange(0.1, 0.3));
        Assert.That(hostile[1], Has.All.NaN);
        Assert.That(hostile[2], Has.All.InRange(0.5, 0.6));
    }

    [Test]
    public void It_says_of_each_column_its_unit_law_ends_and_basis()
    {
        using var scratch = new Scratch();
        Plans.Make().Run(scratch["study"]);
        using var said = JsonDocument.Parse(ParquetFile.MetadataOf(Path.Combine(scratch["study"], "knowledge.parquet"))[KnowledgeTable.Parameters]);
        var hostile = said.RootElement.EnumerateArray().Single(number => number.GetProperty("name").GetString() == "incidents.missile.hostile");
        Assert.That((hostile.GetProperty("unit").GetString(), hostile.GetProperty("law").GetString(), hostile.GetProperty("low").GetDouble(), hostile.GetProperty("high").GetDouble(), hostile.GetProperty("basis").GetString()), Is.EqualTo(("probability", "uniform", 0.1, 0.3, "none")));
    }

    [Test]
    public void Where_everything_is_known_or_held_at_its_mean_there_is_no_table()
    {
        using var scratch = new Scratch();
        Plans.Make(Plans.Usual.Replace("dice: 4", "knowledge: fixed", StringComparison.Ordinal)).Run(scratch["study"]);
        Assert.That(File.Exists(Path.Combine(scratch["study"], "knowledge.parquet")), Is.False);
        Assert.That(FolderVerification.Of(scratch["study"]).Where(finding => !finding.IsGood), Is.Empty);
    }

    [Test]
    public void It_is_verified_against_the_seed_and_made_again()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make();
        plan.Run(scratch["study"]);
        var file = Path.Combine(scratch["study"], "knowledge.parquet");
        Assert.That(FolderVerification.Of(scratch["study"]), Has.Some.Matches<VerificationFinding>(finding => finding is { IsGood: true, What: "knowledge.parquet content" }));
        Assert.That(Reproduction.Open(file).Run(plan, scratch["again"], new() { Threads = 1, Command = "" })!.SameBytes);
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.That(FolderVerification.Of(scratch["study"]), Has.Some.Matches<VerificationFinding>(finding => finding is { IsGood: false, What: "knowledge.parquet" }));
    }

    private static List<(int? Design, long Knowledge, Dictionary<string, double> Values)> Read(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, "knowledge.parquet"));
        var reader = ParquetFile.Read(stream);
        List<(int?, long, Dictionary<string, double>)> rows = [];
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            using var table = new SmallTableReader(reader, group);
            var names = reader.Schema.DataFields.Select(field => field.Name).Skip(2).ToList();
            var (designs, draws) = (table.MaybeValues<int>("design_id"), table.Values<long>("knowledge"));
            var columns = names.ToDictionary(name => name, table.Numbers);
            for (var row = 0; row < draws.Length; row++) rows.Add((designs[row], draws[row], names.ToDictionary(name => name, name => columns[name][row])));
        }

        ParquetFile.Close(reader);
        return rows;
    }
}
