using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios;
using NodaTime;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>The night of 15 November 2022 is ready for a table.</summary>
public sealed class Przewodow
{
    private const string File = "przewodow-2022-11-15.yaml";
    private static readonly Scenario Night = Shipped.Read(File);

    [Test]
    public void It_lasts_twelve_hours_and_begins_before_the_impact()
    {
        var impact = Instant.FromUtc(2022, 11, 15, 14, 40);

        Assert.That(Night.Clock.Horizon.Minutes, Is.EqualTo(720));
        Assert.That(Entry("Przewodow").Trigger.At, Is.EqualTo((impact - Night.Clock.Start).TotalMinutes));
    }

    [Test]
    public void Every_hour_brings_the_table_something()
    {
        var hours = Night.Model.Timeline.Where((entry, i) => entry.Trigger.Kind == TriggerKind.At && !IsManual(i)).Select(entry => (int)(entry.Trigger.At / 60));

        Assert.That(hours.Distinct().Order(), Is.EqualTo(Enumerable.Range(0, 12)));
    }

    [Test]
    public void Each_side_is_told_what_the_other_is_not()
    {
        for (var side = 0; side < 2; side++)
        {
            var alone = Night.Model.Timeline.Count(entry => entry.To.Length == 1 && entry.To[0].Index == side);
            Assert.That(alone, Is.GreaterThanOrEqualTo(6), Night.Model.Sides[side].Name);
        }
    }

    [Test]
    public void Both_sides_have_to_judge_in_every_replication_that_reaches_ten_in_the_evening()
    {
        var model = CompiledModel.Compile(Night.Model);
        var (strayMissile, readiness) = (Recorder.TypeOf(model, "stray-missile"), Recorder.TypeOf(model, "readiness"));

        Recorder.Each(model, 200, events =>
        {
            var types = events.Where(happened => happened.Kind == StepEventKind.Opened).Select(happened => happened.AsOpened().Type.Index).ToList();
            Assert.That(types, Does.Contain(strayMissile).And.Contain(readiness));
        });
    }

    [Test]
    public void Injects_by_hand_come_in_a_batch_run_only_where_they_say_when()
    {
        var manual = Night.ManualEntries.Select(id => Night.Model.Timeline[id.Index]).ToList();

        Assert.That(manual.Count(entry => entry.Trigger.Kind == TriggerKind.At), Is.GreaterThanOrEqualTo(4));
        Assert.That(manual.Where(entry => entry.Trigger.Kind == TriggerKind.Manual).All(entry => !entry.Suspend.IsEmpty || !entry.Restore.IsEmpty));
    }

    [Test]
    public void The_chiefs_call_is_tried_in_most_replications_and_connected_in_few()
    {
        var result = Shipped.Run(CompiledModel.Compile(Night.Model), 20_000);

        Assert.That(result.Mean("channels.milley-gerasimov.attempts").Low, Is.GreaterThan(0.8));
        Assert.That(result.Mean("channels.milley-gerasimov.connected").High, Is.LessThan(0.3));
    }

    [Test]
    public void Numbers_that_the_year_has_too_are_the_same_there()
    {
        var year = Shipped.Read("europe-2022.yaml").Model.Parameters.ToDictionary(parameter => parameter.Path, parameter => parameter.Spread, StringComparer.Ordinal);
        var shared = Night.Model.Parameters.Where(parameter => (parameter.Path.StartsWith("channels.", StringComparison.Ordinal) || parameter.Path.StartsWith("sides.", StringComparison.Ordinal)) && year.ContainsKey(parameter.Path) && !parameter.IsDefault).ToList();

        Assert.That(shared, Has.Count.GreaterThan(50));
        Assert.That(shared.Where(parameter => parameter.Spread != year[parameter.Path]).Select(parameter => parameter.Path), Is.Empty);
    }

    private static TimelineEntryDefinition Entry(string name) => Night.Model.Timeline.Single(entry => entry.Name == name);

    private static bool IsManual(int index) => Night.ManualEntries.Contains(new(index));
}
