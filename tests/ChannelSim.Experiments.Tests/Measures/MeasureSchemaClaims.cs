using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Tests.Scenarios;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Measures;

/// <summary>The row of a replication: what stands where, and what in it cannot vary.</summary>
public sealed class MeasureSchemaClaims
{
    private static IEnumerable<string> Files => Shipped.Files;

    [TestCaseSource(nameof(Files))]
    public void What_is_said_never_to_vary_does_not_in_any_replication(string file)
    {
        var (schema, rows) = Replications.Rows(Shipped.Read(file).Model, 300);
        var varied = Enumerable.Range(0, schema.Width).Where(place => schema.LimitsOf(place).IsCertain && rows.Select(row => row[place]).Distinct().Count() > 1);

        Assert.That(varied.Select(place => schema.Measures[place].Name), Is.Empty);
    }

    /// <summary>In a model with everything nothing is left out: what such a channel or type can do was seen to happen.</summary>
    [Test]
    public void What_a_channel_can_do_is_not_said_never_to_vary()
    {
        var (schema, rows) = Replications.Rows(Models.Everything(), 2000);
        var seen = Enumerable.Range(0, schema.Width).Where(place => rows.Any(row => row[place] != 0)).ToList();
        var certain = Enumerable.Range(schema.FirstIncident, schema.Width - schema.FirstIncident).Where(place => schema.LimitsOf(place).IsCertain).ToList();

        Assert.That(seen.Intersect(certain).Select(place => schema.Measures[place].Name), Is.Empty);
        Assert.That(certain, Is.Not.Empty);
    }

    /// <summary>A line that never fails is never down: no interval pretends that it might be.</summary>
    [TestCase("unseen_down_minutes")]
    [TestCase("passed_over_under_repair")]
    [TestCase("refused")]
    public void What_a_line_without_failures_never_does_has_no_interval(string name)
    {
        var definition = Shipped.Read("tutorial/04-what-a-call-carries.yaml").Model;
        var schema = new MeasureSchema(CompiledModel.Compile(definition));

        Assert.That(schema.LimitsOf(schema.IndexOf($"channels.{definition.Channels[0].Name}.{name}")).IsCertain);
    }

    [Test]
    public void The_places_that_are_known_by_number_are_those_of_their_names()
    {
        var schema = new MeasureSchema(CompiledModel.Compile(Models.Everything()));
        var places = new[] { MeasureSchema.Miscalculations, MeasureSchema.Missed, MeasureSchema.AnyMiscalculation, MeasureSchema.DecisionCost }.Select(place => schema.Measures[place].Name);

        Assert.That(places, Is.EqualTo(new[] { "miscalculations", "missed", "any_miscalculation", "decision_cost" }));
        Assert.That(schema.Measures.Select(measure => measure.Name), Is.Unique);
    }
}
