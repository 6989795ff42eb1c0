using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

public sealed class EventListsTests
{
    private static readonly StepEvent[] Events =
    [
        StepEvent.Opened(new SimTime(10), new IncidentId(0), new IncidentTypeId(0), isDeliberate: true, new LogOdds(0.5), new LogOdds(double.PositiveInfinity), OpenedBy.Rate),
        Decided(),
    ];

    [Test]
    public void Rounding_is_no_difference()
    {
        var opened = StepEvent.Opened(new SimTime(10), new IncidentId(0), new IncidentTypeId(0), isDeliberate: true, new LogOdds(0.5 + 1e-12), new LogOdds(double.PositiveInfinity), OpenedBy.Rate);
        Assert.That(EventLists.FirstDifference(Events, [opened, Decided(at: 1000 + 1e-8)]), Is.Null);
    }

    [Test]
    public void Anything_else_is()
    {
        StepEvent[] others =
        [
            StepEvent.Settled(new SimTime(1000), new IncidentId(0), isDeliberate: true), StepEvent.Halted(new SimTime(1000), new ChannelId(0), new IncidentId(0)), Decided(incident: 1),
            Decided(responds: false), Decided(isDeliberate: false), Decided(at: 1000.01), Decided(posterior: 0.999), Decided(threshold: double.PositiveInfinity),
        ];
        foreach (var other in others) Assert.That(EventLists.FirstDifference(Events, [Events[0], other]), Does.StartWith("event 1 of 2 and 2"), other.ToString());
    }

    [Test]
    public void Another_channel_is_too()
    {
        var (one, other) = (StepEvent.Repaired(new SimTime(5), new ChannelId(0)), StepEvent.Repaired(new SimTime(5), new ChannelId(1)));
        Assert.That(EventLists.FirstDifference([one], [other]), Does.StartWith("event 0 of 1 and 1"));
    }

    [Test]
    public void An_event_that_is_missing_or_too_many_is_a_difference()
    {
        Assert.That(EventLists.FirstDifference(Events, Events[..1]), Does.EndWith("actual: nothing"));
        Assert.That(EventLists.FirstDifference(Events[..1], Events), Does.Contain("expected: nothing"));
    }

    private static StepEvent Decided(double at = 1000, int incident = 0, bool responds = true, bool isDeliberate = true, double posterior = 1, double threshold = 0.5) =>
        StepEvent.Decided(new SimTime(at), new IncidentId(incident), responds, isDeliberate, new Probability(posterior), new Probability(threshold));
}
