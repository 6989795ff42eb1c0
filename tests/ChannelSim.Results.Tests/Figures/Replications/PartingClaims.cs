using ChannelSim.Results.Figures.Replications;
using ChannelSim.Results.Telling;
using ChannelSim.Results.Tests.Reports;
using ChannelSim.Scenarios;

namespace ChannelSim.Results.Tests.Figures.Replications;

/// <summary>Two worlds under the same luck part where the first thing happens that happens in one of them alone.</summary>
[TestFixture]
internal sealed class PartingClaims
{
    private const string Night = "scenarios/przewodow-2022-11-15.yaml";

    [TestCaseSource(typeof(SomeScenes), nameof(SomeScenes.Shipped))]
    public void Two_identical_worlds_never_part(string path, long replication)
    {
        var scenario = SomePages.Read(path);
        Assert.That(Parting.Of(Told(scenario, replication), Told(scenario, replication), ("one", "other")), Is.Null);
    }

    [Test]
    public void They_part_at_one_moment_whichever_is_named_first()
    {
        var scenario = SomePages.Read(Night);
        for (var replication = 0; replication < 20; replication++)
        {
            var (with, without) = (Told(scenario, replication), Told(scenario, replication, "milley-gerasimov"));
            Assert.That(Parting.Of(with, without, ("with", "without"))?.At, Is.EqualTo(Parting.Of(without, with, ("without", "with"))?.At));
        }
    }

    [Test]
    public void A_world_without_a_channel_parts_when_that_channel_is_first_used()
    {
        var scenario = SomePages.Read(Night);
        for (var replication = 0; replication < 20; replication++)
        {
            var with = Told(scenario, replication);
            var parting = Parting.Of(with, Told(scenario, replication, "milley-gerasimov"), ("with", "without"));
            var used = with.FirstOrDefault(view => view is { Channel: "milley-gerasimov", Kind: Engine.Events.StepEventKind.Attempted })?.Minutes;
            Assert.That(parting?.At, Is.EqualTo(used), $"replication {replication}");
        }
    }

    private static IReadOnlyList<View> Told(Scenario scenario, long replication, params string[] without) => SomeScenes.Trace(scenario, replication, without).For(scenario, Audience.Control, brief: false);
}
