using System.Text;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Store;
using ChannelSim.Results.Verification;

namespace ChannelSim.Exercise.Tests.Store;

/// <summary>A folder keeps what was appended, whatever happens to the process or to its bytes.</summary>
public sealed class ExerciseFolderClaims
{
    private const int Appended = 6;
    private string _root = "";

    private string Log => Path.Combine(_root, "log.jsonl");

    [SetUp]
    public void MakeRoom() => _root = Path.Combine(Path.GetTempPath(), "channelsim-" + Guid.NewGuid().ToString("N"));

    [TearDown]
    public void CleanUp()
    {
        if (Directory.Exists(_root)) Directory.Delete(_root, recursive: true);
    }

    [Test]
    public void What_was_appended_is_there_again()
    {
        Play();
        using var again = ExerciseFolder.Open(_root);
        Assert.Multiple(() =>
        {
            Assert.That(Texts(again.Records), Is.EqualTo(Texts(Records())));
            Assert.That(again.Identity.ScenarioText, Is.EqualTo(Identity().ScenarioText));
            Assert.That(Found().Select(finding => finding.IsGood), Is.All.True);
        });
    }

    [Test]
    public void It_goes_on_where_it_was_left()
    {
        Play();
        var more = Records()[^1] with { Number = Appended + 1 };
        using (var again = ExerciseFolder.Open(_root)) again.Append(more);
        Assert.Multiple(() =>
        {
            Assert.That(Texts(ExerciseFolder.Read(_root).Records), Is.EqualTo(Texts([.. Records(), more])));
            Assert.That(Found().Select(finding => finding.IsGood), Is.All.True);
        });
    }

    [Test]
    public void A_log_that_was_cut_anywhere_opens_with_the_records_that_were_whole()
    {
        Play();
        var bytes = File.ReadAllBytes(Log);
        var header = Array.IndexOf(bytes, (byte)'\n') + 1;
        for (var length = header; length < bytes.Length; length += bytes[length] == '\n' || bytes[length - 1] == '\n' ? 1 : Stride(bytes, length))
        {
            File.WriteAllBytes(Log, bytes[..length]);
            var whole = bytes[..(length + 1)].Count(letter => letter == '\n') - 1; // a line that lacks nothing but its end is whole
            using (var cut = ExerciseFolder.Open(_root)) Assert.That(Texts(cut.Records), Is.EqualTo(Texts(Records()[..whole])), $"cut at {length}");
            Assert.That(Found().Select(finding => finding.IsGood), Is.All.True, $"whole again after a cut at {length}");
        }
    }

    [Test]
    public void A_cut_is_told_before_it_is_mended()
    {
        Play();
        var bytes = File.ReadAllBytes(Log);
        File.WriteAllBytes(Log, bytes[..^5]);
        var line = Array.LastIndexOf(bytes, (byte)'\n', bytes.Length - 2) + 1;
        Assert.That(Found().Single(finding => !finding.IsGood).Text, Does.Contain($"after record {Appended - 1} (from byte {line})"));
    }

    [Test]
    public void Every_changed_bit_of_the_log_is_found_and_located()
    {
        Play();
        var bytes = File.ReadAllBytes(Log);
        for (var at = 0; at < bytes.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                bytes[at] ^= (byte)(1 << bit);
                var reading = LogReading.Of(bytes);
                var isLocated = reading.Faults is [var fault, ..] ? fault.From <= at && at <= fault.To : reading.EndsWithoutNewline || (reading.TornBytes > 0 && reading.WholeBytes <= at);
                Assert.That(isLocated, $"bit {bit} of byte {at}");
                bytes[at] ^= (byte)(1 << bit);
            }
        }
    }

    [Test]
    public void Damage_in_one_line_is_one_finding()
    {
        Play();
        var bytes = File.ReadAllBytes(Log);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Log, bytes);
        Assert.Multiple(() =>
        {
            Assert.That(Found().Count(finding => !finding.IsGood), Is.EqualTo(1));
            Assert.That(() => ExerciseFolder.Open(_root), Throws.TypeOf<StoreRefusedException>());
            Assert.That(File.ReadAllBytes(Log), Is.EqualTo(bytes), "nothing was changed");
        });
    }

    [Test]
    public void A_changed_identity_is_found()
    {
        Play();
        var path = Path.Combine(_root, "exercise.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"seed\": 7", "\"seed\": 8", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(Found().Single(finding => !finding.IsGood).What, Is.EqualTo("exercise.json"));
            Assert.That(() => ExerciseFolder.Open(_root), Throws.TypeOf<StoreRefusedException>());
        });
    }

    [Test]
    public void Records_cannot_be_taken_out_or_exchanged()
    {
        Play();
        var lines = File.ReadAllLines(Log);
        foreach (var changed in (string[][])[[.. lines[..3], .. lines[4..]], [.. lines[..2], lines[3], lines[2], .. lines[4..]], [.. lines, lines[^1]]])
        {
            Assert.That(LogReading.Of(Encoding.UTF8.GetBytes(string.Join('\n', changed) + "\n")).Faults, Is.Not.Empty);
        }
    }

    [Test]
    public void Two_processes_cannot_play_it_at_once()
    {
        using var first = ExerciseFolder.Create(_root, Identity());
        Assert.That(() => ExerciseFolder.Open(_root), Throws.TypeOf<StoreRefusedException>().With.Message.Contains("another process"));
    }

    [Test]
    public void Nothing_is_written_over()
    {
        Play();
        var before = File.ReadAllBytes(Log);
        Assert.Multiple(() =>
        {
            Assert.That(() => ExerciseFolder.Create(_root, Identity()), Throws.TypeOf<StoreRefusedException>().With.Message.Contains("--resume"));
            Assert.That(File.ReadAllBytes(Log), Is.EqualTo(before));
        });
    }

    [Test]
    public void An_exercise_that_a_crash_kept_from_beginning_can_be_begun()
    {
        Play();
        File.Delete(Log);
        Assert.That(() => ExerciseFolder.Create(_root, Identity()).Dispose(), Throws.Nothing);
    }

    // All places around the ends of lines, and some between.
    private static int Stride(byte[] bytes, int at) => Math.Max(1, Math.Min(13, Array.IndexOf(bytes, (byte)'\n', at) - 2 - at));

    // Of its bytes alone: what it is a fold over is made up here.
    private IEnumerable<VerificationFinding> Found() => ExerciseVerification.Of(_root).Where(finding => finding.What != "replay");

    private void Play()
    {
        using var folder = ExerciseFolder.Create(_root, Identity());
        foreach (var record in Records()) folder.Append(record);
    }

    private static string[] Texts(IReadOnlyList<LogRecord> records) => [.. records.Select(record => Encoding.UTF8.GetString(LogLine.Of(record, LogLine.Root).Bytes))];

    private static LogRecord[] Records() =>
    [
        .. Enumerable.Range(1, Appended).Select(number => new LogRecord(
            number, number % 2 == 0 ? "us" : "control", number * 10, number / 3.0,
            new Order { Verb = number % 2 == 0 ? Verb.StandDown : Verb.Inject, Incident = number, Text = "Zażółć \"gęślą\"\njaźń", To = ["us", "russia"], Effects = [new Order { Verb = Verb.Rung, Target = "alert" }] },
            number == 3 ? "There is no such incident." : null, new DateTimeOffset(2026, 11, 26, 12, 0, number, TimeSpan.FromHours(1)))),
    ];

    private static ExerciseIdentity Identity() => new()
    {
        Scenario = "night",
        Title = "A night",
        ScenarioFile = "night.yaml",
        ScenarioSha256 = "00",
        ScenarioText = "\uFEFFchannelsim: 1\r\ntitle: A night\r\n",
        ModelSha256 = "00",
        Seed = 7,
        Replication = 3,
        EngineVersion = "0.0.0",
        Rules = 1,
        Begun = new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero),
    };
}
