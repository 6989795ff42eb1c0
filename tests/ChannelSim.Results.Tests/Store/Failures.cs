using System.Text.Json;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;

namespace ChannelSim.Results.Tests.Store;

/// <summary>A replication that does not come to its end stops nothing: it is marked, written down with what replays it, and counted.</summary>
public sealed class Failures
{
    // At this rate more incidents than the world has room for are open at once, in some replications.
    internal const string Crowded = """
        channelsim-study: 1
        id: crowded
        scenario: scenario.yaml
        factors: { incidents.missile.rate: [3, 6050] }
        set: { incidents.missile.escalates: 0, clock.horizon: 5d, incidents.missile.clarification.every: 30d }
        replications: 40
        dice: 1
        measures: [miscalculations, peak_rung]
        """;

    private static SessionOptions Options => new() { Threads = 2, Replay = (_, point, failed) => $"replay {point.Id} {failed.Replication}" };

    [Test]
    public void The_rest_goes_on_and_each_failure_is_marked_written_down_and_counted()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make(Crowded);
        var outcome = StudyStore.Run(scratch["study"], plan, Options);
        var rows = Rows.Of(scratch["study"], plan);
        var failed = rows.Where(row => row.Failed).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(outcome.IsComplete);
            Assert.That(rows, Has.Count.EqualTo(80));
            Assert.That(failed, Has.Count.EqualTo((int)outcome.Failed).And.Count.InRange(1, 39), "some fail, not all");
            Assert.That(failed, Has.All.Matches<Row>(row => row!.Design == 1 && row.Measures == "NaN NaN"));
            Assert.That(Directory.GetFiles(Path.Combine(scratch["study"], "failed")).Select(Path.GetFileName), Is.EquivalentTo(failed.Select(row => $"1-{row.Replication}.json")));
        });
    }

    [Test]
    public void What_is_written_down_says_why_and_how_to_replay()
    {
        using var scratch = new Scratch();
        var outcome = StudyStore.Run(scratch["study"], Plans.Make(Crowded), Options);
        Assert.That(outcome.Failed, Is.Positive);
        using var json = JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(Path.Combine(scratch["study"], "failed")).First()));

        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("reason").GetString(), Does.Contain("128"));
            Assert.That(json.RootElement.GetProperty("design_id").GetInt32(), Is.EqualTo(1));
            Assert.That(json.RootElement.GetProperty("command").GetString(), Is.EqualTo($"replay 1 {json.RootElement.GetProperty("replication").GetInt64()}"));
            Assert.That(json.RootElement.GetProperty("set").EnumerateArray().Select(set => set.GetString()), Does.Contain("incidents.missile.rate=6050"));
        });
    }

    [Test]
    public void Failed_replications_are_in_no_mean()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make(Crowded);
        var outcome = StudyStore.Run(scratch["study"], plan, Options);
        var mean = Rows.Summary(scratch["study"]).Single(row => row is { Design: 1, Measure: "miscalculations", Statistic: "mean" });

        Assert.That(mean.Estimate.Count, Is.EqualTo(40 - outcome.Failed));
    }

    [Test]
    public void An_interrupted_study_counts_the_failures_of_both_sessions()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make(Crowded);
        var whole = StudyStore.Run(scratch["whole"], plan, Options);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        StudyStore.Run(scratch["parts"], plan, Options, stop.Token);
        var parts = StudyStore.Run(scratch["parts"], plan, Options);

        Assert.That(parts.Failed, Is.EqualTo(whole.Failed));
        Assert.That(Scratch.Tables(scratch["parts"]), Is.EqualTo(Scratch.Tables(scratch["whole"])));
    }
}
