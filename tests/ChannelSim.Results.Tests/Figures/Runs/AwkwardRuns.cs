using ChannelSim.Results.Figures.Runs;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Tests.Reports;

namespace ChannelSim.Results.Tests.Figures.Runs;

/// <summary>Figures hold whatever a scenario has and whatever came of it.</summary>
public sealed class AwkwardRuns
{
    private static IEnumerable<TestCaseData> Runs()
    {
        foreach (var path in SomePages.Scenarios) yield return new TestCaseData(() => SomeRuns.Of(path, 60)).SetArgDisplayNames(path);
        yield return new TestCaseData(() => SomeRuns.OfText(Crowded(), 30)).SetArgDisplayNames("32 rungs and 20 channels with long names");
        yield return new TestCaseData(() => SomeRuns.OfText(Crowded(), 1)).SetArgDisplayNames("one replication");
        yield return new TestCaseData(() => SomeRuns.Of(SomeRuns.BothErrors, 50, "timeline.0.at=4d")).SetArgDisplayNames("nothing happened");
        yield return new TestCaseData(() => SomeRuns.OfText(Small("rate: 300, hostile: 99%"), 40)).SetArgDisplayNames("all reached");
        yield return new TestCaseData(() => SomeRuns.OfText(Bare, 100)).SetArgDisplayNames("no channel and no incident");
        yield return new TestCaseData(() => SomeRuns.OfText(Bare.Replace(", { name: tense }", "", StringComparison.Ordinal).Replace("rung: tense, ", "", StringComparison.Ordinal), 3)).SetArgDisplayNames("one rung");
    }

    [TestCaseSource(nameof(Runs))]
    public void Words_stay_within_the_picture_and_apart_from_each_other_and_no_text_becomes_markup(Func<RunReport> make) =>
        AnyFigure.Require(RunFigureSet.Of(make(), new HashSet<long> { 0, 1 }));

    [Test]
    public void The_ladder_of_a_million_replications_of_which_none_climbed_says_fewer_than_4_in_a_million()
    {
        var figure = RunFigureSet.Of(SomeRuns.OfText(Bare.Replace("chance: 30%", "chance: 0%", StringComparison.Ordinal), 1_000_000), new HashSet<long>())[0];
        Assert.That(new Drawn(figure).Words, Has.Some.EqualTo("fewer than 4 in a million"));
        Assert.That(figure.Caption, Does.Contain("fewer than 4 in a million"));
    }

    private const string Bare = """
        channelsim: 1
        id: bare
        clock: { start: 2022-03-01T00:00, horizon: 60d, zone: UTC }
        sides: { us: { threshold: 60% }, russia: { threshold: 60% } }
        ladder: [{ name: calm }, { name: tense }]
        timeline: [{ at: 3d, rung: tense, chance: 30% }]
        """;

    private static string Small(string incident) => $$"""
        channelsim: 1
        id: small
        clock: { start: 2022-03-01T00:00, horizon: 60d, zone: UTC }
        sides: { us: { threshold: 1% }, russia: { threshold: 60% } }
        ladder: [{ name: calm }, { name: tense }, { name: war }]
        channels: { hotline: { kind: line } }
        incidents: { missile: { observer: us, {{incident}}, signal: 0.1, fuse: 12h } }
        contact: { us: [hotline] }
        """;

    private static string Crowded()
    {
        var rungs = Enumerable.Range(0, 32).Select(i => $"  - {{ name: rung-{i}, title: \"Ступень {i}: <script>alert({i})</script> весьма длинное название ступени\"{(i > 0 ? ", relax: 20d" : "")}{(i == 31 ? ", terminal: true" : "")} }}");
        var channels = Enumerable.Range(0, 20).Select(i => $"  ch-{i}: {{ kind: line, title: \"Очень длинное название канала связи генеральных штабов сторон {i}\", answer: {5 + (4 * i)}%, patience: 10m, ring: {{ median: {1 + (i * i)}m, p90: {8 + (3 * i * i)}m }}, call: 8m, fails: {{ mean: 30d }}, repair: 6h, check: {{ every: 12h }} }}");
        return $$"""
            channelsim: 1
            id: crowded
            title: "<script>alert(1)</script> & «Очень длинное» название"
            clock: { start: 2022-03-01T00:00, horizon: 60d, zone: UTC }
            sides: { us: { threshold: 60..80% }, russia: { threshold: 60% } }
            ladder:
            {{string.Join('\n', rungs)}}
            channels:
            {{string.Join('\n', channels)}}
            incidents:
              missile: { observer: us, rate: 60, hostile: 30..40%, signal: 0.8, fuse: 24h, escalates: { 1: 60%, 2: 40% } }
            contact: { us: [{{string.Join(", ", Enumerable.Range(0, 20).Select(i => $"ch-{i}"))}}] }
            """;
    }
}
