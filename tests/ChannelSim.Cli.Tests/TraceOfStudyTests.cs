using System.Text.Json;
using ChannelSim.Cli.Tests.Support;
using Parquet;

namespace ChannelSim.Cli.Tests;

/// <summary>A replication of a study is traced as it was there, with its folder, its file, or the scenario alone.</summary>
public sealed class TraceOfStudyTests
{
    private const string Scenario = "scenarios/europe-2022.yaml";
    private Folder folder = null!;

    [SetUp]
    public void Make_room() => folder = new Folder();

    [TearDown]
    public void Clean_up() => folder.Dispose();

    [TestCase("--dice", "10")]
    [TestCase("--dice", "1", "--seed", "7")]
    [TestCase("--dice", "4", "--knowledge", "fixed")]
    public void The_commands_that_a_sweep_names_trace_the_rows_of_its_table(params string[] options)
    {
        string[] vary = ["--vary", "contact.*.0.chance=20%,65%", "--vary", "incidents.stray-missile.rate=0.1..2", "--points", "2", "--without", "milley-gerasimov", "--set", "channels.deconfliction-line.ring={ median: 2m, p90: 9m }"];
        using var json = Json("sweep", [Scenario, "-o", folder.At("a study"), "-n", "40", "--measure", "*", "--quiet", .. vary, .. options, "--format", "json"]);
        var named = json.RootElement.GetProperty("worth_tracing").EnumerateArray().ToList();

        Assert.That(named.Select(trace => trace.GetProperty("design_id").GetInt32()).Distinct(), Is.EqualTo(Enumerable.Range(0, 8)), "each design point has one");
        Assert.That(named.Select(trace => trace.GetProperty("replication").GetInt64()).Any(replication => replication % 10 > 0), "not all are the first of their draw");
        foreach (var trace in named.Where((_, i) => i % 3 == 0))
        {
            var (design, replication) = (trace.GetProperty("design_id").GetInt32(), trace.GetProperty("replication").GetInt64());
            foreach (var command in new[] { "command", "command_with_folder" })
            {
                using var traced = Json("trace", [.. Words(trace.GetProperty(command).GetString()!).Skip(2), "--quiet", "--format", "json"]);
                AssertIsRow(traced.RootElement.GetProperty("outcome"), design, replication);
            }
        }
    }

    [Test]
    public void A_study_file_is_traced_by_point_and_alternative()
    {
        folder.Put(File.ReadAllText(Repository.PathOf("scenarios", "europe-2022.yaml")), "europe.yaml");
        var study = folder.Put("channelsim-study: 1\nid: s\nscenario: europe.yaml\nset: { goodwill.start: 0.2 }\nfactors: { sides.us.threshold.routine: [60%, 0.75] }\nalternatives: { as it is: {}, other: { without: [burns], set: { contact.us.1.chance: 90% } } }\nreplications: 30\ndice: 5\nseed: 3\nmeasures: [\"*\"]\n", "study.yaml");
        Built.Run("sweep", study, "-o", folder.At("a study"), "--quiet");

        foreach (var (point, replication) in new[] { (0, 17), (1, 4), (3, 23) })
        {
            using var traced = Json("trace", [study, "--point", $"{point}", "-k", $"{replication}", "--format", "json"]);
            AssertIsRow(traced.RootElement.GetProperty("outcome"), point, replication);
            var provenance = traced.RootElement.GetProperty("provenance");
            Assert.That(provenance.GetProperty("command").GetString(), Is.EqualTo($"channelsim trace {study} --point {point} --replication {replication}"));
            Assert.That(provenance.GetProperty("worlds")[0].GetProperty("without").GetArrayLength(), Is.EqualTo(point % 2));
        }
    }

    [TestCase("s", "manifest.json")]
    [TestCase("s", "inputs/scenario.yaml")]
    [TestCase("link", "journal.jsonl")]
    public void A_folder_that_is_read_is_never_written_into_by_whatever_name(string read, string file)
    {
        var sweep = Built.Run("sweep", Scenario, "-o", folder.At("s"), "-n", "20", "--quiet");
        Assert.That(sweep.ExitCode, Is.Zero, sweep.Error);
        Directory.CreateSymbolicLink(folder.At("link"), folder.At("s"));
        var before = File.ReadAllBytes(folder.At("s", file));

        var outcome = Built.Run("trace", folder.At(read), "--point", "0", "-o", folder.At("s", file), "--overwrite");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(2));
            Assert.That(outcome.Error, Does.Contain("inputs are never overwritten"));
            Assert.That(File.ReadAllBytes(folder.At("s", file)), Is.EqualTo(before));
        });
    }

    [TestCase("story.txt")]
    [TestCase("inputs/story.txt")]
    public void Nothing_new_is_written_into_the_folder_of_a_study_by_any_command(string file)
    {
        Assert.That(Built.Run("sweep", Scenario, "-o", folder.At("s"), "-n", "20", "--quiet").ExitCode, Is.Zero);
        foreach (var words in new string[][] { ["trace", folder.At("s"), "--point", "0"], ["run", Scenario, "-n", "10"] })
        {
            var outcome = Built.Run([.. words, "-o", folder.At("s", file)]);
            Assert.That((outcome.ExitCode, File.Exists(folder.At("s", file))), Is.EqualTo((2, false)), words[0]);
            Assert.That(outcome.Error, Does.Contain("is the folder of a study or of a slice, which holds its own files alone: write beside it"));
        }
    }

    [Test]
    public void A_replication_that_failed_fails_again_for_the_same_reason()
    {
        var crowded = Repository.PathOf("tests", "ChannelSim.Cli.Tests", "Support", "crowded.yaml");
        Built.Run("sweep", crowded, "--vary", "incidents.*.rate=3,6050", "-n", "30", "--dice", "7", "-o", folder.At("a study"), "--quiet");
        var failed = Directory.GetFiles(folder.At("a study", "failed")).Order(StringComparer.Ordinal).ToList();

        Assert.That(failed, Is.Not.Empty);
        foreach (var file in failed.Take(3))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var (reason, point, replication) = (json.RootElement.GetProperty("reason").GetString(), json.RootElement.GetProperty("design_id").GetInt32(), json.RootElement.GetProperty("replication").GetInt64());
            var again = Built.RunIn(folder.At("a study"), [.. Words(json.RootElement.GetProperty("command").GetString()!).Skip(1), "--quiet"]);
            var byFolder = Built.RunIn(folder.At("a study"), ["trace", ".", "--point", $"{point}", "-k", $"{replication}", "--quiet"]);

            Assert.That((again.ExitCode, byFolder.ExitCode), Is.EqualTo((1, 1)));
            Assert.That(new[] { again.Error, byFolder.Error }, Has.All.EqualTo($"channelsim: error: replication {replication}: {reason}\n"));
            Assert.That(Told(again.Output), Does.Contain("CH602"), "warnings of what was read are on the page");
            Assert.That(Told(again.Output), Is.EqualTo(Told(byFolder.Output)));
        }
    }

    [TestCase("sides.us.threshold.routine=0.5,60%", "sides.us.threshold.routine", "0.5 0.6")]
    [TestCase("channels.burns.travel=1d,36h", "channels.burns.travel_minutes", "1440 2160")]
    [TestCase("incidents.*.belief=5%,0.1,1e-1", "incidents.*.belief", "0.05 0.1 0.1")]
    public async Task Values_of_one_unit_are_a_column_of_numbers_however_they_are_written(string vary, string column, string values)
    {
        Built.Run("sweep", Scenario, "--vary", vary, "-n", "10", "-o", folder.At("a study"), "--quiet");
        await using var file = File.OpenRead(folder.At("a study", "design_point.parquet"));
        await using var reader = await ParquetReader.CreateAsync(file);
        using var group = reader.OpenRowGroupReader(0);
        var field = reader.Schema.DataFields.Single(field => field.Name == column);

        Assert.That(field.ClrType, Is.EqualTo(typeof(double)));
        Assert.That(string.Join(' ', await Column<double>(group, field)), Is.EqualTo(values));
    }

    [Test]
    public void What_does_not_go_together_is_told()
    {
        Built.Run("sweep", Scenario, "--vary", "channels.burns.travel=1d,2d", "-n", "10", "-o", folder.At("s"), "--quiet");
        string Error(params string[] words) => Built.Run(["trace", .. words]).Error;

        Assert.Multiple(() =>
        {
            Assert.That(Error(folder.At("s")), Does.Contain("has 2 design points: say which, --point 0 to 1"));
            Assert.That(Error(folder.At("s"), "--point", "2"), Does.Contain("--point 2: ").And.Contain("numbered from 0"));
            Assert.That(Error(folder.At("s"), "--point", "1", "--seed", "4", "--set", "costs.missed=1"), Does.Contain("--seed does not go with a study").And.Contain("--set does not go with a study"));
            Assert.That(Error(Scenario, "--point", "1"), Does.Contain("--point goes with a study file or the folder of a study"));
            Assert.That(Error("docs", "--point", "1"), Does.Contain("is not a study folder"));
        });
    }

    /// <summary>The page up to where it comes from: a folder and a command say that in other words.</summary>
    private static string Told(string page) => page.Split("\nWhere this comes from\n")[0].Replace("./inputs/", "inputs/", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static JsonDocument Json(string verb, string[] words)
    {
        var outcome = Built.Run([verb, .. words]);
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((0, "")), outcome.Error);
        return JsonDocument.Parse(outcome.Output);
    }

    /// <summary>The words of a command, as a shell parts them: by blanks, but for what stands in single quotes.</summary>
    private static List<string> Words(string command)
    {
        var words = new List<string> { "" };
        var (quoted, begun) = (false, false);
        foreach (var letter in command)
        {
            if (letter == '\'') (quoted, begun) = (!quoted, true);
            else if (letter != ' ' || quoted) (words[^1], begun) = (words[^1] + letter, true);
            else if (begun)
            {
                words.Add("");
                begun = false;
            }
        }

        return words;
    }

    private void AssertIsRow(JsonElement outcome, int design, long replication)
    {
        var row = Row(design, replication).GetAwaiter().GetResult();
        Assert.That(row, Has.Count.GreaterThan(100));
        foreach (var (name, value) in row)
        {
            var element = outcome.GetProperty(name);
            double? told = element.ValueKind == JsonValueKind.Null ? null : element.GetDouble();
            Assert.That(told, Is.EqualTo(value), $"{name} of point {design}, replication {replication}");
        }
    }

    private async Task<Dictionary<string, double?>> Row(int design, long replication)
    {
        await using var file = File.OpenRead(folder.At("a study", "replication.parquet"));
        await using var reader = await ParquetReader.CreateAsync(file);
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            var (designs, replications) = (new int[group.RowCount], new long[group.RowCount]);
            await group.ReadAsync(reader.Schema.DataFields.Single(field => field.Name == "design_id"), designs.AsMemory());
            await group.ReadAsync(reader.Schema.DataFields.Single(field => field.Name == "replication"), replications.AsMemory());
            var at = Enumerable.Range(0, designs.Length).Where(row => designs[row] == design && replications[row] == replication).DefaultIfEmpty(-1).First();
            if (at < 0) continue;
            var row = new Dictionary<string, double?>();
            foreach (var field in reader.Schema.DataFields.Where(field => field.Name is not ("design_id" or "replication" or "knowledge" or "failed")))
            {
                if (field.ClrType == typeof(int)) row[field.Name] = (await Column<int>(group, field))[at];
                else row[field.Name] = (await Column<double>(group, field))[at];
            }

            return row;
        }

        throw new AssertionException($"no row of point {design}, replication {replication}");
    }

    private static async Task<T?[]> Column<T>(ParquetRowGroupReader group, Parquet.Schema.DataField field)
        where T : struct
    {
        var values = new T?[group.RowCount];
        await group.ReadAsync<T>(field, values.AsMemory());
        return values;
    }
}
