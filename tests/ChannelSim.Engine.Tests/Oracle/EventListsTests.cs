using ChannelSim.Engine.Stepping;

namespace ChannelSim.Engine.Tests.Oracle;

public sealed class EventListsTests
{
    private static readonly StepEvent[] Events =
    [
        new(StepEventKind.Opened, 10, -1, 0, 1, 0.5, double.PositiveInfinity),
        new(StepEventKind.Decided, 1000, -1, 0, 3, 1, 0.5),
    ];

    [Test]
    public void Rounding_is_no_difference() =>
        Assert.That(EventLists.FirstDifference(Events, [Events[0] with { X = 0.5 + 1e-12 }, Events[1] with { Minutes = 1000 + 1e-8 }]), Is.Null);

    [Test]
    public void Anything_else_is()
    {
        StepEvent[] others =
        [
            Events[1] with { Kind = StepEventKind.Settled }, Events[1] with { Channel = 0 }, Events[1] with { Incident = 1 }, Events[1] with { Code = 2 },
            Events[1] with { Minutes = 1000.01 }, Events[1] with { X = 0.999 }, Events[1] with { Y = double.PositiveInfinity },
        ];
        foreach (var other in others) Assert.That(EventLists.FirstDifference(Events, [Events[0], other]), Does.StartWith("event 1 of 2 and 2"), other.ToString());
    }

    [Test]
    public void An_event_that_is_missing_or_too_many_is_a_difference()
    {
        Assert.That(EventLists.FirstDifference(Events, Events[..1]), Does.EndWith("actual: nothing"));
        Assert.That(EventLists.FirstDifference(Events[..1], Events), Does.Contain("expected: nothing"));
    }
}
