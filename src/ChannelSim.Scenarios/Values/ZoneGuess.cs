using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace ChannelSim.Scenarios.Values;

/// <summary>The zones of the IANA database that an abbreviation, a city, a country, an offset or a name of Windows can mean.</summary>
internal static class ZoneGuess
{
    private const int Most = 4;

    /// <summary>Abbreviations and habits of speech; an abbreviation that several parts of the world use has several zones.</summary>
    private static readonly FrozenDictionary<string, string[]> Habits = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["CST"] = ["America/Chicago", "Asia/Shanghai", "America/Havana"], ["CDT"] = ["America/Chicago", "America/Havana"], ["EDT"] = ["America/New_York"], ["ET"] = ["America/New_York"],
        ["CT"] = ["America/Chicago"], ["MDT"] = ["America/Denver"], ["MT"] = ["America/Denver"], ["PST"] = ["America/Los_Angeles", "Asia/Manila"], ["PDT"] = ["America/Los_Angeles"], ["PT"] = ["America/Los_Angeles"],
        ["AKST"] = ["America/Anchorage"], ["AKDT"] = ["America/Anchorage"], ["AST"] = ["America/Halifax", "Asia/Riyadh"], ["ADT"] = ["America/Halifax"], ["NST"] = ["America/St_Johns"],
        ["IST"] = ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"], ["BST"] = ["Europe/London", "Asia/Dhaka"], ["CEST"] = ["Europe/Berlin", "Europe/Paris", "Europe/Warsaw"], ["MEZ"] = ["Europe/Berlin"], ["MESZ"] = ["Europe/Berlin"],
        ["EEST"] = ["Europe/Kyiv", "Europe/Helsinki", "Europe/Bucharest"], ["WEST"] = ["Europe/Lisbon"], ["MSK"] = ["Europe/Moscow"], ["MSD"] = ["Europe/Moscow"], ["SAMT"] = ["Europe/Samara"], ["TRT"] = ["Europe/Istanbul"],
        ["JST"] = ["Asia/Tokyo"], ["KST"] = ["Asia/Seoul", "Asia/Pyongyang"], ["SGT"] = ["Asia/Singapore"], ["HKT"] = ["Asia/Hong_Kong"], ["PHT"] = ["Asia/Manila"], ["PKT"] = ["Asia/Karachi"], ["AFT"] = ["Asia/Kabul"], ["IRST"] = ["Asia/Tehran"],
        ["GST"] = ["Asia/Dubai", "Pacific/Guam"], ["ChST"] = ["Pacific/Guam"], ["AEST"] = ["Australia/Sydney", "Australia/Brisbane"], ["AEDT"] = ["Australia/Sydney"], ["ACST"] = ["Australia/Darwin", "Australia/Adelaide"], ["AWST"] = ["Australia/Perth"],
        ["NZST"] = ["Pacific/Auckland"], ["NZDT"] = ["Pacific/Auckland"], ["SAST"] = ["Africa/Johannesburg"], ["EAT"] = ["Africa/Nairobi"], ["CAT"] = ["Africa/Maputo"], ["WAT"] = ["Africa/Lagos"], ["BRT"] = ["America/Sao_Paulo"], ["ART"] = ["America/Argentina/Buenos_Aires"],
        ["VLAT"] = ["Asia/Vladivostok"], ["PETT"] = ["Asia/Kamchatka"], ["WIB"] = ["Asia/Jakarta"], ["ICT"] = ["Asia/Bangkok"], ["Z"] = ["UTC"], ["Zulu time"] = ["UTC"], ["Universal time"] = ["UTC"], ["J"] = [], ["Lima"] = ["America/Lima"],
        ["Eastern"] = ["America/New_York"], ["Central"] = ["America/Chicago"], ["Mountain"] = ["America/Denver"], ["Pacific"] = ["America/Los_Angeles"], ["Washington"] = ["America/New_York"], ["Washington DC"] = ["America/New_York"],
        ["Pentagon"] = ["America/New_York"], ["DC"] = ["America/New_York"], ["Beijing"] = ["Asia/Shanghai"], ["Peking"] = ["Asia/Shanghai"], ["Kiev"] = ["Europe/Kyiv"], ["Saint Petersburg"] = ["Europe/Moscow"], ["St Petersburg"] = ["Europe/Moscow"],
        ["Kyiv"] = ["Europe/Kyiv"], ["New Delhi"] = ["Asia/Kolkata"], ["Delhi"] = ["Asia/Kolkata"], ["Mumbai"] = ["Asia/Kolkata"], ["Islamabad"] = ["Asia/Karachi"], ["Geneva"] = ["Europe/Zurich"], ["Bern"] = ["Europe/Zurich"], ["Bonn"] = ["Europe/Berlin"],
        ["Munich"] = ["Europe/Berlin"], ["Stuttgart"] = ["Europe/Berlin"], ["Ramstein"] = ["Europe/Berlin"], ["Tel Aviv"] = ["Asia/Jerusalem"], ["Ankara"] = ["Europe/Istanbul"], ["Canberra"] = ["Australia/Sydney"], ["Ottawa"] = ["America/Toronto"],
        ["San Francisco"] = ["America/Los_Angeles"], ["Boston"] = ["America/New_York"], ["Miami"] = ["America/New_York"], ["Norfolk"] = ["America/New_York"], ["Tampa"] = ["America/New_York"], ["Omaha"] = ["America/Chicago"], ["San Diego"] = ["America/Los_Angeles"],
        ["Hawaii"] = ["Pacific/Honolulu"], ["Murmansk"] = ["Europe/Moscow"], ["Kinmen"] = ["Asia/Taipei"], ["Okinawa"] = ["Asia/Tokyo"], ["USA"] = ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"],
        ["US"] = ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"], ["United States"] = ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"], ["UK"] = ["Europe/London"], ["England"] = ["Europe/London"],
        ["Russia"] = ["Europe/Moscow", "Europe/Kaliningrad", "Asia/Vladivostok"], ["China"] = ["Asia/Shanghai"], ["India"] = ["Asia/Kolkata"], ["Germany"] = ["Europe/Berlin"], ["Ukraine"] = ["Europe/Kyiv"], ["South Korea"] = ["Asia/Seoul"], ["North Korea"] = ["Asia/Pyongyang"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Zones without summer time that stand for whole hours from UTC, from -10 on.</summary>
    private static readonly FrozenDictionary<int, string[]> Places = new Dictionary<int, string[]>
    {
        [-10] = ["Pacific/Honolulu"], [-9] = ["America/Anchorage"], [-8] = ["America/Los_Angeles"], [-7] = ["America/Denver"], [-6] = ["America/Chicago"], [-5] = ["America/New_York"], [-4] = ["America/Halifax"], [-3] = ["America/Sao_Paulo"],
        [1] = ["Europe/Berlin"], [2] = ["Europe/Kaliningrad", "Europe/Kyiv"], [3] = ["Europe/Moscow", "Europe/Istanbul"], [4] = ["Asia/Dubai"], [5] = ["Asia/Karachi"], [6] = ["Asia/Dhaka"], [7] = ["Asia/Bangkok"], [8] = ["Asia/Taipei", "Asia/Shanghai"],
        [9] = ["Asia/Tokyo", "Asia/Seoul"], [10] = ["Asia/Vladivostok"], [11] = ["Asia/Magadan"], [12] = ["Asia/Kamchatka"],
    }.ToFrozenDictionary();

    /// <summary>The cities after which zones are named, as people write them.</summary>
    public static IEnumerable<string> Cities => DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
        .Select(id => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ')).Distinct();

    /// <summary>The zones that a text can mean, the likeliest first, and a remark or nothing; no zones where nobody knows.</summary>
    public static (ImmutableArray<string> Zones, string Note) Of(string text)
    {
        var plain = text.Trim().Replace('_', ' ').Replace(",", "", StringComparison.Ordinal);
        if (Offset(plain) is { } hours) return OfOffset(hours);
        if (Habits.TryGetValue(plain, out var known)) return ([.. known.Where(Exists)], plain.ToUpperInvariant() is "CST" or "CDT" or "PST" or "IST" or "BST" or "AST" or "GST" ? $"`{plain}` is used in several parts of the world" : "");
        foreach (var ending in (ReadOnlySpan<string>)[" standard time", " daylight time", " daylight saving time", " summer time", " time"])
            if (plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && Windows(text) is { IsEmpty: true } && Of(plain[..^ending.Length]) is { Zones.IsEmpty: false } inner) return inner;
        var found = Windows(text) is { IsEmpty: false } windows ? windows : Named(plain) is { IsEmpty: false } named ? named : Country(plain);
        return ([.. found.Take(Most)], found.Length > Most ? "and more" : "");
    }

    private static (ImmutableArray<string> Zones, string Note) OfOffset(double hours)
    {
        if (hours == 0) return (["UTC"], "");
        if (hours != Math.Floor(hours)) return hours switch { 5.5 => (["Asia/Kolkata"], ""), 3.5 => (["Asia/Tehran"], ""), 4.5 => (["Asia/Kabul"], ""), 5.75 => (["Asia/Kathmandu"], ""), 9.5 => (["Australia/Darwin"], ""), -3.5 => (["America/St_Johns"], ""), _ => ([], "") };
        var whole = (int)hours;
        var fix = $"Etc/GMT{(whole > 0 ? "-" : "+")}{Math.Abs(whole)}";
        return ([.. Places.GetValueOrDefault(whole, []).Append(fix).Where(Exists)], $"`{fix}` keeps no summer time; in names of this kind the sign is reversed");
    }

    private static double? Offset(string text)
    {
        var plain = text.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal).Replace('\u2212', '-');
        var digits = plain.StartsWith("UTC", StringComparison.Ordinal) || plain.StartsWith("GMT", StringComparison.Ordinal) ? plain[3..] : plain.StartsWith('Z') ? plain[1..] : plain;
        return Offsets.Hours(digits) is { } offset ? offset.Seconds / 3600.0 : null;
    }

    private static bool Exists(string id) => DateTimeZoneProviders.Tzdb.Ids.Contains(id);

    /// <summary>A name of Windows, such as "Russian Standard Time".</summary>
    private static ImmutableArray<string> Windows(string text) =>
        TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.FirstOrDefault(pair => pair.Key.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)).Value is { } id ? [id] : [];

    /// <summary>The last part of an id, which is a city; of several ids for one zone the present one.</summary>
    private static ImmutableArray<string> Named(string plain) =>
    [
        .. DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ').Equals(plain, StringComparison.OrdinalIgnoreCase) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .DistinctBy(id => TzdbDateTimeZoneSource.Default.CanonicalIdMap[id]),
    ];

    private static ImmutableArray<string> Country(string plain) =>
    [
        .. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Where(location => plain.Length > 3 && location.CountryName.Equals(plain, StringComparison.OrdinalIgnoreCase)).Select(location => location.ZoneId),
    ];
}
