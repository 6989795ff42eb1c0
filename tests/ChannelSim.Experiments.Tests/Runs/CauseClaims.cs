using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Tests.Scenarios;

namespace ChannelSim.Experiments.Tests.Runs;

/// <summary>Why it climbed, as a run counts it, against the events of the same replications.</summary>
public sealed class CauseClaims
{
    private const int Replications = 400;
    private static readonly CompiledModel Model = Shipped.Compile("europe-2022.yaml");
    private static readonly RunResult Result = Runner.Run(Model, new RunPlan { Seed = 5, Replications = Replications, Threads = 2 });
    private static readonly List<StepEvent>[] Stories = [.. Enumerable.Range(0, Replications).Select(StoryOf)];

    private static IEnumerable<int> Climbed => Enumerable.Range(Model.Definition.Start.Index + 1, Model.Definition.Rungs.Length - Model.Definition.Start.Index - 1);

    [Test]
    public void That_the_rung_of_the_start_is_reached_and_when_cannot_vary()
    {
        var start = Model.Definition.Start;
        var (time, reached) = (Result.FirstTimes[start.Index].Median(), Result.FirstPassage.At(start, 0, Replications));

        Assert.That((time.Value, time.Why, reached.Value, reached.Why), Is.EqualTo((0.0, NoInterval.CannotVary, 1.0, NoInterval.CannotVary)));
    }

    [Test]
    public void First_arrivals_are_those_of_the_events()
    {
        foreach (var rung in Climbed)
        {
            var arrivals = Stories.Select(story => story.Where(happened => happened.Kind == StepEventKind.RungChanged).Select(happened => happened.AsRungChanged()).FirstOrDefault(change => change.To.Index >= rung)).Where(change => change.To.Index >= rung && rung > 0).ToList();
            Assert.That(Result.FirstTimes[rung].Count, Is.EqualTo(arrivals.Count));
            foreach (var (cause, measure) in new[] { (ClimbCause.ResponseToDeliberate, "first_by_response_to_deliberate"), (ClimbCause.ResponseToAccident, "first_by_response_to_accident"), (ClimbCause.Timeline, "first_by_timeline") })
            {
                var share = Result.OfThoseThatReached(rung, measure);
                var isPossible = measure != "first_by_timeline" || Model.Definition.Timeline.Any(entry => entry.Rung?.Index >= rung);
                Assert.That(share.Method == "cannot-vary", Is.EqualTo(!isPossible && arrivals.Count > 0), $"{measure} of rung {rung}: what the timeline cannot do has no interval");
                Assert.That((share.Value, share.Count), Is.EqualTo((arrivals.Count == 0 ? double.NaN : arrivals.Count(change => change.Cause == cause) / (double)arrivals.Count, (long)arrivals.Count)), $"{measure} of rung {rung}");
            }
        }
    }

    [Test]
    public void A_miscalculation_before_an_arrival_is_one_before_it_in_the_events()
    {
        foreach (var rung in Climbed)
        {
            var before = Stories.Count(story =>
            {
                var arrival = story.FindIndex(happened => happened.Kind == StepEventKind.RungChanged && happened.AsRungChanged().To.Index >= rung);
                return arrival >= 0 && story.Take(arrival).Any(happened => happened.Kind == StepEventKind.Decided && happened.AsDecided() is { Responds: true, IsDeliberate: false });
            });
            Assert.That(Result.Moments[Result.Schema.IndexOf($"rungs.{Model.Definition.Rungs[rung].Name}.miscalculation_before")].Sum, Is.EqualTo(before), $"rung {rung}");
        }
    }

    /// <summary>Whatever is reached is reached by something, and whatever opens is opened by something.</summary>
    [Test]
    public void Causes_add_up_to_one()
    {
        foreach (var rung in Climbed.Where(rung => Result.FirstTimes[rung].Count > 0))
        {
            var sum = Sum($"rungs.{Model.Definition.Rungs[rung].Name}.", "first_by_response_to_deliberate", "first_by_response_to_accident", "first_by_timeline");
            Assert.That(sum, Is.EqualTo(Result.FirstTimes[rung].Count));
        }

        foreach (var type in Model.Definition.Incidents)
            Assert.That(Sum($"incidents.{type.Name}.", "opened_by_rate", "opened_by_timeline", "provoked", "emboldened"), Is.EqualTo(Sum($"incidents.{type.Name}.", "opened")), type.Name);
    }

    [Test]
    public void An_entry_fired_when_its_event_says_so()
    {
        for (var entry = 0; entry < Model.Definition.Timeline.Length; entry++)
        {
            var times = Stories.SelectMany(story => story.Where(happened => happened.Kind == StepEventKind.TimelineFired && happened.AsTimelineFired().Entry.Index == entry)).Select(happened => happened.At.Minutes).Order().ToList();
            Assert.That(Sum($"timeline.{Model.Definition.Timeline[entry].StreamName}.", "fired"), Is.EqualTo(times.Count));
            var sketch = new QuantileSketch();
            foreach (var time in times) sketch.Add(time);
            Assert.That(Result.FiredTimes[entry].Median().Value, Is.EqualTo(sketch.Median().Value));
        }
    }

    [Test]
    public void Of_each_cause_the_first_replication_is_named()
    {
        var named = 0;
        foreach (var rung in Climbed)
        {
            foreach (var cause in new[] { ClimbCause.ResponseToDeliberate, ClimbCause.ResponseToAccident, ClimbCause.Timeline })
            {
                var first = Array.FindIndex(Stories, story => story.Where(happened => happened.Kind == StepEventKind.RungChanged).Select(happened => happened.AsRungChanged()).FirstOrDefault(change => change.To.Index >= rung) is { To.Index: > 0 } change && change.Cause == cause);
                Assert.That(Result.Profiles.FirstArrival(rung, cause), Is.EqualTo(first < 0 ? null : (long?)first), $"rung {rung}, {cause}");
                named += first < 0 ? 0 : 1;
            }
        }

        Assert.That(named, Is.GreaterThan(6));
    }

    private static double Sum(string group, params string[] measures) => measures.Sum(measure => Result.Moments[Result.Schema.IndexOf(group + measure)].Sum);

    private static List<StepEvent> StoryOf(int replication)
    {
        var stepper = new Stepper<EventRecorder>(Model, new EventRecorder());
        stepper.Run(new StreamKey(5, 0, (uint)replication));
        return stepper.Observer.Events;
    }
}
