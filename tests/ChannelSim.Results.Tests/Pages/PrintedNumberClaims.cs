using System.Globalization;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using CsCheck;

namespace ChannelSim.Results.Tests.Pages;

/// <summary>A number is printed as what was computed: rounding moves nothing across what it means, over all magnitudes.</summary>
public sealed class PrintedNumberClaims
{
    private const long Cases = 200_000;

    private static readonly Gen<double> Magnitude = Gen.Select(Gen.Double[-12, 6], Gen.Double[1, 10], (exponent, digits) => digits * Math.Pow(10, exponent));

    // Value and distances to both ends of any magnitudes, each sometimes nothing; ends rounded together as floating numbers are.
    private static readonly Gen<Estimate> Any = Gen.Select(Magnitude, Magnitude, Magnitude, Gen.Int[0, 7], (size, down, up, form) =>
    {
        var value = form switch { 0 => 0, 1 or 2 => -size, _ => size };
        return new Estimate(value, form == 3 ? value : value - down, form == 4 ? value : value + up, 100, "any");
    });

    private static Gen<(Estimate Estimate, NumberKind Kind)> OfAnyKind => Gen.Select(Any, Gen.Enum<NumberKind>(), (estimate, kind) => (Within(estimate, kind), kind)).Where(item => item.Item1.High - item.Item1.Low > 1e-6 * Math.Abs(item.Item1.Value));

    [TestCase(0.015, 2, "0.02")]
    [TestCase(1.5, 0, "2")]
    [TestCase(-0.015, 2, "-0.02")]
    [TestCase(0.0149999, 2, "0.01")]
    [TestCase(-0.001, 2, "0.00")]
    public void Halves_are_rounded_away_from_0_in_every_unit(double value, int decimals, string expected) => Assert.That(Digits.Fixed(value, decimals), Is.EqualTo(expected));

    private static (double Least, double Most) Domain(NumberKind kind) => kind switch
    {
        NumberKind.Share => (0, 1),
        NumberKind.Correlation => (-1, 1),
        NumberKind.Count or NumberKind.Minutes or NumberKind.Ratio => (0, double.PositiveInfinity),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };

    private static Estimate Within(Estimate estimate, NumberKind kind)
    {
        var (least, most) = Domain(kind);
        return estimate with { Value = Math.Clamp(estimate.Value, least, most), Low = Math.Clamp(estimate.Low, least, most), High = Math.Clamp(estimate.High, least, most) };
    }

    private static double Read(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // What a reader makes of it.
    private static (double Value, double Low, double High) Read(PrintedNumber number) => number.Half is { } half
        ? (Read(number.Value), Read(number.Value) - Read(half), Read(number.Value) + Read(half))
        : (Read(number.Value), Read(number.Low!), Read(number.High!));

    [Test]
    public void The_value_lies_in_its_interval_and_the_ends_are_apart() => OfAnyKind.Sample(
        item =>
        {
            var (value, low, high) = Read(PrintedNumber.Of(item.Estimate, item.Kind));
            return low <= value && value <= high && low < high;
        },
        iter: Cases, print: item => $"{item} {PrintedNumber.Of(item.Estimate, item.Kind)}");

    [Test]
    public void What_is_not_0_is_not_printed_as_0_and_no_sign_changes() => OfAnyKind.Sample(
        item =>
        {
            var number = PrintedNumber.Of(item.Estimate, item.Kind);
            var (value, low, high) = Read(number);
            var scale = number.Half is null ? 0 : 1e-9 * (high - low);
            int Sign(double number) => Math.Abs(number) <= scale ? 0 : Math.Sign(number);
            return Sign(value) == Math.Sign(item.Estimate.Value) && Sign(low) == Math.Sign(item.Estimate.Low) && Sign(high) == Math.Sign(item.Estimate.High);
        },
        iter: Cases, print: item => $"{item} {PrintedNumber.Of(item.Estimate, item.Kind)}");

    [Test]
    public void A_share_that_is_not_certain_and_a_ratio_that_is_not_1_are_not_printed_as_1() => OfAnyKind.Where(item => item.Kind is NumberKind.Share or NumberKind.Ratio).Sample(
        item =>
        {
            var (value, low, high) = Read(PrintedNumber.Of(item.Estimate, item.Kind));
            bool Agrees(double printed, double number) => Math.Abs(number - 1) < 1e-14 || Math.Sign(Math.Round(printed - 1, 15)) == Math.Sign(number - 1);
            return Agrees(value, item.Estimate.Value) && Agrees(low, item.Estimate.Low) && Agrees(high, item.Estimate.High);
        },
        iter: Cases, print: item => $"{item} {PrintedNumber.Of(item.Estimate, item.Kind)}");

    [Test]
    public void Nothing_leaves_what_is_possible() => Gen.Select(Any, Gen.Enum<NumberKind>()).Sample(
        item =>
        {
            var (least, most) = Domain(item.Item2);
            var number = PrintedNumber.Of(item.Item1, item.Item2);
            if (number.Low is null) return true;
            var (value, low, high) = Read(number);
            return low >= least - 1e-12 && high <= most + 1e-12;
        },
        iter: Cases, print: item => $"{item} {PrintedNumber.Of(item.Item1, item.Item2)}");

    [Test]
    public void What_is_printed_is_near_what_was_computed() => OfAnyKind.Sample(
        item =>
        {
            var (value, low, high) = Read(PrintedNumber.Of(item.Estimate, item.Kind));
            var width = item.Estimate.High - item.Estimate.Low;
            return Math.Abs(value - item.Estimate.Value) < 0.26 * width && Math.Abs(low - item.Estimate.Low) < 0.26 * width && Math.Abs(high - item.Estimate.High) < 0.26 * width;
        },
        iter: Cases, print: item => $"{item} {PrintedNumber.Of(item.Estimate, item.Kind)}");

    [Test]
    public void A_half_width_stands_only_for_an_interval_that_is_symmetric() => OfAnyKind.Sample(
        item =>
        {
            var number = PrintedNumber.Of(item.Estimate, item.Kind);
            return number.Half is not { } half || (Math.Abs(Read(half) - (item.Estimate.High - item.Estimate.Value)) < 0.51 * Read(half) && Math.Abs(Read(half) - (item.Estimate.Value - item.Estimate.Low)) < 0.51 * Read(half));
        },
        iter: Cases, print: item => $"{item} {PrintedNumber.Of(item.Estimate, item.Kind)}");

    private static string Print(double value, double low, double high, NumberKind kind = NumberKind.Number, Unit unit = Unit.One) =>
        PrintedNumber.Of(new Estimate(value, low, high, 100, "any"), kind, unit).ToString().Replace('\u00A0', ' ');

    [Test]
    public void Examples()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Print(0.2, 0.013, 0.522, NumberKind.Share), Is.EqualTo("0.2 (0.01 – 0.5)"), "0.0 – 0.5 hides that it is above 0");
            Assert.That(Print(-0.0005, -0.0009, -0.0001, NumberKind.Difference), Is.EqualTo("-0.0005 ±0.0004"));
            Assert.That(Print(-0.0005, -0.0011, -0.0001, NumberKind.Difference), Is.EqualTo("-0.0005 (-0.0011 to -0.0001)"));
            Assert.That(Print(0.412, 0.409, 0.415), Is.EqualTo("0.412 ±0.003"));
            Assert.That(Print(0.0010, 0, 0.0028, NumberKind.Count), Is.EqualTo("0.0010 (0 – 0.0028)"), "a symmetric ± would reach below 0");
            Assert.That(Print(0, 0, 0.00184, NumberKind.Count), Is.EqualTo("0 (0 – 0.0018)"));
            Assert.That(Print(1, 0.9981, 1, NumberKind.Share, Unit.Percent), Is.EqualTo("100 % (99.81 – 100 %)"));
            Assert.That(Print(0.9996, 0.99, 0.9999, NumberKind.Share), Does.Not.Contain("1.0"));
            Assert.That(Print(1.06, 1.001, 1.12, NumberKind.Ratio), Is.EqualTo("1.06 (1.001 – 1.12)"), "1.00 hides that it is above 1");
            Assert.That(Print(260_640, 252_000, 269_280, NumberKind.Minutes, Unit.Span), Is.EqualTo("181 ±6 d"));
            Assert.That(Print(3.2e-9, 1.1e-9, 7e-9, NumberKind.Share), Is.EqualTo("3e-9 (1e-9 – 7e-9)"));
        });
    }

    [Test]
    public void What_has_no_interval_says_why_unless_it_cannot_vary()
    {
        static string Of(Estimate estimate) => PrintedNumber.Of(estimate, NumberKind.Minutes, Unit.Span).ToString().Replace('\u00A0', ' ');

        Assert.Multiple(() =>
        {
            Assert.That(Of(Estimate.Without(270, 4, NoInterval.TooFewValues, 6)), Is.EqualTo("4.5 h (n = 4: an interval needs 6)"));
            Assert.That(Of(Estimate.Without(270, 400, NoInterval.TooFewDraws, 10)), Is.EqualTo("4.5 h (too few draws: an interval needs 10)"));
            Assert.That(Of(Estimate.Without(270, 400, NoInterval.CannotVary)), Is.EqualTo("4.5 h"));
            Assert.That(Of(Estimate.Without(double.NaN, 0, NoInterval.NoData)), Is.EqualTo("-"));
        });
    }
}
