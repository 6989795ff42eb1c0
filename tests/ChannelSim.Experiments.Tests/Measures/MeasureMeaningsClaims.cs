using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Tests.Scenarios;

namespace ChannelSim.Experiments.Tests.Measures;

/// <summary>No number is yielded of which nobody says what it means.</summary>
public sealed class MeasureMeaningsClaims
{
    [Test]
    public void Every_measure_of_every_shipped_scenario_has_a_meaning_and_a_unit()
    {
        foreach (var name in Shipped.Files)
            foreach (var measure in new MeasureSchema(Shipped.Compile(name)).Measures)
                Assert.That((MeasureMeanings.Of(measure).Length > 8, MeasureMeanings.UnitOf(measure).Length > 0), Is.EqualTo((true, true)), measure.Name);
    }

    [Test]
    public void Units_follow_from_the_kind_and_numbers_say_what_they_are() => Assert.That(
        ((Measure[])[new("missed", MeasureKind.Count), new("rungs.a.b.reached", MeasureKind.Indicator), new("channels.x.seen_down_minutes", MeasureKind.Minutes), new("peak_rung", MeasureKind.Number), new("decision_cost", MeasureKind.Number), new("channels.x.bits", MeasureKind.Number)])
        .Select(MeasureMeanings.UnitOf), Is.EqualTo((string[])["count", "0_or_1", "minutes", "rung", "cost", "bits"]));
}
