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

/// <summary>Reads <c>when</c>: a closed vocabulary of phrases, one of them or a list.</summary>
internal sealed partial class ConditionReader(Reading reading, NamedEntries entries)
{
    /// <summary>The phrases, as messages and documents list them.</summary>
    public static readonly ImmutableArray<string> Phrases =
    [
        "no contact for DURATION after NAME", "contact after NAME", "NAME decided", "NAME responded", "NAME stood down", "NAME settled", "NAME closed",
        "DURATION after NAME", "no contact for DURATION", "rung at least RUNG", "climate is STATE",
    ];

    // Longer ones are no sentences, and would be looked at for long.
    private const int Longest = 5000;

    /// <summary>The parts of a phrase that are names.</summary>
    private static readonly string[] Named = ["unheard", "heard", "about", "fired", "rung", "state"];

    /// <summary>The trigger; null after a fault, told here.</summary>
    public TimelineTrigger? Read(Node node) => node switch
    {
        ScalarNode scalar => Phrase(scalar),
        ListNode { Items.IsEmpty: true } => Refuse(node, KeyRules.NoValue, "the list of conditions is empty"),
        ListNode { Items: [ScalarNode only] } => Phrase(only),
        ListNode list => All(list),
        BrokenNode => null,
        _ => Refuse(node, KeyRules.Shape, "`when` is a sentence, or a list of them"),
    };

    private TimelineTrigger? All(ListNode list)
    {
        var phrases = list.Items.Select(item => item is ScalarNode scalar ? Phrase(scalar) : item is BrokenNode ? null : Refuse(item, KeyRules.Shape, "a condition is a sentence")).ToList();
        return phrases.Contains(null) ? null : new TimelineTrigger(TriggerKind.All, 0, [], default, default) { Phrases = [.. phrases.OfType<TimelineTrigger>()] };
    }

    private TimelineTrigger? Refuse(Node node, DiagnosticRule rule, string what)
    {
        reading.Findings.Report(rule, node.Place, what, "for instance `when: no contact for 6h after Przewodow`");
        return null;
    }

    private TimelineTrigger? Phrase(ScalarNode scalar)
    {
        var match = Form().Match(scalar.Text.Length <= Longest ? scalar.Text : "");
        if (!match.Success || MeansSilence(match, scalar.Text) || IsMarred(match)) return new UnknownCondition(reading, entries).Report(scalar);
        if (match.Groups["silence"] is { Success: true } silence) return Timed(TriggerKind.NoContactAfter, scalar, silence, match.Groups["unheard"]);
        if (match.Groups["quiet"] is { Success: true } quiet) return Minutes(scalar, quiet, "silence") is { } length ? new TimelineTrigger(TriggerKind.NoContactFor, length, [], default, default) : null;
        if (match.Groups["heard"] is { Success: true } heard) return About(TriggerKind.ContactAfter, 0, scalar, heard);
        if (match.Groups["outcome"] is { Success: true } outcome) return About(KindOf(outcome.Value), 0, scalar, match.Groups["about"]);
        if (match.Groups["wait"] is { Success: true } wait) return Timed(TriggerKind.After, scalar, wait, match.Groups["fired"]);
        if (match.Groups["rung"] is { Success: true } rung)
            return Find(scalar, rung, NameSort.Rung) is { } r ? new TimelineTrigger(TriggerKind.RungAtLeast, 0, [], new Rung(r), default) : null;
        return Find(scalar, match.Groups["state"], NameSort.Climate) is { } state
            ? new TimelineTrigger(TriggerKind.ClimateIs, 0, [], default, new ClimateId(state))
            : null;
    }

    private static TriggerKind KindOf(string outcome) => outcome switch
    {
        "decided" => TriggerKind.Decided,
        "responded" => TriggerKind.Responded,
        "settled" => TriggerKind.Settled,
        "closed" => TriggerKind.Closed,
        _ => TriggerKind.StoodDown,
    };

    /// <summary>`no contact for 6h since Strike`, `6h after Strike without contact`: phrases of another kind with words that do not belong.</summary>
    private bool MeansSilence(Match match, string text)
    {
        var isOff = match.Groups["quiet"] is { Success: true } quiet ? Quantity.Read(quiet.Value, ParameterUnit.Minutes).Fault is not null
            : match.Groups["fired"] is { Success: true } fired && entries.Of(fired.Value).IsEmpty;
        return isOff && new ConditionGuess(reading.Names, entries).Of(text) is { } guess && guess.StartsWith("no contact", StringComparison.Ordinal)
            && guess.Contains(" after ", StringComparison.Ordinal) && !guess.EndsWith(" NAME", StringComparison.Ordinal);
    }

    /// <summary>`contact after Strike and rung at least tense`, `Strike is decided`, `climate is not open`: words that would be taken for a part of a name.</summary>
    private bool IsMarred(Match match) => Named.Any(group => match.Groups[group] is { Success: true, Value: var name } && !IsName(group, name)
        && (UnknownCondition.Joined().IsMatch(name) || ConditionOpposite.Word(name) is not null || (group == "about" && Verb().IsMatch(name))));

    private bool IsName(string group, string name) => group switch
    {
        "rung" => reading.Names.Find(NameSort.Rung, name) is not null,
        "state" => reading.Names.Find(NameSort.Climate, name) is not null,
        _ => !entries.Of(name).IsEmpty,
    };

    private TimelineTrigger? Timed(TriggerKind kind, ScalarNode scalar, Group length, Group name)
    {
        var minutes = Minutes(scalar, length, kind == TriggerKind.After ? "time" : "silence");
        var trigger = About(kind, minutes ?? 0, scalar, name);
        return minutes is null ? null : trigger;
    }

    private double? Minutes(ScalarNode scalar, Group length, string of)
    {
        var (quantity, fault) = Quantity.Read(length.Value, ParameterUnit.Minutes);
        if (fault is null && quantity.IsRange) fault = new Fault(
            ValueRules.Constant, $"the length of the {of} must be one value", "no range can stand here");
        if (fault is null && quantity.Low < 0) fault = new Fault(ValueRules.TooSmall, $"`{length.Value}` is negative", "it cannot be below 0");
        if (fault is null) return quantity.Low;
        reading.Findings.Report(fault.Rule, PlaceOf(scalar, length), $"`when`: {fault.What}", fault.Hint, fault.Suggestions);
        return null;
    }

    private TimelineTrigger? About(TriggerKind kind, double at, ScalarNode scalar, Group name)
    {
        var any = kind == TriggerKind.After;
        var found = any ? entries.Of(name.Value) : entries.OpenersOf(name.Value);
        if (!found.IsEmpty) return new TimelineTrigger(kind, at, found, default, default);
        if (!entries.AllKnown) return null;
        ImmutableArray<string> known = [.. any ? entries.All : entries.Openers];
        var near = reading.Findings.Near(name.Value, known);
        reading.Findings.Report(
            NameRules.UnknownEntry, PlaceOf(scalar, name),
            entries.Of(name.Value).IsEmpty ? $"no timeline entry is named `{name.Value}`" : $"the entry `{name.Value}` opens no incident",
            Suggestion.Hint(near, known, any ? "entries that have a name are" : "entries that open an incident are"), near);
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

    private static Place PlaceOf(ScalarNode scalar, Group group) => scalar.Plain ? scalar.Place.Shifted(group.Index, group.Length) : scalar.Place;

    [GeneratedRegex(WrittenForms.Condition, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();

    /// <summary>The verb that a sentence has between the name and what becomes of it.</summary>
    [GeneratedRegex(" (?:is|was|are|has|have|had|gets|got|been|being)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Verb();
}
