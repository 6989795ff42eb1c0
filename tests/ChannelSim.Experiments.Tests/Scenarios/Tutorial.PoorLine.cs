using static ChannelSim.Experiments.Tests.Scenarios.Agreement;

namespace ChannelSim.Experiments.Tests.Scenarios;

public sealed partial class Tutorial
{
    private const string PoorLine = "tutorial/06-poor-line.yaml";
    private const double Hostile = 0.3, Miscalculation = 7, Missed = 3, Line = 0.15, Minister = 0.05;

    [Test]
    public void The_poor_line_keeps_the_plan_from_a_better_minister()
    {
        var pair = Shipped.Without(PoorLine, "line", 100_000).Find("decision_cost")!.Value;

        Agrees(pair.Baseline.Value, Cost(Line), StandardError(Line, pair.Baseline.Count));
        Agrees(pair.Alternative.Value, Cost(Minister), StandardError(Minister, pair.Alternative.Count));
        Assert.That(pair.Difference.High, Is.LessThan(-0.5), "without the line decisions cost less");
    }

    [Test]
    public void The_poor_line_is_worth_something_where_there_is_nobody_else()
    {
        var pair = Shipped.Without(PoorLine, "minister", 400_000).Find("decision_cost")!.Value;

        Agrees(pair.Alternative.Value, Cost(Line), StandardError(Line, pair.Alternative.Count));
        Assert.That(pair.Difference.Value, Is.Zero, "behind a line that always answers the minister is worth nothing");
        Assert.That(pair.Alternative.High, Is.LessThan(Missed * Hostile), "nobody to call costs more");
    }

    [Test]
    public void A_line_that_answers_half_the_time_costs_less_than_one_that_always_does()
    {
        var exact = (Cost(Line) + Cost(Minister)) / 2;
        var result = Shipped.Run(PoorLine, 100_000, "channels.line.answer=50%");

        Agrees(result, "decision_cost", exact);
        HeaderGives(Missed * Hostile, Cost(Line), Cost(Minister), exact);
    }

    [Test]
    public void Going_on_to_the_minister_repairs_it()
    {
        var exact = (Miscalculation * (1 - Hostile) * Line * Minister) + (Missed * Hostile * (1 - ((1 - Line) * (1 - Minister))));
        var result = Shipped.Run(PoorLine, 100_000, "incidents.explosion.contact.until=closed");

        Agrees(result, "decision_cost", exact);
        HeaderGives(exact);
    }

    /// <summary>Mean cost where the word of one channel decides.</summary>
    private static double Cost(double misreading) => ((Miscalculation * (1 - Hostile)) + (Missed * Hostile)) * misreading;

    private static double StandardError(double misreading, long replications)
    {
        var squares = ((Miscalculation * Miscalculation * (1 - Hostile)) + (Missed * Missed * Hostile)) * misreading;
        return Math.Sqrt((squares - (Cost(misreading) * Cost(misreading))) / replications);
    }

    private static void HeaderGives(params double[] costs)
    {
        foreach (var cost in costs) Assert.That(Shipped.Text(PoorLine), Does.Contain($"= {cost:0.000}"));
    }
}
