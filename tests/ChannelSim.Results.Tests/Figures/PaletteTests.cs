using System.Globalization;
using ChannelSim.Results.Figures;

namespace ChannelSim.Results.Tests.Figures;

public sealed class PaletteTests
{
    private static readonly Role[] Words = [Role.Ink, Role.Muted];

    // All but what is looked at through: the paper, lines that only guide the eye, and areas that only set something off.
    private static IEnumerable<Role> Shapes => Enum.GetValues<Role>().Except([Role.Paper, Role.Grid, Role.Shade]);

    [Test]
    public void Words_have_a_contrast_of_four_and_a_half_to_paper_and_shade_in_both_themes([ValueSource(nameof(Words))] Role role, [Values] bool dark)
    {
        Assert.That(Contrast(role, Role.Paper, dark), Is.GreaterThanOrEqualTo(4.5));
        Assert.That(Contrast(role, Role.Shade, dark), Is.GreaterThanOrEqualTo(4.5));
    }

    [Test]
    public void Shapes_have_a_contrast_of_three_to_the_paper_in_both_themes([ValueSource(nameof(Shapes))] Role role, [Values] bool dark) =>
        Assert.That(Contrast(role, Role.Paper, dark), Is.GreaterThanOrEqualTo(3));

    [Test]
    public void No_two_roles_share_a_colour_so_that_a_chart_can_be_themed_after_it_was_drawn() =>
        Assert.That(Enum.GetValues<Role>().Select(Palette.Light), Is.Unique);

    [Test]
    public void Every_role_is_declared_once_for_each_theme([Values] bool dark) =>
        Assert.That(Palette.Declarations(dark).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]), Is.EqualTo(Enum.GetValues<Role>().Select(Palette.Variable)));

    private static double Contrast(Role role, Role ground, bool dark)
    {
        string Of(Role one) => dark ? Palette.Dark(one) : Palette.Light(one);
        var (a, b) = (Luminance(Of(role)), Luminance(Of(ground)));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // WCAG 2.2, relative luminance.
    private static double Luminance(string colour)
    {
        double Channel(int start)
        {
            var value = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
