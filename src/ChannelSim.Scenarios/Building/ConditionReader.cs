using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>when</c>: five phrases and no more.</summary>
internal sealed partial class ConditionReader(Reading reading, IncidentOpeners openers)
{
    /// <summary>The phrases, as messages and documents list them.</summary>
    public static readonly ImmutableArray<string> Phrases =
        ["no contact for DURATION after NAME", "contact after NAME", "NAME decided", "rung at least RUNG", "climate is STATE"];

    /// <summary>The trigger; null after a fault, told here.</summary>
    public TimelineTrigger? Read(ScalarNode scalar)
    {
        var match = Phrase().Match(scalar.Text);
        if (!match.Success) return Unknown(scalar);
        if (match.Groups["silence"] is { Success: true } silence) return Silence(scalar, silence, match.Groups["unheard"]);
        if (match.Groups["heard"] is { Success: true } heard) return About(TriggerKind.ContactAfter, 0, scalar, heard);
        if (match.Groups["decided"] is { Success: true } decided) return About(TriggerKind.Decided, 0, scalar, decided);
        if (match.Groups["rung"] is { Success: true } rung)
            return Find(scalar, rung, NameSort.Rung) is { } r ? new TimelineTrigger(TriggerKind.RungAtLeast, 0, [], new Rung(r), default) : null;
        return Find(scalar, match.Groups["state"], NameSort.Climate) is { } state
            ? new TimelineTrigger(TriggerKind.ClimateIs, 0, [], default, new ClimateId(state))
            : null;
    }

    private TimelineTrigger? Silence(ScalarNode scalar, Group silence, Group name)
    {
        var (quantity, fault) = Quantity.Read(silence.Value, ParameterUnit.Minutes);
        if (fault is null && quantity.IsRange) fault = new Fault(
            ValueRules.Constant, "the length of the silence must be one value", "no range can stand here");
        if (fault is null && quantity.Low < 0) fault = new Fault(ValueRules.TooSmall, $"`{silence.Value}` is negative", "it cannot be below 0");
        if (fault is not null) reading.Findings.Report(fault.Rule, PlaceOf(scalar, silence), $"`when`: {fault.What}", fault.Hint, fault.Suggestions);
        var trigger = About(TriggerKind.NoContactAfter, quantity.Low, scalar, name);
        return fault is null ? trigger : null;
    }

    private TimelineTrigger? About(TriggerKind kind, double at, ScalarNode scalar, Group name)
    {
        var entries = openers.Of(name.Value);
        if (!entries.IsEmpty) return new TimelineTrigger(kind, at, entries, default, default);
        if (!openers.AllKnown) return null;
        var near = reading.Findings.Near(name.Value, openers.Names);
        reading.Findings.Report(
            NameRules.UnknownEntry, PlaceOf(scalar, name),
            openers.IsOther(name.Value) ? $"the entry `{name.Value}` opens no incident" : $"no timeline entry is named `{name.Value}`",
            Suggestion.Hint(near, [.. openers.Names], "entries that open an incident are"), near);
        return null;
    }

    private int? Find(ScalarNode scalar, Group name, NameSort sort)
    {
        if (reading.Names.Find(sort, name.Value) is { } index) return index;
        var near = reading.Findings.Near(name.Value, reading.Names.Of(sort));
        if (reading.Names.Known(sort))
            reading.Findings.Report(
                NameRules.Unknown, PlaceOf(scalar, name), $"there is no {Names.Called(sort)} `{name.Value}`",
                Suggestion.Hint(near, reading.Names.Of(sort), $"the {Names.CalledMany(sort)} are"), near);
        return null;
    }

    private TimelineTrigger? Unknown(ScalarNode scalar)
    {
        var text = Cut(scalar.Text);
        if (ClockGuess.Of(text) is not null || MomentText.LooksLikeDate(text) || DurationText.Read(text).Fault is null)
        {
            reading.Findings.Report(NameRules.UnknownPhrase, scalar.Place, $"`{text}` is a time, and `when` takes a condition", "write `at` in place of `when`");
            return null;
        }

        var guess = new ConditionGuess(reading.Names, openers);
        var lowered = AnyCase().Match(text) is { Success: true } match ? guess.Lowered(match) : null;
        var near = lowered ?? guess.Of(text) ?? Phrases.MaxBy(phrase => Likeness(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), phrase.Split(' ')))!;
        var why = lowered is not null ? "conditions are written in small letters: "
            : text.Contains(" and ", StringComparison.OrdinalIgnoreCase) || text.Contains(" or ", StringComparison.OrdinalIgnoreCase) ? "an entry has one condition, without `and` or `or`: " : "";
        var decided = near.EndsWith(" decided", StringComparison.Ordinal) && lowered is null ? " (its observer responds or stands down)" : "";
        List<string> meant = [near];
        if (lowered is null && decided.Length > 0 && text.StartsWith("after ", StringComparison.OrdinalIgnoreCase)) meant.Add($"contact after {near[..^" decided".Length]}");
        var names = near.Contains("NAME", StringComparison.Ordinal) && openers.Names.Any() ? $"; NAME is that of an entry that opens an incident: {Suggestion.List(openers.Names.Take(8))}" : "";
        reading.Findings.Report(
            NameRules.UnknownPhrase, scalar.Place, $"`{text}` is no condition",
            $"{why}did you mean {Suggestion.Either(meant)}{(meant.Count == 1 ? decided : "")}? conditions are {Suggestion.List(Phrases)}{names}", meant);
        return null;
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

    private static string Cut(string text) => text.Length <= 80 ? text : text[..80];

    private static Place PlaceOf(ScalarNode scalar, Group group) => scalar.Plain ? scalar.Place.Shifted(group.Index, group.Length) : scalar.Place;

    [GeneratedRegex(WrittenForms.Condition, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phrase();

    [GeneratedRegex(WrittenForms.Condition, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AnyCase();
}
