using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Wording;

/// <summary>The numbers of a model in words: with unit, with what is not known, with the shape of what is left to chance.</summary>
public sealed class ValueWords(ModelDefinition model)
{
    /// <summary>What is added to a number that is a range or a distribution over values.</summary>
    public const string NotKnown = " (not known)";

    /// <summary>More numbers than these in one probability are summed up: nobody reads them in a row.</summary>
    internal const int MostParts = 40;

    /// <summary>A parameter: <c>98 %</c>, <c>2 to 20 % (not known)</c>.</summary>
    public string Of(ParameterId id) => Of(model.Parameters[id.Index].Unit, model.Parameters[id.Index].Spread);

    /// <summary>A duration: <c>12 h</c>, <c>mean 30 d</c>, <c>median 6 h, one in ten over 24 h</c>.</summary>
    public string Of(DurationDefinition duration) => Shape(duration.Kind, Of(duration.A), Of(duration.B), Of(duration.C));

    /// <summary>
    /// A probability: one number where it does not vary, else by side, climate and rung, as far as it varies: <c>95 % (us); 5 % (russia, closed)</c>.
    /// </summary>
    public string Of(VariedProbability probability)
    {
        var parts = new VariedParts(model, probability).Parts;
        if (parts.Length > MostParts) return $"{Brief(probability)} ({parts.Length} numbers)";
        return parts.Length == 1 ? Of(parts[0].Parameter) : string.Join("; ", parts.Select(part => $"{Of(part.Parameter)} ({string.Join(", ", part.Names)})"));
    }

    /// <summary>The same in few characters: where the probability varies, its least and greatest mean, and by what: <c>5 to 95 %, by side and climate</c>.</summary>
    public string Brief(VariedProbability probability)
    {
        var varied = new VariedParts(model, probability);
        if (varied.Parts.Length == 1) return Of(varied.Parts[0].Parameter);
        var means = varied.Parts.Select(part => Mean(model.Parameters[part.Parameter.Index].Spread)).ToList();
        return $"{Between(ParameterUnit.Probability, means.Min(), means.Max())}, by {Listing.Of(varied.Dimensions)}";
    }

    /// <summary>What is known of a number of a unit: <c>98 %</c>, <c>2 to 20 % (not known)</c>.</summary>
    public static string Of(ParameterUnit unit, Spread spread) => spread.Kind switch
    {
        SpreadKind.Constant => Number(unit, spread.A),
        SpreadKind.Uniform => Between(unit, spread.A, spread.B) + NotKnown,
        SpreadKind.Pert => $"{Between(unit, spread.A, spread.C)}, most likely {Number(unit, spread.B)}{NotKnown}",
        SpreadKind.Lognormal => $"about {Number(unit, spread.A)}, perhaps over {Number(unit, spread.B)}{NotKnown}",
        _ => $"mean {Number(unit, Mean(spread))}{NotKnown}",
    };

    /// <summary>A law of chance, of the words of its numbers.</summary>
    public static string Shape(SpreadKind kind, string a, string b, string c) => kind switch
    {
        SpreadKind.Constant => a,
        SpreadKind.Exponential => $"mean {a}",
        SpreadKind.Lognormal => $"median {a}, one in ten over {b}",
        SpreadKind.Uniform => $"{a} to {b}, evenly spread",
        _ => $"{a} to {c}, most likely {b}",
    };

    /// <summary>A value in a unit: 720 minutes as <c>12 h</c>, 0.98 as <c>98 %</c>.</summary>
    public static string Number(ParameterUnit unit, double value) => unit switch
    {
        ParameterUnit.Minutes => NumberWords.Span(value),
        ParameterUnit.Probability => NumberWords.Plain(value * 100) + " %",
        ParameterUnit.PerThirtyDays => NumberWords.Plain(value) + " per 30 d",
        ParameterUnit.LogOdds => NumberWords.Plain(value) + " log-odds",
        ParameterUnit.DPrime => "d' " + NumberWords.Plain(value),
        ParameterUnit.Factor => "× " + NumberWords.Plain(value),
        _ => NumberWords.Plain(value),
    };

    /// <summary>Two values of a unit, which is said once where both share it: <c>60 to 80 %</c>.</summary>
    internal static string Between(ParameterUnit unit, double low, double high)
    {
        var (first, second) = (Number(unit, low), Number(unit, high));
        var at = first.IndexOf(' ', StringComparison.Ordinal);
        if (first == second || at < 0) return first == second ? first : $"{first} to {second}";
        if (second.StartsWith(first[..(at + 1)], StringComparison.Ordinal) && !char.IsAsciiDigit(first[0])) return $"{first} to {second[(at + 1)..]}";
        return second.EndsWith(first[at..], StringComparison.Ordinal) ? $"{first[..at]} to {second}" : $"{first} to {second}";
    }

    private static double Mean(Spread spread) => Variates.Mean(spread.Kind, spread.A, spread.B, spread.C);
}
