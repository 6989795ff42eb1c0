using System.Text;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Results.Tests.Support;

/// <summary>Small studies over a small scenario, in memory.</summary>
internal static class Plans
{
    public const string Scenario = """
        channelsim: 1
        id: small
        clock: { start: 2022-03-01T00:00, horizon: 60d, zone: UTC }
        sides: { us: { threshold: 60..80% }, russia: { threshold: 60% } }
        ladder: [{ name: calm }, { name: tense, relax: 10d }, { name: hot, relax: 10d }, { name: war, terminal: true }]
        costs: { miscalculation: 7, missed: 3 }
        channels:
          hotline: { kind: line, answer: 80%, patience: 10m, ring: { median: 3m, p90: 8m }, call: { median: 8m, p90: 15m }, fails: { mean: 30d }, repair: 6h, check: { every: 12h } }
        incidents:
          missile: { observer: us, rate: 3, hostile: 10..30%, signal: 0.8, fuse: 12h, clarification: { every: { mean: 4h }, signal: 0.7 } }
        contact: { us: [hotline] }
        """;

    /// <summary>Six points of two factors under two policies, with events and something unknown.</summary>
    public const string Usual = """
        channelsim-study: 1
        id: usual
        scenario: scenario.yaml
        factors:
          channels.hotline.check.every: [6h, 24h]
          incidents.missile.rate: 2..6
        alternatives: { as it is: {}, without it: { without: [hotline] } }
        design: { points: 3 }
        replications: 300
        dice: 4
        measures: [miscalculations, missed, decision_cost, peak_rung, terminal, channels.hotline.unseen_down_minutes, rungs.hot.first_time_minutes]
        events: 2
        """;

    public static ScenarioSource Source(string text, string name) => new(name, [.. Encoding.UTF8.GetBytes(text)]);

    /// <summary>A study, which must be without fault.</summary>
    public static Study Read(string study, string scenario = Scenario, string points = "")
    {
        var read = StudyReader.Read(Source(study, "study.yaml"), name => name == "points.csv" ? Source(points, name) : Source(scenario, name), StudyColumns.Names);
        Assert.That(read.Study, Is.Not.Null, string.Join('\n', read.Diagnostics));
        return read.Study!;
    }

    public static StudyPlan Make(string study = Usual, string scenario = Scenario, string points = "", long? replications = null)
    {
        var plan = StudyPlan.Make(Read(study, scenario, points), 2, out var faults);
        Assert.That(faults, Is.Empty);
        return replications is null ? plan! : plan!.WithReplications(replications.Value);
    }

    /// <summary>Runs a plan into a folder to its end.</summary>
    public static StudyOutcome Run(this StudyPlan plan, string folder, int threads = 2, Func<IEnumerable<StudyBatch>, IEnumerable<StudyBatch>>? order = null)
    {
        var outcome = StudyStore.Run(folder, plan, new SessionOptions { Threads = threads, Order = order ?? (batches => batches), Command = $"test with {threads} threads" });
        Assert.That(outcome.IsComplete);
        return outcome;
    }

    /// <summary>Runs a plan until so many replications were done at least, then stops it.</summary>
    public static StudyOutcome RunUntil(this StudyPlan plan, string folder, long replications, int threads = 2)
    {
        using var stop = new CancellationTokenSource();
        return StudyStore.Run(folder, plan, new SessionOptions { Threads = threads, Progress = done => StopAt(done, replications, stop) }, stop.Token);
    }

    private static void StopAt(long done, long wanted, CancellationTokenSource stop)
    {
        if (done >= wanted) stop.Cancel();
    }
}
