using System.Globalization;
using NodaTime;

namespace ChannelSim.Scenarios.Values;

/// <summary>Days, months and years in words and digits.</summary>
internal static class CalendarWords
{
    /// <summary>The names of months in English, French and German, as a pattern.</summary>
    public const string Months = "JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC"
        + "|JANVIER|FÉVRIER|FEVRIER|MARS|AVRIL|MAI|JUIN|JUILLET|AOÛT|AOUT|SEPTEMBRE|OCTOBRE|NOVEMBRE|DÉCEMBRE|DECEMBRE|JANUAR|FEBRUAR|MÄRZ|MAERZ|JUNI|JULI|OKTOBER|DEZEMBER";

    private static readonly (string Beginning, int Month)[] Others =
        [("FÉV", 2), ("FEV", 2), ("MÄR", 3), ("MAE", 3), ("AVR", 4), ("MAI", 5), ("JUIN", 6), ("JUIL", 7), ("AOÛ", 8), ("AOU", 8), ("OKT", 10), ("DÉC", 12), ("DEZ", 12)];

    /// <summary>A day; null where the calendar has none such.</summary>
    public static LocalDate? DateOf(int year, int month, string day) =>
        int.Parse(day, CultureInfo.InvariantCulture) is var d and > 0 && month is >= 1 and <= 12 && year is >= 1 and < 9000 && d <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, d) : null;

    /// <summary>The number of a month by its name or the beginning of it; 0 where there is none.</summary>
    public static int MonthOf(string name) => Others.FirstOrDefault(other => name.StartsWith(other.Beginning, StringComparison.OrdinalIgnoreCase)) is { Month: > 0 } found
        ? found.Month : Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, month => month.Length > 0 && name.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;

    /// <summary>A year of four digits, or of two: then of this century.</summary>
    public static int YearOf(string digits) => int.Parse(digits, CultureInfo.InvariantCulture) + (digits.Length == 2 ? 2000 : 0);

    /// <summary>A moment as the format has it, without an offset.</summary>
    public static string Written(LocalDateTime local) => local.ToString("uuuu'-'MM'-'dd'T'HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>A day as the format has it.</summary>
    public static string Day(LocalDate date) => date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);
}
