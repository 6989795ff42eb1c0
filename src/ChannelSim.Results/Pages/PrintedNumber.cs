using System.Globalization;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Results.Pages;

/// <summary>
/// An estimate as people read it: the value and the interval that was computed, with no more digits than the interval supports. Rounding moves nothing
/// across what it means: what is not 0 is never printed as 0, nor what is not certain as 1, and the ends of an interval stay apart and around the value.
/// </summary>
public sealed record PrintedNumber
{
    // A number that is the same in all replications differs in its last digits between sums; that is no uncertainty.
    private const double Noise = 1e-7;
    private const int MostDecimals = 15;

    private PrintedNumber(string value) => Value = value;

    /// <summary>The value, without unit; <c>-</c> where there is none.</summary>
    public string Value { get; private init; }

    /// <summary>The lower end; null where there is no interval.</summary>
    public string? Low { get; private init; }

    /// <summary>The upper end; null where there is no interval.</summary>
    public string? High { get; private init; }

    /// <summary>Half the interval, where it is symmetric to the digits shown and crosses nothing that the interval does not; else null.</summary>
    public string? Half { get; private init; }

    /// <summary>The unit, such as <c>%</c>; may be empty.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>Why there is no interval, in a few words; empty where there is one, or where the number cannot vary.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Prints an estimate.</summary>
    /// <param name="estimate">The estimate, in the unit of data files.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="unit">How people read it.</param>
    /// <param name="leastDecimals">Decimals to show at least.</param>
    public static PrintedNumber Of(Estimate estimate, NumberKind kind, Unit unit = Pages.Unit.One, int leastDecimals = 0)
    {
        if (double.IsNaN(estimate.Value)) return new PrintedNumber("-");
        var shown = ShownUnit.Of(unit, estimate);
        var (least, most) = Domain(kind);
        var value = Math.Clamp(estimate.Value, least, most) * shown.Factor;
        var anchors = Anchors(kind).Select(anchor => anchor * shown.Factor).ToArray();
        if (double.IsNaN(estimate.Low) || double.IsNaN(estimate.High)) return new PrintedNumber(Alone(value, unit)) { Unit = shown.Name, Reason = ReasonOf(estimate) };
        double low = Math.Clamp(estimate.Low, least, most) * shown.Factor, high = Math.Clamp(estimate.High, least, most) * shown.Factor;
        if (high - low <= Noise * Math.Abs(value)) return new PrintedNumber(Alone(value, unit)) { Unit = shown.Name, Reason = "did not vary" };
        return Bounded(value, low, high, (least * shown.Factor, most * shown.Factor), anchors, leastDecimals) with { Unit = shown.Name };
    }

    /// <summary>The whole in one line; blanks that must not be broken are no-break spaces: <c>0.422 (0.408 – 0.437)</c>, <c>1.63 ±0.04</c>, <c>181 d (n = 4: too few)</c>.</summary>
    public override string ToString()
    {
        var unit = Unit.Length == 0 ? "" : "\u00A0" + Unit;
        if (Half is not null) return $"{Value}\u00A0±{Half}{unit}";
        if (Low is not null) return $"{Value}{unit} ({Interval}{unit})";
        return Reason.Length == 0 ? Value + unit : $"{Value}{unit} ({Reason.Replace(' ', '\u00A0')})";
    }

    /// <summary>The ends of the interval: <c>0.408 – 0.437</c>, and <c>-0.009 to -0.001</c> where one is negative; empty where there is none.</summary>
    public string Interval => Low is null ? "" : Low.StartsWith('-') ? $"{Low}\u00A0to\u00A0{High}" : $"{Low}\u00A0–\u00A0{High}";

    /// <summary>The decimals that an interval of this half-width supports: one digit of it, two where the first is a 1 (rounding that away could double it).</summary>
    public static int Decimals(double half)
    {
        if (!(half > 0) || !double.IsFinite(half)) return 3;
        var magnitude = (int)Math.Floor(Math.Log10(half));
        var leadingOne = half / Math.Pow(10, magnitude) < 1.95;
        return Math.Clamp((leadingOne ? 1 : 0) - magnitude, 0, MostDecimals);
    }

    private static PrintedNumber Bounded(double value, double low, double high, (double Least, double Most) domain, double[] anchors, int leastDecimals)
    {
        var half = (high - low) / 2;
        var decimals = Math.Max(Decimals(half), leastDecimals);
        var bounds = new PrintedNumber(Apart(value, decimals, anchors)) { Low = Apart(low, decimals, anchors), High = Apart(high, decimals, anchors) };
        return IsSymmetric(value, low, high, domain, decimals, anchors) ? bounds with { Half = Digits.Fixed(half, decimals) } : bounds;
    }

    // As a half-width only where the sum and the difference that a reader makes of it say what the interval says.
    private static bool IsSymmetric(double value, double low, double high, (double Least, double Most) domain, int decimals, double[] anchors)
    {
        double Round(double number) => double.Parse(Digits.Fixed(number, decimals), CultureInfo.InvariantCulture);
        var (middle, half) = (Round(value), Round((high - low) / 2));
        if (half <= 0 || Digits.Fixed(value, decimals) != Apart(value, decimals, anchors) || Round(high - value) != half || Round(value - low) != half) return false;
        if (Side(middle - half, domain.Least, half) < 0 || Side(middle + half, domain.Most, half) > 0) return false;
        return anchors.All(anchor => Side(middle - half, anchor, half) == Side(low, anchor, 0) && Side(middle + half, anchor, half) == Side(high, anchor, 0));
    }

    private static int Side(double number, double anchor, double scale) => double.IsInfinity(anchor) ? -Math.Sign(anchor) : Math.Abs(number - anchor) <= 1e-9 * scale ? 0 : Math.Sign(number - anchor);

    // With so many decimals, or as many more as keep it apart from what it is not; what is exactly that has none.
    private static string Apart(double number, int decimals, double[] anchors)
    {
        if (anchors.Contains(number)) return number.ToString("0.##", CultureInfo.InvariantCulture);
        for (var more = decimals; more <= MostDecimals; more++)
        {
            var text = Digits.Fixed(number, more);
            if (anchors.All(anchor => text != Digits.Fixed(anchor, more))) return more > 7 && Math.Abs(number) < 1e-5 ? Digits.Scientific(number, more) : text;
        }

        return number.ToString("0.#e-0", CultureInfo.InvariantCulture);
    }

    private static string Alone(double value, Unit unit) => unit == Pages.Unit.Span ? value.ToString("G3", CultureInfo.InvariantCulture) : Math.Abs(value) >= 1000 ? Digits.Plain(value) : value.ToString("G4", CultureInfo.InvariantCulture);

    private static string ReasonOf(Estimate estimate) => estimate.Why switch
    {
        NoInterval.CannotVary or NoInterval.NoData => "",
        NoInterval.DidNotVary => "did not vary",
        NoInterval.SharedDraws => "no interval: draws are shared",
        NoInterval.TooFewDraws => $"too few draws: {Needs(estimate)}",
        NoInterval.TooFewCases => $"too few cases: {Needs(estimate)}",
        NoInterval.TooFewValues => $"n = {Digits.Whole(estimate.Count)}: {Needs(estimate)}",
        _ => "no interval",
    };

    private static string Needs(Estimate estimate) => estimate.Needed > 0 ? $"an interval needs {Digits.Whole(estimate.Needed)}" : "no interval";

    private static (double Least, double Most) Domain(NumberKind kind) => kind switch
    {
        NumberKind.Share => (0, 1),
        NumberKind.Count or NumberKind.Minutes or NumberKind.Ratio => (0, double.PositiveInfinity),
        NumberKind.Correlation => (-1, 1),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };

    private static double[] Anchors(NumberKind kind) => kind switch
    {
        NumberKind.Share or NumberKind.Ratio => [0, 1],
        NumberKind.Correlation => [-1, 0, 1],
        _ => [0],
    };
}
