using ChannelSim.Results.Figures.Replications;

namespace ChannelSim.Results.Tests.Figures.Replications;

/// <summary>Time may be pressed together, but never turned round, and nowhere else than where it is marked.</summary>
[TestFixture]
internal sealed class TimeAxisClaims
{
    private const double Year = 365 * 1440;
    private const double Rounding = 1e-6;

    private static readonly double[] Crises = [40_000, 41_000, 42_000, 200_000, 200_400, 201_000, 400_000];

    [Test]
    public void It_is_as_wide_as_it_was_asked_to_be()
    {
        var axis = TimeAxis.Of(Crises, Year, 100, 700);
        Assert.That((axis.Left, axis.Right, axis.X(0)), Is.EqualTo((100d, axis.X(Year), 100d)));
        Assert.That(axis.Right, Is.EqualTo(800).Within(Rounding));
    }

    [Test]
    public void An_earlier_moment_is_never_to_the_right()
    {
        var axis = TimeAxis.Of(Crises, Year, 100, 700);
        var places = Enumerable.Range(0, 5000).Select(step => axis.X(step * Year / 4999)).ToList();
        Assert.That(places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second));
    }

    [Test]
    public void Stretches_follow_one_another_and_share_one_scale_unless_marked()
    {
        var axis = TimeAxis.Of(Crises, Year, 100, 700);
        Assert.That(axis.Pieces.Any(piece => piece.IsBreak));
        Assert.That(axis.Pieces.Skip(1).Select(piece => (piece.From, piece.Left)), Is.EqualTo(axis.Pieces.SkipLast(1).Select(piece => (piece.To, piece.Right))));
        foreach (var piece in axis.Pieces)
            Assert.That(piece.Right - piece.Left, Is.EqualTo(piece.IsBreak ? TimeAxis.BreakWidth : (piece.To - piece.From) * axis.Scale).Within(Rounding));
    }

    [Test]
    public void No_moment_that_matters_lies_where_time_is_pressed_together()
    {
        var axis = TimeAxis.Of(Crises, Year, 100, 700);
        Assert.That(Crises.Any(moment => axis.Pieces.Any(piece => piece.IsBreak && moment > piece.From && moment < piece.To)), Is.False);
    }

    [Test]
    public void Pressing_together_makes_what_matters_larger() => Assert.That(TimeAxis.Of(Crises, Year, 100, 700).Scale, Is.GreaterThan(3 * 700 / Year));

    [Test]
    public void A_night_is_read_by_the_clock() => Assert.That(TimeAxis.Of([10, 20], 720, 0, 700).Pieces, Has.Length.EqualTo(1));

    [Test]
    public void Time_in_which_nothing_happens_is_one_stretch() => Assert.That(TimeAxis.Of([], 0, 0, 700).Pieces, Has.Length.EqualTo(1));
}
