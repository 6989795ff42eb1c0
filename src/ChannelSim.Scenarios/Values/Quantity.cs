using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Values;

/// <summary>A number or a range as one writes it in a scalar, in engine units.</summary>
/// <param name="Low">The number, or the lower end.</param>
/// <param name="High">The upper end; the number itself where there is no range.</param>
internal readonly record struct Quantity(double Low, double High)
{
    public bool IsRange => Low < High;

    public Spread Spread => IsRange ? Spread.Uniform(Low, High) : Spread.Constant(Low);

    /// <summary>Reads a scalar of the given unit.</summary>
    public static (Quantity Value, Fault? Fault) Read(string text, ParameterUnit unit)
    {
        text = text.Trim();
        var (value, fault) = Exactly(text, unit);
        return (value, fault is null ? null : Slipped(text, unit) ?? fault);
    }

    private static (Quantity Value, Fault? Fault) Exactly(string text, ParameterUnit unit)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0) return Range(text, text[..dots].Trim(), text[(dots + 2)..].Trim(), unit);
        var (value, fault) = Single(text, unit);
        return fault is null ? (new Quantity(value, value), null) : (default, WrittenAsRange(text, unit) ?? (fault.Suggestions.Count == 0 ? Loosely(text, unit) : null) ?? fault);
    }

    private static (Quantity Value, Fault? Fault) Range(string text, string left, string right, ParameterUnit unit)
    {
        if (left.Length > 0 && right.Length > 1 && right[0] == '.' && left[0] != '.' && $"{left}..{right.TrimStart('.')}" is var proposed && Read(proposed, unit).Fault is null)
            return (default, new Fault(ValueRules.NotNumber, $"`{text}` is not a range", $"a range has two dots: `{proposed}`") { Suggestions = [proposed] });
        if (left.Length == 0 || right.Length == 0 || (right[0] == '.' && left[0] != '.'))
            return (
                default,
                new Fault(ValueRules.NotNumber, $"`{text}` is not a range", "a range is two numbers with two dots between them, such as `0.1..0.5`, `60..80%` or `3..9h`"));
        var (high, highFault) = Single(right, unit);
        if (highFault is not null) return (default, WithoutUnit(text, left, right, highFault) ?? highFault);
        var (low, lowFault) = unit switch
        {
            ParameterUnit.Minutes => DurationText.Read(left, DurationText.UnitOf(right)),
            ParameterUnit.Probability when right.EndsWith('%') && !left.EndsWith('%') => ProbabilityText.Read(left + "%"),
            ParameterUnit.Probability when left.EndsWith('%') && !right.EndsWith('%') => (0, ProbabilityText.HalfPercent(left, right)),
            _ => Single(left, unit),
        };
        if (lowFault is not null) return (default, lowFault);
        return low <= high ? (new Quantity(low, high), null)
            : (
                default,
                new Fault(ValueRules.Range, $"`{text}` goes from high to low", $"did you mean `{Swapped(left, right)}`?") { Suggestions = [Swapped(left, right)] });
    }

    /// <summary>Where the unit that both ends of a range need is missing at its end, it is missing once; null where something else is wrong.</summary>
    private static Fault? WithoutUnit(string text, string left, string right, Fault fault)
    {
        if (fault.Bare is not null) return DurationText.UnitOf(left) is { } unit ? Proposed($"{left[..^unit.Length].TrimEnd()}..{right}{unit}", ParameterUnit.Minutes, fault)
            : DurationText.Read(left).Fault is null or { Bare: not null } ? DurationText.NoUnit(text, "") : null;
        var isPercent = fault.Suggestions is [var meant] && meant == right + "%" && (left is "0" || left.EndsWith('%') || ProbabilityText.Read(left).Fault?.Suggestions is [_]);
        return isPercent ? Proposed($"{left.TrimEnd('%')}..{right}%", ParameterUnit.Probability, fault with { What = $"`{text}` is no range of probabilities" }) : null;
    }

    private static Fault? Proposed(string proposed, ParameterUnit unit, Fault fault) =>
        Read(proposed, unit).Fault is null ? fault with { Bare = null, Hint = $"{DurationText.UnitsFor(unit)}did you mean `{proposed}`?", Suggestions = [proposed] } : null;

    /// <summary>The two ends the other way round, with a unit that stands at the end only staying there.</summary>
    private static string Swapped(string left, string right)
    {
        var unit = right.EndsWith('%') ? "%" : DurationText.UnitOf(right) ?? "";
        return unit.Length > 0 && char.IsAsciiDigit(left[^1]) ? $"{right[..^unit.Length].TrimEnd()}..{left}{unit}" : $"{right}..{left}";
    }

    private static (double Value, Fault? Fault) Single(string text, ParameterUnit unit) => unit switch
    {
        ParameterUnit.Minutes => DurationText.Read(text),
        ParameterUnit.Probability => ProbabilityText.Read(text),
        _ => NumberText.Read(text),
    };

    /// <summary>A letter for a digit, a margin, a word for what is not known: whatever else could be said of it is about a text nobody meant.</summary>
    private static Fault? Slipped(string text, ParameterUnit unit) =>
        SlipGuess.Of(text, unit) is { } meant && meant != text && Exactly(meant, unit).Fault is null ? Meant(text, meant, unit) : SlipGuess.Unknown(text, unit);

    /// <summary>Numbers with words around them: <c>about 80 percent</c>, <c>between 60 and 80%</c>, <c>1 in 3</c>.</summary>
    private static Fault? Loosely(string text, ParameterUnit unit) =>
        NumberGuess.Of(text, unit) is { } meant && meant != text && Read(meant, unit).Fault is null
            ? Meant(text, meant, unit) : null;

    private static Fault Meant(string text, string meant, ParameterUnit unit) => new(
        unit == ParameterUnit.Minutes ? ValueRules.NotDuration : ValueRules.NotNumber,
        $"`{text}` is not a {unit switch { ParameterUnit.Probability => "probability", ParameterUnit.Minutes => "duration", _ => "number" }}", $"did you mean `{meant}`?") { Suggestions = [meant] };

    /// <summary>People write ranges with a dash, the word "to" or a typographic ellipsis.</summary>
    private static Fault? WrittenAsRange(string text, ParameterUnit unit)
    {
        foreach (var sign in (ReadOnlySpan<string>)["-", "\u2013", "\u2014", "\u2026", " to ", "~"])
        {
            var at = text.IndexOf(sign, 1 < text.Length ? 1 : 0, StringComparison.Ordinal);
            if (at <= 0) continue;
            var proposed = $"{text[..at].Trim()}..{text[(at + sign.Length)..].Trim()}";
            if (Read(proposed, unit).Fault is null)
                return new Fault(
                    ValueRules.NotNumber, $"`{text}` is not a range", $"a range has two dots: `{proposed}`") { Suggestions = [proposed] };
        }

        return null;
    }
}
