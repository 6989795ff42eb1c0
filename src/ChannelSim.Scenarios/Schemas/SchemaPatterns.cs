using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Schemas;

/// <summary>
/// The written forms of values as patterns of a schema, in what the expressions of .NET and JavaScript share. They accept what the readers
/// accept, but for what a pattern cannot see: which of two numbers is larger, what an exponent makes of a number, what the calendar holds.
/// </summary>
internal static partial class SchemaPatterns
{
    private const string Plus = @"\+?";

    private const string Sign = "[+-]?";

    private const string Number = WrittenForms.Unsigned;

    private const string Large = WrittenForms.Digits + WrittenForms.Exponent;

    /// <summary>A number from 0 to 1.</summary>
    private const string Fraction = Plus + @"(?:1(?:\.0+)?|0(?:\.[0-9]+)?|\.[0-9]+|" + Large + ")";

    /// <summary>A number from 0 to 100, before a percent sign.</summary>
    private const string Hundredths = Plus + @"(?:100(?:\.0+)?|[1-9]?[0-9](?:\.[0-9]+)?|\.[0-9]+|" + Large + ")";

    private const string Percent = Hundredths + @"\s*%";

    private const string Unit = @"\s*[smhdwy]";

    /// <summary>Parts with falling units, each at most once, at least one: <c>1h30m</c>.</summary>
    private const string Parts = @"(?=[.0-9])(?:" + Number + @"\s*y\s*)?(?:" + Number + @"\s*w\s*)?(?:" + Number + @"\s*d\s*)?(?:"
        + Number + @"\s*h\s*)?(?:" + Number + @"\s*m\s*)?(?:" + Number + @"\s*s)?";

    /// <summary>One length of time; only nothing may do without a unit.</summary>
    private const string Time = "(?:" + Plus + Number + Unit + "|" + Parts + "|" + Plus + @"0(?:\.0+)?)";

    /// <summary>A digit that is not zero stands before the end, or before the dots of a range.</summary>
    private const string AboveZero = @"(?=(?:(?!\.\.)[^1-9])*[1-9])";

    private const string Date = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";

    /// <summary>The end of a day may be written as 24:00.</summary>
    private const string Clock = @"(?:(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?|24:00(?::00)?)";

    private const string Offset = "(?:Z|[+-](?:0[0-9]|1[0-8])(?::[0-5][0-9])?)";

    private const string OneInstant = Date + "(?:[T ]" + Clock + " ?" + Offset + "?)?";

    /// <summary>A name that no word of the format claims.</summary>
    public static string Name { get; } = $"^(?!x-)(?!(?:{string.Join('|', KeyTable.ReservedNames)})$){WrittenForms.Name[1..]}";

    /// <summary>A whole number without sign and leading zeros.</summary>
    public const string Whole = "^(?:0|[1-9][0-9]*)$";

    /// <summary>A date, perhaps with a time.</summary>
    public const string Instant = "^" + OneInstant + "$";

    /// <summary>A date, perhaps with a time, or a length of time after the start.</summary>
    public const string Moment = @"^(?:" + OneInstant + @"|\s*" + Time + @"\s*)$";

    /// <summary>A date, perhaps with a time, or a length of time above 0.</summary>
    public const string SpanOrMoment = @"^(?:" + OneInstant + @"|\s*" + AboveZero + Time + @"\s*)$";

    /// <summary>Half the width of an interval, with whatever unit its measure has.</summary>
    public const string Width = @"^\+?(?:\d+\.?\d*|\.\d+)\s*(?:%|[a-z]+)?$";

    /// <summary>A dotted path.</summary>
    public const string Path = @"^[A-Za-z0-9][\w-]*(?:\.(?:[\w-]+|\*))*$";

    /// <summary>A time of day.</summary>
    public static string ClockTime { get; } = Shared(WrittenForms.ClockTime);

    /// <summary>A phrase of the conditions, with a length of time where one belongs.</summary>
    public static string Condition { get; } = Shared(WrittenForms.Condition.Replace("(?<silence>.+?)", Time, StringComparison.Ordinal)
        .Replace("(?<quiet>.+)", Time, StringComparison.Ordinal).Replace("(?<wait>[0-9.+].*?)", Time, StringComparison.Ordinal));

    /// <summary>A number of a unit, or a range of it where one is allowed.</summary>
    public static string Of(ParameterUnit unit, bool aboveZero, bool ranges)
    {
        var one = unit switch
        {
            ParameterUnit.Minutes => Time,
            ParameterUnit.Probability => $"(?:{Percent}|{Fraction})",
            _ => Signed(unit) + Number,
        };
        var all = ranges ? $"(?:{one}|{Ranges(unit)})" : one;
        return $@"^\s*{(aboveZero ? AboveZero : "")}{all}\s*$";
    }

    /// <summary>Whether numbers of a unit may be negative.</summary>
    public static bool MayBeNegative(ParameterUnit unit) => unit is ParameterUnit.LogOdds or ParameterUnit.Number;

    private static string Ranges(ParameterUnit unit) => unit switch
    {
        ParameterUnit.Minutes => $"{Range(Time, Time)}|{Range(Plus + Number, Plus + Number + Unit)}",
        ParameterUnit.Probability => $@"{Range(Hundredths + @"(?:\s*%)?", Percent)}|{Range(Fraction, Fraction)}",
        _ => Range(Signed(unit) + Number, Signed(unit) + Number),
    };

    /// <summary>Two numbers with two dots between them; a third dot would be a slip, unless both begin with one.</summary>
    private static string Range(string low, string high) => $@"(?!\.){low}\s*\.\.\s*(?!\.){high}|(?=\.){low}\s*\.\.\s*{high}";

    private static string Signed(ParameterUnit unit) => MayBeNegative(unit) ? Sign : Plus;

    /// <summary>Named groups are .NET's and JavaScript's, but not everybody's.</summary>
    private static string Shared(string pattern) => NamedGroup().Replace(pattern, "(?:");

    [GeneratedRegex(@"\(\?<[a-z]+>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamedGroup();
}
