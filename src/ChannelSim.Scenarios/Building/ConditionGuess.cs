using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Building;

/// <summary>Which of the conditions a sentence means: by its case, by the names in it, and by words that people use for the same.</summary>
internal sealed partial class ConditionGuess(Names names, NamedEntries entries)
{
    private static readonly string[] Silence =
        ["silence", "silent", "unanswered", "nobody", "no one", "noone", "none answers", "unreachable", "no answer", "no reply", "no response", "no contact", "no call", "no word", "without contact", "without answer", "without reply",
         "does not answer", "doesn't answer", "not answered", "not answering", "fails to answer", "not respond", "not reached", "no communication", "stops answering", "goes dark"];

    /// <summary>Words for each end of an incident; the first list that has one counts.</summary>
    private static readonly (string Outcome, string[] Words)[] Outcomes =
    [
        ("stood down", ["stands down", "stood down", "stand down", "backs down", "backed down", "holds fire", "held fire"]),
        ("responded", ["respond", "response", "retaliat", "fires back", "fire back", "fired back", "strike", "struck", "attack", "hits back", "hit back", "shoots"]),
        ("settled", ["settled", "settle", "halted", "called off", "stopped"]),
        ("closed", ["closed", "closes", "resolved", "is over", "ends", "ended", "finished", "concluded"]),
        ("decided", ["decide", "decision", "acts", "acted"]),
    ];

    private static readonly string[] Contact =
        ["contact", "call", "talk", "spoke", "speak", "answer", "reply", "replied", "replies", "phone", "connected", "connection", "conversation", "reached", "picks up", "picked up", "get through", "got through", "message", "communicat", "dialogue"];

    private static readonly string[] Rung = ["rung", "escalat", "ladder", "level", "step", "stage", "posture", "defcon", "at least", ">=", ">", "reaches", "above"];

    private static readonly string[] Own = ["contact", "decided", "responded", "settled", "closed", "climate", "rung"];

    private static readonly string[] Climate = ["climate", "mood", "relations", "politic", "weather"];

    private static readonly string[] NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The condition as it would be right, names as the file has them; what is not said stays a word in capitals. Null where nothing fits.</summary>
    public string? Of(string text)
    {
        var plain = $" {Blanks().Replace(text.Trim(), " ")} ";
        var small = plain.ToLowerInvariant();
        var opener = Find(plain, entries.Openers);
        var rung = Find(plain, names.Of(NameSort.Rung));
        var climate = Find(plain, names.Of(NameSort.Climate).Where(state => state.Length > 0));
        // Names say nothing of what is meant: an entry may be called `strike` or `call`.
        if (opener is not null) small = small.Replace(opener.ToLowerInvariant(), "", StringComparison.Ordinal);
        small = Digits(string.Join(' ', small.Split(' ').Select(Spelt)));
        if (Has(small, Climate) && !Has(small, Rung)) return $"climate is {climate ?? "STATE"}";
        if (rung is not null && (opener is null || Has(small, Rung))) return $"rung at least {rung}";
        if (climate is not null && opener is null) return $"climate is {climate}";
        var name = opener ?? "NAME";
        if (Has(small, Silence)) return $"no contact for {Duration(small) ?? "DURATION"}{(opener is null && Duration(small) is not null && !Has(small, ["after", "since"]) ? "" : $" after {name}")}";
        if (Outcomes.FirstOrDefault(outcome => Has(small, outcome.Words)).Outcome is { } ended) return $"{name} {ended}";
        if (Has(small, Contact)) return $"contact after {name}";
        if (Has(small, Rung)) return $"rung at least {rung ?? names.Of(NameSort.Rung).ElementAtOrDefault(1) ?? "RUNG"}";
        if (opener is null) return Duration(small) is { } wait && Has(small, ["after", "since", "later"]) && Find(plain, entries.All) is { } fired ? $"{wait} after {fired}" : null;
        return Duration(small) is { } duration ? $"{duration} after {name}" : $"{name} decided";
    }

    /// <summary>The word by which a text means the opposite of what a condition can say; null where it has none but in names and in words for silence.</summary>
    public string? Opposite(string text)
    {
        var known = entries.All.Concat(names.Of(NameSort.Rung)).Concat(names.Of(NameSort.Climate)).Where(name => name.Length > 0).OrderByDescending(name => name.Length);
        var rest = known.Concat(Silence).Aggregate(Blanks().Replace(text, " "), (left, name) => left.Replace(name, "_", StringComparison.OrdinalIgnoreCase));
        return ConditionOpposite.Word(rest);
    }

    /// <summary>A condition that only lacks its small letters.</summary>
    public string? Lowered(Match match)
    {
        string Name(string group, IEnumerable<string> known) => known.FirstOrDefault(name => name.Equals(match.Groups[group].Value, StringComparison.OrdinalIgnoreCase)) ?? match.Groups[group].Value;
        if (match.Groups["silence"].Success) return $"no contact for {match.Groups["silence"].Value.ToLowerInvariant()} after {Name("unheard", entries.Openers)}";
        if (match.Groups["quiet"].Success) return $"no contact for {match.Groups["quiet"].Value.ToLowerInvariant()}";
        if (match.Groups["heard"].Success) return $"contact after {Name("heard", entries.Openers)}";
        if (match.Groups["wait"].Success) return $"{match.Groups["wait"].Value.ToLowerInvariant()} after {Name("fired", entries.All)}";
        if (match.Groups["rung"].Success) return $"rung at least {Name("rung", names.Of(NameSort.Rung))}";
        return match.Groups["state"].Success ? $"climate is {Name("state", names.Of(NameSort.Climate))}" : $"{Name("about", entries.Openers)} {match.Groups["outcome"].Value.ToLowerInvariant()}";
    }

    /// <summary>The name of a list that a text has in it as a word, whatever its case; the longest of several, or one that is nearly there.</summary>
    private static string? Find(string text, IEnumerable<string> known)
    {
        var list = known.Where(name => name.Length > 0).OrderByDescending(name => name.Length).ToList();
        var written = list.Find(name => Regex.IsMatch(text, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
        if (written is not null) return written;
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 4 && !IsVocabulary(word)).SelectMany(word => Suggestion.Near(word, list)).FirstOrDefault();
    }

    /// <summary>A word of a condition whose letters are slightly wrong.</summary>
    private static string Spelt(string word) => word.Length < 4 ? word : Own.FirstOrDefault(known => EditDistance.Between(word, known) == 1) ?? word;

    /// <summary>`six hours` as `6 hours`.</summary>
    private static string Digits(string small) =>
        NumberWord().Replace(small, match => $"{Math.Max(1, Array.IndexOf(NumberWords, match.Value) + 1)}");

    private static bool IsVocabulary(string word) => Silence.Concat(Outcomes.SelectMany(outcome => outcome.Words)).Concat(Contact).Concat(Rung).Concat(Climate).Any(known => word.StartsWith(known, StringComparison.OrdinalIgnoreCase));

    private static bool Has(string text, string[] words) => words.Any(word => text.Contains(" " + word, StringComparison.Ordinal));

    private static string? Duration(string small) => Length().Match(small) is { Success: true } match
        ? DurationText.Read(match.Value.Trim()).Fault is null ? match.Value.Trim() : DurationGuess.Of(match.Value.Trim()) : null;

    [GeneratedRegex(@"(?<![\w-])(?<!half )(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?)(?= (?:second|minute|hour|day|week)s?\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<![\w.-])[0-9]+([.,][0-9]+)?\s?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)([0-9]+m)?(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Length();
}
