using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Tables;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Reports;

/// <summary>What a sensitivity analysis says in sentences: what drives a measure, as far as the intervals support it.</summary>
internal static class SensitivityWords
{
    private const int MostNamed = 4;

    /// <summary>How much was run.</summary>
    public static string Sample(SensitivityResult result)
    {
        var numbers = Digits.Count(result.Factors.Length, "number");
        var dice = result.Dice == 1 ? "" : $", {result.Dice} throws of the dice under each";
        return $"{Digits.Count(result.Replications, "replication")}: " + result.Method switch
        {
            SensitivityMethod.Saltelli => $"{Digits.Count(result.Samples, "block")} of Saltelli's design over {numbers}, {Digits.Count(result.Points, "point")}{dice}",
            SensitivityMethod.Morris => $"{Digits.Count(result.Samples, "Morris trajectory").Replace("trajectorys", "trajectories", StringComparison.Ordinal)} over {numbers}, {Digits.Count(result.Points, "point")}{dice}",
            _ => $"{Digits.Count(result.Points, "draw")} of {numbers}{dice}",
        };
    }

    /// <summary>What was done with point assumptions.</summary>
    public static string Varied(double part, int count) =>
        $"{Digits.Count(count, "number")} that {(count == 1 ? "is a single value" : "are single values")} and {(count == 1 ? "an assumption was" : "assumptions were")} varied by {Digits.Plain(100 * part)} % to either side, evenly; probabilities above one half by {Digits.Plain(100 * part)} % of what they lack of 1.";

    /// <summary>What a measure is called in a sentence.</summary>
    public static string Called(string measure, ModelDefinition model)
    {
        foreach (var (name, words) in ComparedMeasures.Of(model)) if (name == measure) return words;
        return measure;
    }

    /// <summary>What drives a measure, in a sentence or two that begin with what it is called.</summary>
    public static string Answer(SensitivityResult result, MeasureSensitivity measure, ModelDefinition model) => $"{Capital(Called(measure.Measure, model))}: {Answer(result, measure)}";

    /// <summary>What drives a measure, in a sentence or two.</summary>
    public static string Answer(SensitivityResult result, MeasureSensitivity measure)
    {
        if (measure.Nothing == TooLittle.NeverVaried) return "the same in every replication, so nothing was seen to drive it.";
        if (measure.Nothing == TooLittle.TooFewDraws) return $"too few {Pieces(result)} to say.";
        var leaders = measure.Leaders;
        var told = measure.Factors.Count(factor => factor.Told);
        if (measure.Nothing == TooLittle.DiceHideIt)
            return $"dice make nearly all of the variance, and how much of the rest each number makes is too little to say{(told == 0 ? "" : $"; {Names(result, measure.Ranked.Take(told))} {(told == 1 ? "has" : "have")} an influence all the same that is more than chance")}. More replications may tell.";
        if (leaders.IsEmpty) return $"no number of {Digits.Whole(result.Factors.Length)} has an influence that is told from chance. More replications may tell.";
        var others = told - leaders.Length;
        var rest = others == 0 ? "" : $" {Digits.Count(others, "more number")} {(others == 1 ? "has" : "have")} an influence that is more than chance.";
        if (leaders.Length == 1) return $"most comes from {Name(result, leaders[0])}: {Share(result, measure, leaders[0])}.{rest}";
        return $"most comes from {Names(result, leaders)}, which are not told apart, for their intervals overlap: the highest is {Share(result, measure, leaders[0])}.{rest}";
    }

    /// <summary>A text that begins with a capital letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>What a share is of.</summary>
    public static string Of(MeasureSensitivity measure) => measure.OfWhole ? "the whole variance" : "what the numbers make it vary";

    private static string Share(SensitivityResult result, MeasureSensitivity measure, FactorSensitivity factor)
    {
        var main = MeasureSensitivity.MainOf(factor);
        if (result.Method == SensitivityMethod.Morris) return $"{PrintedNumber.Of(main, NumberKind.Number)}, the size of the change when it alone moves over its whole range";
        return $"{PrintedNumber.Of(main, NumberKind.Number, Unit.Percent)} of {Of(measure)}{(factor.Total.Method == FactorSensitivity.NotInDesign ? "" : ", together with others")}";
    }

    private static string Name(SensitivityResult result, FactorSensitivity factor) => result.FactorOf(factor).Path;

    private static string Names(SensitivityResult result, IEnumerable<FactorSensitivity> factors)
    {
        var names = factors.Select(factor => Name(result, factor)).ToList();
        if (names.Count > MostNamed) return $"{string.Join(", ", names.Take(MostNamed))} and {(names.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} more";
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    private static string Pieces(SensitivityResult result) => result.Method switch
    {
        SensitivityMethod.Saltelli => $"blocks ({Digits.Whole(result.Samples)}; indices need {SaltelliAnalysis.FewestBlocks})",
        SensitivityMethod.Morris => $"trajectories ({Digits.Whole(result.Samples)}; effects need {MorrisEffects.FewestTrajectories})",
        _ => $"draws ({Digits.Whole(result.Samples)}; indices need {SensitivityPlan.FewestDraws})",
    };

    /// <summary>The range that a number was varied over.</summary>
    public static string Range(SensitivityFactor factor) => ValueWords.Of(factor.Unit, Engine.Model.Spread.Uniform(factor.Lowest, factor.Highest)).Replace(ValueWords.NotKnown, "", StringComparison.Ordinal);

    /// <summary>What a number rests on.</summary>
    public static string Basis(SensitivityFactor factor) => ParameterNames.Words(factor.Basis) + (factor.IsPoint ? ", one value" : "");

    /// <summary>Whether an index came out negative.</summary>
    public static bool IsNegative(Estimate estimate) => estimate.Value < 0 && estimate.Method == Resampling.MethodName;
}
