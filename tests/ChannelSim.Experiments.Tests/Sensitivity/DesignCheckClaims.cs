using ChannelSim.Experiments.Sensitivity;

namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>An analysis takes no points but those that were made for it, and says what others are.</summary>
public sealed class DesignCheckClaims
{
    [TestCase(false)]
    [TestCase(true)]
    public void Saltelli_points_are_known_with_and_without_second_order(bool secondOrder) =>
        Assert.That(DesignCheck.RequireSaltelli(SaltelliDesign.Points(4, 8, secondOrder, 1)), Is.EqualTo(secondOrder));

    [Test]
    public void Trajectories_are_not_taken_for_Saltelli_points() => Refused("these are Morris trajectories; Sobol' indices need", () => DesignCheck.RequireSaltelli(MorrisDesign.Points(4, 6, 1)));

    [Test]
    public void Saltelli_points_are_not_taken_for_trajectories() =>
        Refused("these are the points of Saltelli's design; elementary effects need", () => DesignCheck.RequireMorris(SaltelliDesign.Points(4, 5, false, 1)));

    [Test]
    public void Shuffled_rows_are_refused()
    {
        var points = SaltelliDesign.Points(4, 8, false, 1);
        (points[3], points[4]) = (points[4], points[3]);
        Refused("are in no design's order", () => DesignCheck.RequireSaltelli(points));
    }

    [Test]
    public void A_row_too_few_is_refused() => Refused("are in no design's order", () => DesignCheck.RequireSaltelli(SaltelliDesign.Points(4, 8, false, 1)[..^1]));

    [Test]
    public void A_random_sample_is_refused()
    {
        var random = new Random(1);
        Refused("have nothing in common", () => DesignCheck.RequireSaltelli([.. Enumerable.Range(0, 12).Select(_ => new[] { random.NextDouble(), random.NextDouble() })]));
    }

    [Test]
    public void Points_without_values_are_refused() =>
        Refused("there are 12 points and values of 11", () => SaltelliAnalysis.Of(SaltelliDesign.Points(4, 2, false, 1), [.. Enumerable.Repeat(new[] { 1.0 }, 11)], new Resampling(1)));

    private static void Refused(string what, Action analyse) => Assert.That(() => analyse(), Throws.TypeOf<WrongDesignException>().With.Message.Contains(what));
}
