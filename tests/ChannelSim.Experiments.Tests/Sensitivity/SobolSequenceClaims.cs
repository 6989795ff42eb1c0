using ChannelSim.Experiments.Sensitivity;

namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>The Sobol' sequence is the published one, to the last bit, and as even as it is said to be.</summary>
public sealed class SobolSequenceClaims
{
    /// <summary>Dyadic rationals are exact, so nothing but equality will do.</summary>
    [Test]
    public void Its_first_points_are_those_of_Joe_and_Kuo()
    {
        double[][] published =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625], [0.875, 0.875, 0.125], [0.625, 0.125, 0.875],
            [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
        ];
        Assert.That(Points(new SobolSequence(3), published.Length), Is.EqualTo(published));
    }

    [TestCase(null)]
    [TestCase(7ul)]
    public void Each_axis_alone_is_filled_slice_by_slice(ulong? seed)
    {
        const int Count = 1 << 10;
        var sequence = seed is { } value ? new SobolSequence(SobolSequence.MostDimensions, value) : new SobolSequence(SobolSequence.MostDimensions);
        var points = Points(sequence, Count);
        for (var dimension = 0; dimension < sequence.Dimensions; dimension++)
        {
            Assert.That(points.Select(point => (int)(point[dimension] * Count)).Order(), Is.EqualTo(Enumerable.Range(0, Count)), $"dimension {dimension + 1}");
        }
    }

    [TestCase(null)]
    [TestCase(7ul)]
    public void Of_the_first_1024_points_of_ten_dimensions_each_box_of_halves_holds_one(ulong? seed)
    {
        var sequence = seed is { } value ? new SobolSequence(10, value) : new SobolSequence(10);
        var boxes = Points(sequence, 1 << 10).Select(point => point.Aggregate(0, (box, at) => (2 * box) + (at < 0.5 ? 0 : 1)));
        Assert.That(boxes.Order(), Is.EqualTo(Enumerable.Range(0, 1 << 10)));
    }

    [Test]
    public void A_shift_keeps_points_inside_the_open_cube_and_another_seed_is_another_shift()
    {
        var (one, other) = (Points(new SobolSequence(5, 1), 256), Points(new SobolSequence(5, 2), 256));
        Assert.That(one.SelectMany(point => point), Is.All.GreaterThan(0).And.All.LessThan(1));
        Assert.That(one[0], Is.Not.EqualTo(other[0]));
        Assert.That(Points(new SobolSequence(5, 1), 256), Is.EqualTo(one));
    }

    [TestCase(0)]
    [TestCase(SobolSequence.MostDimensions + 1)]
    public void Dimensions_that_it_does_not_have_are_refused(int dimensions) =>
        Assert.That(() => new SobolSequence(dimensions), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static double[][] Points(SobolSequence sequence, int count) => [.. Enumerable.Range(0, count).Select(index =>
    {
        var point = new double[sequence.Dimensions];
        sequence.Point(index, point);
        return point;
    })];
}
