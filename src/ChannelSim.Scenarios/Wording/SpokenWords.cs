using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Wording;

/// <summary>The numbers of a model as one reads them aloud, to be put into sentences.</summary>
internal sealed class SpokenWords(ModelDefinition model)
{
    private const int MostParts = 12;

    /// <summary>A parameter: <c>98 %</c>, <c>somewhere from 2 to 20 %</c>.</summary>
    public string Of(ParameterId id)
    {
        var (unit, spread) = (model.Parameters[id.Index].Unit, model.Parameters[id.Index].Spread);
        return spread.Kind switch
        {
            SpreadKind.Constant => unit == ParameterUnit.PerThirtyDays ? Times(spread.A) : Number(unit, spread.A),
            SpreadKind.Uniform => $"somewhere from {Range(unit, spread.A, spread.B)}",
            SpreadKind.Pert => $"from {Range(unit, spread.A, spread.C)} (most likely {Number(unit, spread.B)})",
            SpreadKind.Lognormal => $"about {Number(unit, spread.A)}, with one chance in ten of more than {Number(unit, spread.B)}",
            _ => $"about {Number(unit, Variates.Mean(spread.Kind, spread.A, spread.B, spread.C))}",
        };
    }

    /// <summary>
    /// A duration, for a place where a length of time can stand: <c>12 hours</c>, <c>30 days on average</c>, <c>typically 6 hours, nine times in ten
    /// under 1 day</c>.
    /// </summary>
    public string Of(DurationDefinition duration) => duration.Kind switch
    {
        SpreadKind.Constant => Of(duration.A),
        SpreadKind.Exponential => $"{Of(duration.A)} on average",
        SpreadKind.Lognormal => $"typically {Of(duration.A)}, nine times in ten under {Of(duration.B)}",
        SpreadKind.Uniform => $"anywhere from {Of(duration.A)} to {Of(duration.B)}",
        _ => $"{Of(duration.A)} to {Of(duration.C)} (most likely {Of(duration.B)})",
    };

    /// <summary>A probability: <c>95 % by United States, 5 % by Russia while closed and 55 % by Russia while open</c>.</summary>
    public string Of(VariedProbability probability)
    {
        var parts = new VariedParts(model, probability).Parts;
        return parts.Length > MostParts ? new ValueWords(model).Brief(probability) : Listing.Of(parts.Select(Of));
    }

    private string Of(VariedPart part)
    {
        var by = part.Side is { } side ? $" by {SideWords.Of(side.Name)}" : "";
        var during = part.Climate is { } climate ? $" while {climate}" : "";
        return Of(part.Parameter) + by + during + (part.Rungs is { } rungs ? $" on {rungs}" : "");
    }

    /// <summary>A probability as a circumstance of what happens with it: <c>with a probability of 30 %</c>, <c>with a probability from 5 to 25 %</c>.</summary>
    public string With(VariedProbability probability) => Of(probability) is var words && Amount(words) is var amount && amount.Length < words.Length ? $"with a probability from {amount}" : $"with a probability of {words}";

    /// <summary>A range where an amount stands: <c>5 to 25 %</c>, not <c>somewhere from 5 to 25 %</c>.</summary>
    public static string Amount(string words) => words.StartsWith("somewhere from ", StringComparison.Ordinal) ? words[15..] : words.StartsWith("from ", StringComparison.Ordinal) ? words[5..] : words;

    /// <summary>A number that differs by rung: <c>80 %, from clash upwards 60 %</c>.</summary>
    public string ByRung<T>(ImmutableArray<T> values, Func<T, string> words)
    {
        var parts = new List<string>();
        for (var rung = 0; rung < values.Length; rung++)
            if (rung == 0 || !EqualityComparer<T>.Default.Equals(values[rung], values[rung - 1]))
                parts.Add(rung == 0 ? words(values[0]) : $"from {model.Rungs[rung].Name} upwards {words(values[rung])}");
        return string.Join(", ", parts);
    }

    /// <summary>Whether a probability is nil wherever it applies.</summary>
    public bool IsNever(VariedProbability probability) => probability.Cells.All(id => model.Parameters[id.Index].Spread == Spread.Constant(0));

    /// <summary>Whether a probability is certain wherever it applies.</summary>
    public bool IsAlways(VariedProbability probability) => probability.Cells.All(id => model.Parameters[id.Index].Spread == Spread.Constant(1));

    /// <summary>Whether a duration is no time at all.</summary>
    public bool IsInstant(DurationDefinition duration) => duration.Kind == SpreadKind.Constant && IsNothing(duration.A);

    /// <summary>Whether a number is 0 for certain.</summary>
    public bool IsNothing(ParameterId id) => model.Parameters[id.Index].Spread == Spread.Constant(0);

    /// <summary>A span in words: <c>12 hours</c>.</summary>
    public static string Span(double minutes)
    {
        var (value, unit) = NumberWords.SpanParts(minutes);
        var word = unit switch { "y" => "year", "d" => "day", "h" => "hour", "min" => "minute", "s" => "second", _ => null };
        return word is null ? "no time" : $"{value} {word}{(value == "1" ? "" : "s")}";
    }

    /// <summary>How often something comes round: <c>every hour</c>, <c>every 12 hours</c>.</summary>
    public static string Every(double minutes) => Span(minutes) is var span && span.StartsWith("1 ", StringComparison.Ordinal) ? $"every {span[2..]}" : $"every {span}";

    private static string Number(ParameterUnit unit, double value) => unit switch
    {
        ParameterUnit.Minutes => Span(value),
        ParameterUnit.PerThirtyDays => $"{NumberWords.Plain(value)} times in 30 days",
        ParameterUnit.LogOdds => $"{NumberWords.Plain(value)} in log-odds",
        ParameterUnit.DPrime => $"d' {NumberWords.Plain(value)}",
        ParameterUnit.Factor => NumberWords.Plain(value),
        _ => ValueWords.Number(unit, value),
    };

    /// <summary>How often, in words that hold for less than once too.</summary>
    private static string Times(double value) => value switch
    {
        1 => "once in 30 days",
        30 => "once a day",
        60 => "twice a day",
        > 60 when value % 30 == 0 => $"{NumberWords.Plain(value / 30)} times a day",
        > 0 and < 1 => $"once in {NumberWords.Plain(Math.Round(30 / value, value > 0.3 ? 1 : 0))} days",
        _ => Number(ParameterUnit.PerThirtyDays, value),
    };

    private static string Range(ParameterUnit unit, double low, double high)
    {
        var (first, second) = (Number(unit, low), Number(unit, high));
        var at = first.IndexOf(' ', StringComparison.Ordinal);
        return at > 0 && second.EndsWith(first[at..], StringComparison.Ordinal) ? $"{first[..at]} to {second}" : $"{first} to {second}";
    }
}
