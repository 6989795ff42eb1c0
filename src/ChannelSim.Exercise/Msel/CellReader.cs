using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Editing;

namespace ChannelSim.Exercise.Msel;

/// <summary>Reads cells as values of a scenario. What cannot be read is told with its cell.</summary>
internal sealed partial class CellReader(Scenario scenario, List<Diagnostic> faults)
{
    private static readonly string[] Everybody = ["all", "both", "everybody", "everyone", "alle", "beide", "tous", "toutes"];

    /// <summary>The value of a cell of most columns; null where it is empty, or was told.</summary>
    public WrittenValue? Value(string column, SheetCell cell) => column switch
    {
        "to" => To(cell),
        "objective" => Objective(cell),
        "chance" => Yaml(cell),
        "suspends" or "restores" => cell.Text.StartsWith('[') ? Yaml(cell) : WrittenValue.List(Parts(cell.Text)),
        _ => WrittenValue.Text(cell.Text),
    };

    /// <summary>A moment, as the format writes it; null where it is not clear, which is told.</summary>
    public WrittenValue? Moment(SheetCell cell)
    {
        var moment = WrittenMoment.Read(cell.Text, scenario.Clock);
        if (moment.At is not null) return WrittenValue.Text(moment.Options[0]);
        Tell(cell, InjectListRules.Time, $"`{InjectHead.Short(cell.Text)}` is no moment that is clear", moment.Hint, [.. moment.Options]);
        return null;
    }

    /// <summary>One phrase, or several that must hold at once.</summary>
    public WrittenValue? Condition(SheetCell cell) => cell.Text.StartsWith('[') ? Yaml(cell)
        : cell.Text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var only] ? WrittenValue.Text(only)
        : WrittenValue.List(cell.Text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How an entry is released: <c>auto</c>, <c>when</c>, <c>manual</c>; null where the word is none of those that people use, which is told.</summary>
    public string? Release(SheetCell cell)
    {
        var word = cell.Text.ToLowerInvariant() switch
        {
            "auto" or "automatic" or "automatically" or "time" or "timed" or "scheduled" or "automatisch" or "automatique" => "auto",
            "when" or "condition" or "conditional" or "on condition" or "contingency" or "contingent" or "triggered" or "bedingt" or "conditionnel" => "when",
            "manual" or "manually" or "by hand" or "hand" or "controller" or "on call" or "manuell" or "von hand" or "manuel" or "à la main" => "manual",
            _ => null,
        };
        if (word is null) Tell(cell, InjectListRules.Release, $"`{InjectHead.Short(cell.Text)}` is no way of release", "write `auto`, `when` or `manual`");
        return word;
    }

    /// <summary>Whether two texts of a column mean the same.</summary>
    public bool AreOne(string column, string was, string cell) => was == cell || column switch
    {
        "scenario_time" => WrittenMoment.AreOne(was, cell, scenario.Clock),
        "to" => was.Length > 0 && cell.Length > 0 && Addressed(was) is { } one && Addressed(cell) is { } other && one.SequenceEqual(other),
        "objective" or "suspends" or "restores" => Parts(was).SequenceEqual(Parts(cell)),
        "condition" => Blanks().Replace(was, " ") == Blanks().Replace(cell, " "),
        "kind" or "release" or "hostile" => string.Equals(was, cell, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>Names with something between them.</summary>
    private static string[] Parts(string text) => text.Trim('[', ']').Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<string?>? Addressed(string text) => Everybody.Contains(text.ToLowerInvariant()) ? [] : Parts(text).Select(Address);

    private WrittenValue? To(SheetCell cell)
    {
        if (Everybody.Contains(cell.Text.ToLowerInvariant())) return null;
        List<string> found = [];
        foreach (var part in Address(cell.Text) is not null ? [cell.Text] : Parts(cell.Text))
            if (Address(part) is { } key) found.Add(key);
            else Tell(cell, InjectListRules.Name, $"there is no side or seat `{InjectHead.Short(part)}`", Suggestion.Hint(Suggestion.Near(part, Addresses), [.. Addresses], "there are"), [.. Suggestion.Near(part, Addresses)]);
        return WrittenValue.List(found);
    }

    private IEnumerable<string> Addresses => scenario.Model.Sides.Select(side => side.Key).Concat(scenario.Exercise.Seats.Select(seat => seat.Id)).Distinct();

    /// <summary>The side or seat that is called so, by its key or its title.</summary>
    private string? Address(string name) => scenario.Model.Sides.Select(side => (side.Key, Title: side.Name)).Concat(scenario.Exercise.Seats.Select(seat => (Key: seat.Id, seat.Title)))
        .FirstOrDefault(known => known.Key == name || string.Equals(known.Key, name, StringComparison.OrdinalIgnoreCase) || string.Equals(known.Title, name, StringComparison.OrdinalIgnoreCase)).Key;

    private WrittenValue Objective(SheetCell cell)
    {
        ImmutableArray<string> known = [.. scenario.Exercise.Objectives.Select(objective => objective.Id)];
        foreach (var part in Parts(cell.Text).Where(part => !known.Contains(part)))
            Tell(cell, InjectListRules.Name, $"there is no objective `{InjectHead.Short(part)}`", Suggestion.Hint(Suggestion.Near(part, known), known, "there are"), [.. Suggestion.Near(part, known)]);
        return WrittenValue.List(Parts(cell.Text));
    }

    private WrittenValue? Yaml(SheetCell cell)
    {
        var value = cell.Text is ['{' or '[', ..] ? WrittenValue.Yaml(cell.Text) : WrittenValue.Text(cell.Text);
        if (value is null) Tell(cell, InjectListRules.Refused, $"`{InjectHead.Short(cell.Text)}` cannot be read", "write it as a scenario has it");
        return value;
    }

    public void Tell(SheetCell cell, DiagnosticRule rule, string what, string hint, params string[] suggestions) => faults.Add(cell.Fault(rule, what, hint, suggestions));

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
