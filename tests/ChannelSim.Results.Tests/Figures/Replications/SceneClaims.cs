using ChannelSim.Results.Figures.Replications;
using ChannelSim.Results.Telling;
using ChannelSim.Results.Tests.Reports;

namespace ChannelSim.Results.Tests.Figures.Replications;

/// <summary>What a picture of a replication says is what the trace says and what was counted while it was stepped.</summary>
[TestFixture]
internal sealed class SceneClaims
{
    private const double Rounding = 1e-6;

    [TestCaseSource(typeof(SomeScenes), nameof(SomeScenes.Shipped))]
    public void Beliefs_are_those_of_the_trace(string path, long replication)
    {
        var (traced, scene) = SomeScenes.Of(path, replication);
        var told = traced.For(SomePages.Read(path), Audience.Control, brief: false).Where(view => view is { Before: not null, After: not null }).Select(view => (view.Minutes, view.Before!.Value, view.After!.Value));
        Assert.That(scene.Incidents.SelectMany(lane => lane.Steps).Select(step => (step.At, step.Before, step.After)).Order(), Is.EqualTo(told.Order()));
    }

    [TestCaseSource(typeof(SomeScenes), nameof(SomeScenes.Shipped))]
    public void Each_step_begins_where_the_one_before_ended(string path, long replication)
    {
        foreach (var lane in SomeScenes.Of(path, replication).Scene.Incidents)
            Assert.That(lane.Steps.Skip(1).Select(step => step.Before), Is.EqualTo(lane.Steps.SkipLast(1).Select(step => step.After)), lane.Label);
    }

    [TestCaseSource(typeof(SomeScenes), nameof(SomeScenes.Shipped))]
    public void Ribbons_cover_exactly_the_minutes_that_were_counted(string path, long replication)
    {
        var (traced, scene) = SomeScenes.Of(path, replication);
        foreach (var (lane, channel) in scene.Channels.Zip(traced.Model.Channels))
        {
            double Drawn(ChannelState state) => lane.Outages.Where(span => span.State == state).Sum(span => span.To - span.From);
            double Counted(string what) => traced.Measure($"channels.{channel.Name}.{what}_minutes");
            Assert.That(Drawn(ChannelState.DownUnseen), Is.EqualTo(Counted("unseen_down")).Within(Rounding), channel.Name);
            Assert.That(Drawn(ChannelState.DownSeen), Is.EqualTo(Counted("seen_down")).Within(Rounding), channel.Name);
            Assert.That(Drawn(ChannelState.Suspended), Is.EqualTo(Counted("suspended")).Within(Rounding), channel.Name);
        }
    }

    [TestCaseSource(typeof(SomeScenes), nameof(SomeScenes.Shipped))]
    public void Ribbons_of_a_channel_follow_one_another(string path, long replication)
    {
        var scene = SomeScenes.Of(path, replication).Scene;
        foreach (var spans in scene.Channels.SelectMany(lane => new[] { lane.Contacts, lane.Outages }))
        {
            Assert.That(spans.All(span => span.From >= 0 && span.From < span.To && span.To <= scene.Ended));
            Assert.That(spans.Zip(spans.Skip(1)).All(pair => pair.First.To <= pair.Second.From));
        }
    }

    [TestCaseSource(typeof(SomeScenes), nameof(SomeScenes.Shipped))]
    public void The_ladder_has_no_gap_and_its_top_is_the_peak(string path, long replication)
    {
        var (traced, scene) = SomeScenes.Of(path, replication);
        Assert.That(scene.Ladder.Select(span => span.From), Is.EqualTo(scene.Ladder.Select(span => span.To).SkipLast(1).Prepend(0)));
        Assert.That(scene.Ladder[^1].To, Is.EqualTo(scene.Ended));
        Assert.That(scene.Peak, Is.EqualTo(traced.Measure("peak_rung")));
    }

    [TestCaseSource(typeof(SomeScenes), nameof(SomeScenes.Shipped))]
    public void Wrong_decisions_are_counted_as_the_replication_counted_them(string path, long replication)
    {
        var (traced, scene) = SomeScenes.Of(path, replication);
        Assert.That(scene.Incidents.Count(lane => lane is { IsRight: false, Outcome: Outcome.Responded }), Is.EqualTo(traced.Measure("miscalculations")));
        Assert.That(scene.Incidents.Count(lane => lane is { IsRight: false, Outcome: Outcome.StoodDown }), Is.EqualTo(traced.Measure("missed")));
    }

    [TestCaseSource(typeof(SomeScenes), nameof(SomeScenes.Shipped))]
    public void Whoever_decides_at_the_end_of_the_fuse_does_so_where_the_fuse_burns_down(string path, long replication)
    {
        foreach (var lane in SomeScenes.Of(path, replication).Scene.Incidents.Where(lane => lane.Closed is not null && !lane.Fuse.IsEmpty))
            Assert.That(lane.Closed, Is.LessThanOrEqualTo(lane.Fuse[^1].BurnsDown), lane.Label);
    }

    [TestCaseSource(typeof(SomeScenes), nameof(SomeScenes.Shipped))]
    public void Decisions_lie_on_their_side_of_the_threshold(string path, long replication)
    {
        foreach (var lane in SomeScenes.Of(path, replication).Scene.Incidents.Where(lane => lane.Outcome is Outcome.Responded or Outcome.StoodDown))
            Assert.That(lane.Steps[^1].After >= lane.Thresholds[^1].Value, Is.EqualTo(lane.Outcome == Outcome.Responded), lane.Label);
    }

    [TestCaseSource(typeof(SomeScenes), nameof(SomeScenes.Shipped))]
    public void A_side_sees_no_truth_no_unseen_failure_and_no_belief_but_its_own(string path, long replication)
    {
        var scenario = SomePages.Read(path);
        var traced = SomeScenes.Trace(scenario, replication);
        for (var side = 0; side < 2; side++)
        {
            var scene = SceneFold.Of(scenario, traced, Audience.Of(scenario.Model, new(side)));
            Assert.That(scene.Incidents.All(lane => lane.Meant is null && lane.IsRight is null && lane.Side.Index == side));
            Assert.That(scene.Channels.SelectMany(lane => lane.Outages).Any(span => span.State == ChannelState.DownUnseen), Is.False);
            Assert.That(scene.Channels.SelectMany(lane => lane.Marks).Any(mark => mark.Kind == MarkKind.Misheard), Is.False);
            Assert.That(scene.Ladder.All(span => span.Climb == Climb.None));
        }
    }
}
