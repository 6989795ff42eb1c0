using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>Elementary effects are those of a published example and of a function whose effects are known.</summary>
public sealed class MorrisClaims
{
    private const double Third = 1 / 3.0;

    // Saltelli et al., Global Sensitivity Analysis: The Primer (2008), example 4, p. 138.
    private static readonly double[][] s_points =
    [
        [0, Third], [0, 1], [2 * Third, 1], [0, Third], [2 * Third, Third], [2 * Third, 1], [2 * Third, 0], [2 * Third, 2 * Third], [0, 2 * Third],
        [Third, 1], [1, 1], [1, Third], [Third, 1], [Third, Third], [1, Third], [Third, 2 * Third], [Third, 0], [1, 0],
    ];

    private static readonly double[][] s_values =
        [.. new[] { 0.97, 0.71, 2.39, 0.97, 2.30, 2.39, 1.87, 2.40, 0.87, 2.15, 1.71, 1.54, 2.15, 2.17, 1.54, 2.20, 1.87, 1.0 }.Select(value => new[] { value })];

    /// <summary>The book says 0.66 for the first mean; the effects 2.52, 1.995, 2.295, -0.66, -0.945 and -1.305 have the mean 0.65.</summary>
    [Test]
    public void The_published_example_is_exact()
    {
        var effects = MorrisEffects.Of(s_points, s_values, new Resampling(1));
        Assert.That(Values(effects.Mean), Is.EqualTo(new[] { 0.65, 0.21 }).Within(1e-12));
        Assert.That(Values(effects.Size), Is.EqualTo(new[] { 1.62, 0.35 }).Within(1e-12));
        Assert.That(Values(effects.Spread), Is.EqualTo(new[] { 1.794107020219251, 0.41199514560246936 }).Within(1e-12));
    }

    /// <summary>Over four levels; the second is exact, whatever the seed: its effect is 7 sin² over a grid that is even about 0.</summary>
    [Test]
    public void The_effects_on_Ishigami_are_the_published_ones()
    {
        var points = MorrisDesign.Points(3, 10_000, 1);
        var effects = MorrisEffects.Of(points, [.. points.Select(point => new[] { KnownFunctions.Ishigami(point) })], new Resampling(1, Count: 10));
        Assert.That(effects.Size[0].Value, Is.EqualTo(7.682808).Within(3).Percent);
        Assert.That(effects.Size[1].Value, Is.EqualTo(7.875).Within(1e-9));
        Assert.That(effects.Size[2].Value, Is.EqualTo(6.256295).Within(3).Percent);
    }

    /// <summary>Dice of variance 1 leave in an effect of two throws a variance of 1 / move², which sigma does not show and mu* cannot help to.</summary>
    [Test]
    public void Dice_are_taken_off_sigma_and_what_they_add_to_the_size_is_said()
    {
        var random = new Random(2);
        var points = MorrisDesign.Points(2, 4000, 1);
        double Die() => Math.Sqrt(12) * (random.NextDouble() - 0.5);
        var effects = MorrisEffects.Of(points, [.. points.Select(point => new[] { point[0] + Die(), point[0] + Die() })], new Resampling(1, Count: 50));
        Assert.That(Values(effects.Mean), Is.EqualTo(new[] { 1.0, 0 }).Within(0.08));
        Assert.That(Values(effects.Spread), Is.EqualTo(new[] { 0.0, 0 }).Within(0.4)); // without taking them off: 1.5
        Assert.That(effects.Size[1].Value, Is.EqualTo(effects.EffectOfDice[1]).Within(6).Percent); // sums of uniforms are not quite normal
        Assert.That(effects.EffectOfDice[1], Is.EqualTo(Math.Sqrt(2 / Math.PI) / MorrisDesign.Move).Within(3).Percent);
    }

    [Test]
    public void Trajectories_stay_on_the_grid_and_move_each_number_once()
    {
        var points = MorrisDesign.Points(7, 50, 3);
        Assert.That(points, Has.Length.EqualTo(400));
        Assert.That(points.SelectMany(point => point).Select(at => at * 3), Is.All.EqualTo(0).Or.EqualTo(1).Or.EqualTo(2).Or.EqualTo(3));
        Assert.That(() => DesignCheck.RequireMorris(points), Throws.Nothing);
    }

    [Test]
    public void Few_trajectories_have_no_interval() =>
        Assert.That(MorrisEffects.Of(s_points[..9], s_values[..9], new Resampling(1)).Mean[0].Why, Is.EqualTo(NoInterval.TooFewDraws));

    private static double[] Values(Estimate[] estimates) => [.. estimates.Select(estimate => estimate.Value)];
}
