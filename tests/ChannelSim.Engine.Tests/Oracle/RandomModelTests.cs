using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>What holds in every replication of every model, over some thousands of random ones.</summary>
public sealed class RandomModelTests
{
    private const int Seeds = 2000;
    private const int Models = 2 * Seeds;

    private static readonly (ModelDefinition Model, SlowResult Result)[] Runs = [.. Enumerable.Range(0, Models).Select(Run)];

    [Test]
    public void Time_never_goes_backward_and_the_end_comes_last() => ForEach(run =>
    {
        var times = run.Result.Events.Select(e => e.At.Minutes).ToList();
        Assert.That(times, Is.Ordered);
        Assert.That(times[0], Is.GreaterThanOrEqualTo(0));
        Assert.That(run.Result.Events.Count(e => e.Kind == StepEventKind.Ended), Is.EqualTo(1));
        Assert.That(run.Result.Events[^1].Kind, Is.EqualTo(StepEventKind.Ended));
        Assert.That(run.Result.Events.SkipLast(1).All(e => e.At.Minutes < run.Model.Horizon.Minutes), "what falls on the horizon does not happen");
    });

    [Test]
    public void Attempts_are_connected_unanswered_refused_withdrawn_or_pending() => ForEach(run =>
    {
        foreach (var (channel, counts) in Counts(run))
        {
            var answered = channel.Kind == ChannelKind.Talks ? counts.Postponed : counts.Unanswered + counts.Refused + counts.Withdrawn + counts.PendingAtEnd;
            Assert.That(counts.Attempts, Is.EqualTo(counts.Connected + answered), channel.Name);
        }
    });

    [Test]
    public void Connected_are_completed_broken_off_cut_or_under_way() => ForEach(run =>
    {
        foreach (var (channel, counts) in Counts(run))
        {
            Assert.That(counts.Connected, Is.EqualTo(counts.Completed + counts.BrokenOff + counts.Cut + counts.UnderWayAtEnd), channel.Name);
        }
    });

    [Test]
    public void Incidents_opened_are_the_sum_of_their_causes_and_of_their_outcomes() => ForEach(run =>
    {
        foreach (var type in run.Result.Outcome.Types)
        {
            var decided = type.RespondedAccident + type.RespondedDeliberate + type.StoodDownAccident + type.StoodDownDeliberate;
            Assert.That(type.Opened, Is.EqualTo(type.OpenedByRate + type.OpenedByTimeline + type.Provoked + type.Emboldened));
            Assert.That(type.Opened, Is.EqualTo(decided + type.SettledAccident + type.SettledDeliberate + type.Undecided));
        }
    });

    [Test]
    public void The_rungs_reached_have_one_cause_each_and_the_rungs_begun_on_and_never_reached_have_none() => ForEach(run =>
    {
        var outcome = run.Result.Outcome;
        for (var rung = 0; rung < run.Model.Rungs.Length; rung++)
        {
            var climbedTo = rung > run.Model.Start.Index && rung <= outcome.PeakRung;
            Assert.That(outcome.FirstCauses[rung] != ClimbCause.None, Is.EqualTo(climbedTo), $"rung {rung}");
        }
    });

    [Test]
    public void Wanted_is_passed_over_or_attempted() => ForEach(run =>
    {
        foreach (var (channel, outcome) in run.Model.Channels.Zip(run.Result.Outcome.Channels).Where(pair => pair.First.Kind != ChannelKind.Talks))
        {
            Assert.That(outcome.Wanted, Is.EqualTo(outcome.Contacts.Attempts + outcome.Contacts.PassedOver.Sum()), channel.Name);
            Assert.That(outcome.Worked, Is.LessThanOrEqualTo(outcome.Wanted), channel.Name);
        }
    });

    [Test]
    public void Minutes_unavailable_fit_into_the_replication() => ForEach(run =>
    {
        foreach (var outcome in run.Result.Outcome.Channels)
        {
            var minutes = outcome.UnseenDownMinutes + outcome.SeenDownMinutes + outcome.SuspendedMinutes;
            Assert.That(minutes, Is.InRange(0, run.Result.Outcome.EndMinutes * (1 + 1e-12)));
        }
    });

    [Test]
    public void The_same_replication_gives_the_same_events() => ForEach(run =>
        Assert.That(Run(run.Number).Result.Events, Is.EqualTo(run.Result.Events)), every: 10);

    [Test]
    public void They_are_of_varied_size_and_stay_within_the_limits()
    {
        var sizes = Runs.Select(run => run.Result.Events.Count).Order().ToList();
        TestContext.Out.WriteLine(Describe(sizes));
        Assert.That(sizes[Models / 4], Is.GreaterThan(20));
        Assert.That(sizes[^(Models / 50)], Is.LessThan(2000));
        Assert.That(Runs.Count(run => run.Result.Outcome.MostOpenIncidents >= Limits.OpenIncidents), Is.Zero);
        Assert.That(Runs.Count(run => run.Result.Outcome.MostOfficialReadings >= Limits.OfficialReadings), Is.Zero);
        Assert.That(Runs.Count(run => run.Result.Outcome.MostFollowUps >= Limits.FollowUps), Is.Zero);
    }

    [Test]
    public void Every_kind_of_event_and_every_reason_happens_in_many_of_them()
    {
        var seen = Runs.SelectMany(run => run.Result.Events.Select(What).Distinct()).CountBy(what => what).ToDictionary();
        foreach (var (what, count) in seen.OrderBy(pair => pair.Key)) TestContext.Out.WriteLine($"{what}: in {count} of {Models}");
        foreach (var kind in Enum.GetValues<StepEventKind>().Except([StepEventKind.ClosedByHand])) Assert.That(seen.Where(pair => pair.Key.Kind == kind).Sum(pair => pair.Value), Is.GreaterThan(100), kind.ToString());
        foreach (var reason in new[] { "", "/Suspended", "/UnderRepair", "/CoolingOff" }) Assert.That(seen[(StepEventKind.PassedOver, reason)], Is.GreaterThan(100), reason);
        foreach (var reason in new[] { "", "/IncidentClosed", "/Suspended" }) Assert.That(seen[(StepEventKind.Withdrawn, reason)], Is.GreaterThan(50), reason);
        foreach (var reason in new[] { "", "/Suspended" }) Assert.That(seen[(StepEventKind.Cut, reason)], Is.GreaterThan(20), reason);
        foreach (var dead in new[] { "", "/dead" }) Assert.That(seen[(StepEventKind.Unanswered, dead)], Is.GreaterThan(100), dead);
        foreach (var ringing in new[] { "", "/ringing" }) Assert.That(seen[(StepEventKind.FailureFound, ringing)], Is.GreaterThan(100), ringing);
        foreach (var terminal in new[] { "", "/terminal" }) Assert.That(seen[(StepEventKind.Ended, terminal)], Is.GreaterThan(100), terminal);
    }

    [Test]
    public void Every_cause_and_every_phrase_makes_something_happen_in_many_of_them()
    {
        var seen = Runs.SelectMany(run => Causes(run.Model, run.Result).Distinct()).CountBy(what => what).ToDictionary();
        foreach (var (what, count) in seen.OrderBy(pair => pair.Key)) TestContext.Out.WriteLine($"{what}: in {count} of {Models}");
        foreach (var cause in Enum.GetValues<OpenedBy>().Except([OpenedBy.Hand])) Assert.That(seen["opened by " + cause], Is.GreaterThan(100), cause.ToString());
        foreach (var cause in Enum.GetValues<ClimbCause>().Except([ClimbCause.None, ClimbCause.Control])) Assert.That(seen["climbed by " + cause], Is.GreaterThan(100), cause.ToString());
        foreach (var kind in Enum.GetValues<TriggerKind>().Except([TriggerKind.Manual])) Assert.That(seen["fired " + kind], Is.GreaterThan(kind == TriggerKind.Settled ? 10 : 40), kind.ToString());
        Assert.That(seen["announced"], Is.GreaterThan(100));
        Assert.That(seen["miscalculated before"], Is.GreaterThan(100));
    }

    private static IEnumerable<string> Causes(ModelDefinition model, SlowResult result)
    {
        foreach (var happened in result.Events.Where(e => e.Kind == StepEventKind.Opened)) yield return "opened by " + happened.AsOpened().Cause;
        foreach (var cause in result.Outcome.FirstCauses) yield return "climbed by " + cause;
        foreach (var (entry, at) in model.Timeline.Zip(result.Outcome.FiredAt)) if (double.IsFinite(at)) yield return "fired " + entry.Trigger.Kind;
        if (result.Outcome.Types.Any(type => type.Announced > 0)) yield return "announced";
        if (result.Outcome.MiscalculatedBefore.Contains(true)) yield return "miscalculated before";
    }

    // Every other one has what came to the model later.
    private static (ModelDefinition Model, SlowResult Result) Run(int number)
    {
        var seed = number / 2;
        var model = number % 2 == 0 ? RandomModel.Of(seed) : RandomModel.Extended(seed);
        return (model, SlowInterpreter.Run(model, new StreamKey(20251122, 0, (uint)seed), drawKnowledge: seed % 2 == 0));
    }

    // What happened, not to whom.
    private static (StepEventKind Kind, string Detail) What(StepEvent e) => e.Kind is StepEventKind.TimelineFired or StepEventKind.TimelineFailed or StepEventKind.ClimateChanged or StepEventKind.RungChanged
        or StepEventKind.Opened or StepEventKind.SessionHeld or StepEventKind.SessionPostponed or StepEventKind.SessionPassedOver ? (e.Kind, "") : (e.Kind, e.Read(StoryDetail.Reader));

    private static string Describe(List<int> sizes) =>
        $"events: least {sizes[0]}, tenth {sizes[Models / 10]}, median {sizes[Models / 2]}, nine tenths {sizes[Models * 9 / 10]}, most {sizes[^1]}";

    private static IEnumerable<(ChannelDefinition Channel, ContactCounts Counts)> Counts((int, ModelDefinition Model, SlowResult Result) run) =>
        run.Model.Channels.Zip(run.Result.Outcome.Channels).SelectMany(pair => new[] { (pair.First, pair.Second.Contacts), (pair.First, pair.Second.Routine) });

    private static void ForEach(Action<(int Number, ModelDefinition Model, SlowResult Result)> claim, int every = 1)
    {
        for (var i = 0; i < Models; i += every)
        {
            using (Assert.EnterMultipleScope()) claim((i, Runs[i].Model, Runs[i].Result));
        }
    }
}
