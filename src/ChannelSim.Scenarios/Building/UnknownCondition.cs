using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Building;

/// <summary>Tells of a sentence that is no condition, with the one that was probably meant.</summary>
internal sealed partial class UnknownCondition(Reading reading, NamedEntries entries)
{
    /// <summary>Always null, told here.</summary>
    public TimelineTrigger? Report(ScalarNode scalar)
    {
        var text = scalar.Text.Length <= 80 ? scalar.Text : scalar.Text[..80];
        if (ClockGuess.Of(text) is not null || MomentText.LooksLikeDate(text) || DurationText.Read(text).Fault is null)
        {
            reading.Findings.Report(NameRules.UnknownPhrase, scalar.Place, $"`{text}` is a time, and `when` takes a condition", "write `at` in place of `when`");
            return null;
        }

        var guess = new ConditionGuess(reading.Names, entries);
        if (guess.Opposite(text) is { } opposite)
        {
            reading.Findings.Report(
                NameRules.UnknownPhrase, scalar.Place, $"`{text}` is no condition",
                $"there is none with `{opposite}`: conditions say what has come, not what has not; they are {Suggestion.List(ConditionReader.Phrases)}");
            return null;
        }

        var lowered = !Form().IsMatch(text) && AnyCase().Match(text) is { Success: true } match ? guess.Lowered(match) : null;
        var near = Listed(text) ?? lowered ?? guess.Of(text) ?? ConditionReader.Phrases.MaxBy(phrase => Likeness(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), phrase.Split(' ')))!;
        var decided = near.EndsWith(" decided", StringComparison.Ordinal) && lowered is null ? " (its observer responds or stands down)" : "";
        List<string> meant = [near];
        if (lowered is null && decided.Length > 0 && text.StartsWith("after ", StringComparison.OrdinalIgnoreCase)) meant.Add($"contact after {near[..^" decided".Length]}");
        var names = near.Contains("NAME", StringComparison.Ordinal) && entries.Openers.Any() ? $"; NAME is that of an entry that opens an incident: {Suggestion.List(entries.Openers.Take(8))}" : "";
        reading.Findings.Report(
            NameRules.UnknownPhrase, scalar.Place, $"`{text}` is no condition",
            $"{Why(text, lowered)}did you mean {Suggestion.Either(meant)}{(meant.Count == 1 ? decided : "")}? conditions are {Suggestion.List(ConditionReader.Phrases)}{names}", meant);
        return null;
    }

    private static string Why(string text, string? lowered) =>
        Joined().IsMatch(text) ? "conditions that must hold together are a list, `[..., ...]`, and there is no `or`: "
        : lowered is not null ? "conditions are written in small letters: " : "";

    /// <summary>Conditions that `and` joins, as the list that they would be; null where they are something else.</summary>
    private static string? Listed(string text)
    {
        var parts = Joined().Split(text).Select(part => part.Trim(' ', ',')).ToList();
        return parts.Count > 1 && !text.Contains(" or ", StringComparison.OrdinalIgnoreCase) && parts.TrueForAll(part => Form().IsMatch(part)) ? $"[{string.Join(", ", parts)}]" : null;
    }

    /// <summary>The share of a phrase's own words that are there, nearly; the first one counts double.</summary>
    private static double Likeness(string[] written, string[] phrase)
    {
        var own = phrase.Where(word => char.IsLower(word[0])).ToList();
        var first = written.Length > 0 && char.IsLower(phrase[0][0]) && Nearly(written[0], phrase[0]) ? 1 : 0;
        return (first + own.Count(word => written.Any(other => Nearly(other, word)))) / (1.0 + own.Count);
    }

    private static bool Nearly(string one, string other) =>
        EditDistance.Between(one.ToLowerInvariant(), other) <= (other.Length < 5 ? 1 : 2) && one.Length >= 2;

    [GeneratedRegex(WrittenForms.Condition, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(WrittenForms.Condition, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AnyCase();

    /// <summary>What would join two conditions, were it not for lists.</summary>
    [GeneratedRegex(" (?:and|or) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Joined();
}
