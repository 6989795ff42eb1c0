using static ChannelSim.Scenarios.Diagnostics.DiagnosticRule;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>What can be wrong with a single value.</summary>
internal static class ValueRules
{
    public static readonly DiagnosticRule NotNumber = LocalError("CH300", "Not a number",
        "A number is written with a decimal point, without spaces or separators, in tens: `0.5`, `12`, `1e-6`; a range with two dots: `3..9`.",
        "Write the number as in the examples.");

    public static readonly DiagnosticRule NotDuration = LocalError("CH301", "Not a duration",
        "A duration is a number with a unit: `30s`, `10m`, `12h`, `3d`, `2w`, `1y` (365 days); `1h30m` joins two. A bare number does not say what it counts; only `0` may stand alone.",
        "Add the unit.");

    public static readonly DiagnosticRule UnknownUnit = LocalError("CH302", "Unknown unit",
        "The units are s, m (minutes), h, d, w and y (365 days). Months have no fixed length.", "Use one of the units.");

    public static readonly DiagnosticRule NotFlag = LocalError("CH303", "Neither true nor false",
        "Only `true` and `false` are truth values; `yes`, `no`, `on` and `off` are ordinary words here.", "Write `true` or `false`.");

    public static readonly DiagnosticRule NotChoice = LocalError("CH304", "Not one of the words allowed here",
        "The key takes one of a few words.", "Take one of them.");

    public static readonly DiagnosticRule Probability = LocalError("CH305", "A probability outside 0 to 1",
        "A probability lies between 0 and 1, or 0% and 100%.", "`60` is probably meant as `60%`.");

    public static readonly DiagnosticRule TooSmall = LocalError("CH306", "Too small",
        "Durations, rates, factors, signals and costs cannot be negative; a mean, and a time that repeats, must be above zero; what repeats takes at least a second.", "Write a number that is possible.");

    public static readonly DiagnosticRule Range = LocalError("CH307", "A range from high to low",
        "In `a..b` the first number is the lower one.", "Swap them.");

    public static readonly DiagnosticRule P90 = LocalError("CH308", "A 90th percentile that is not above its median",
        "Nine of ten values lie below the p90, five of ten below the median. Where both are ranges, the lowest p90 must be above the highest median.",
        "Check the two numbers.");

    public static readonly DiagnosticRule Order = LocalError("CH309", "Numbers out of order",
        "`low`, `mode` and `high` do not fall, nor do the two ends of `uniform`; where they are ranges, whatever is drawn.", "Put them in order.");

    public static readonly DiagnosticRule Constant = LocalError("CH310", "A range or distribution where one value is needed",
        "This number shapes the scenario itself and cannot be uncertain.", "Write one value.");

    public static readonly DiagnosticRule Distribution = Error("CH311", "Not a distribution that is known here",
        "The distributions are `{ mean }`, `{ median, p90 }`, `{ low, mode, high }` and `{ uniform: [a, b] }`. For a probability only the last two: the others have no upper end.",
        "Write one of them.");

    public static readonly DiagnosticRule Weights = Error("CH312", "Weights that do not sum to 100 %",
        "The weights of what can happen sum to 100 %; of ranges, their midpoints do.", "Adjust the weights.");

    public static readonly DiagnosticRule Levels = Error("CH313", "A map whose keys are not of one sort",
        "A probability may differ by side, climate and rung, one level one sort; a map by side or climate names every one.", "Sort the map.");

    public static readonly DiagnosticRule BySide = LocalError("CH314", "Nobody is called here",
        "By side means the side that is called. In talks and for a timeline entry nobody is, so nothing can differ by side.", "Give one number, or a map by climate or rung.");

    public static readonly DiagnosticRule TooLarge = LocalError("CH315", "Too large",
        "A rate is at most 1000000 per 30 days; a factor, a signal and log-odds are at most 1000 (log-odds also not below -1000); a cost at most 10^12, the rate of an exercise 36000. "
        + "These ends are far beyond sense and keep a slip of the finger from becoming a replication that does not end.",
        "Check the number of digits.");

    public static readonly DiagnosticRule Truth = Error("CH316", "A map by truth that is not whole, or has no place here",
        "What a response climbs (`escalates`), what it provokes and whether an author announces may differ by whether the act was meant: `{ deliberate: X, accident: Y }`, around all other maps. "
        + "`escalates` names both. What emboldens is an act that was meant in any case.",
        "Write `deliberate` and `accident`, outermost, or one value for both.");

    public static readonly DiagnosticRule NotMoment = LocalError("CH320", "Not a date and time",
        "A moment is written `2022-11-15T15:40+01:00`, `2022-11-15T15:40` (local in clock.zone), `2022-11-15` (00:00) or, after the start, as a duration.",
        "Write the moment in one of these forms.");

    public static readonly DiagnosticRule UnknownZone = LocalError("CH321", "Unknown time zone",
        "Zones are those of the IANA database, such as `Europe/Berlin`, or `UTC`.", "Take a zone of the database.");

    public static readonly DiagnosticRule BeforeStart = Error("CH322", "Before the start",
        "The moment lies before clock.start; it would never come.", "Check the date, or let the clock start earlier.");

    public static readonly DiagnosticRule NotClockTime = LocalError("CH323", "Not a clock time",
        "A clock time is written `08:00`, from 00:00 to 23:59.", "Write hours and minutes.");

    public static readonly DiagnosticRule Every = LocalError("CH324", "Does not fit into days",
        "Checks stay at fixed local times only if `every` divides a day or is a whole number of days.", "Take 1h, 2h, 3h, 4h, 6h, 8h, 12h, 1d, 2d...");

    public static readonly DiagnosticRule OutOfCalendar = LocalError("CH325", "Outside the calendar",
        "The start and the end of the horizon must lie between the years 1 and 9000.", "Check the date and the horizon.");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        NotNumber, NotDuration, UnknownUnit, NotFlag, NotChoice, Probability, TooSmall, Range, P90, Order, Constant, Distribution,
        Weights, Levels, BySide, TooLarge, Truth, NotMoment, UnknownZone, BeforeStart, NotClockTime, Every, OutOfCalendar,
    ];
}
