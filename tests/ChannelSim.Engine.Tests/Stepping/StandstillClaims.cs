using System.Diagnostics;
using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Stepping;

/// <summary>A scenario in which time stands still is named, and soon; one in which much happens at one moment is not.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StandstillClaims
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5); // a second on a computer that does nothing else

    private readonly DefinitionBuilder builder = new();

    [Test]
    public void Two_types_without_fuse_that_provoke_each_other_surely()
    {
        Answering(fuse: 0);
        RequireNamed($"more than 1000000 events at one moment, 10 minutes after the start: time stands still with {string.Join(", ", builder.Incidents.Select(type => type.Name).Order(StringComparer.Ordinal))}");
    }

    [Test]
    public void An_act_without_fuse_that_emboldens_itself_surely()
    {
        builder.Threshold(0, 0.9);
        builder.Incident("act", type => type with { Hostile = builder.Probability(1), Belief = builder.Probability(0.5), Fuse = builder.Minutes(0), Emboldens = [builder.FollowUp(0)] });
        builder.OpenAt(10, 0, hostile: true);
        RequireNamed("more than 1000000 events at one moment");
    }

    [Test]
    public void Two_types_that_convince_at_once_and_provoke_each_other_surely()
    {
        foreach (var side in new[] { 0, 1 }) builder.Side(side, s => s with { Convinced = builder.Number(0.5) });
        Answering(fuse: 100);
        RequireNamed("more than 512 incidents that provoke and decide one another in one instant");
    }

    [Test]
    public void With_a_fuse_they_go_on_to_the_horizon()
    {
        Answering(fuse: 1);
        Assert.That(Story.Run(builder).Outcome.Types.Sum(type => type.Opened), Is.EqualTo(990));
    }

    /// <summary>What a stepper noted of one world is nothing that it may say of another, taken up in the middle of a moment.</summary>
    [Test]
    public void What_stood_still_in_another_world_is_not_named()
    {
        Answering(fuse: 0);
        var act = builder.Incident("act", type => type with { Hostile = builder.Probability(1), Belief = builder.Probability(0.1), Fuse = builder.Minutes(0), Emboldens = [builder.FollowUp(2)] });
        builder.OpenAt(20, act, hostile: true);
        var model = CompiledModel.Compile(builder.Build());
        var (stepper, other) = (new Stepper<NoObserver>(model, default), new Stepper<NoObserver>(model, default));
        stepper.Begin(in Story.Key);
        Assert.That(stepper.RunToEnd, Throws.TypeOf<LimitReachedException>().With.Message.Contains("seen-by-0"));

        other.Begin(in Story.Key);
        other.Apply(Command.Skip(new TimelineEntryId(0)));
        while (other.World.TakenNow < 10) other.Step();
        stepper.Restore(other.World with { TakenNow = Stepper<NoObserver>.InstantLimit - 5 });
        Assert.That(stepper.RunToEnd, Throws.TypeOf<LimitReachedException>().With.Message.EndsWith("20 minutes after the start: time stands still with act"));
    }

    /// <summary>More follow-ups to come than a world has places for.</summary>
    [Test]
    public void Too_many_follow_ups_to_come_at_one_moment()
    {
        builder.Incident("cause", type => type with { Fuse = builder.Minutes(10), Escalates = [builder.Escalation(0)], Provokes = [builder.FollowUp(1, after: 500), builder.FollowUp(2, after: 600)] });
        foreach (var name in new[] { "effect", "another" }) builder.Incident(name, type => type with { Observer = new SideId(1) });
        for (var i = 0; i < 64; i++) builder.OpenAt(i / 100.0, 0, hostile: true);
        Assert.That(RunToEnd, Throws.Nothing, "two each: as many as there are places");
        builder.OpenAt(1, 0, hostile: true);
        Assert.That(RunToEnd, Throws.TypeOf<LimitReachedException>().With.Message.Contains("128 incidents to follow"));
    }

    private void Answering(double fuse)
    {
        for (var observer = 0; observer < 2; observer++)
        {
            builder.Incident("seen-by-" + observer, type => type with
            {
                Observer = new SideId(observer),
                Fuse = builder.Minutes(fuse),
                Escalates = [builder.Escalation(0)],
                Provokes = [builder.FollowUp(1 - observer)],
            });
        }

        builder.OpenAt(10, 0, hostile: true);
    }

    private void RequireNamed(string limit)
    {
        var watch = Stopwatch.StartNew();
        Assert.That(RunToEnd, Throws.TypeOf<LimitReachedException>().With.Message.Contains(limit));
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
    }

    private void RunToEnd()
    {
        var stepper = new Stepper<NoObserver>(CompiledModel.Compile(builder.Build()), default);
        stepper.Run(in Story.Key, fixedKnowledge: true);
    }
}
