using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Fans;

/// <summary>A fan as text: what each option comes to, and by how much it differs from the first under the same luck.</summary>
public static class FanText
{
    /// <summary>The fan as lines.</summary>
    public static string Of(Fan fan, Scenario scenario, string whose, int columns = 100)
    {
        ArgumentNullException.ThrowIfNull(fan);
        ArgumentNullException.ThrowIfNull(scenario);
        var page = new TextPage(columns, colour: false);
        page.Line($"{Digits.Count(fan.Worlds, "world")} of each option, {whose}, played on by the rules to {Results.Telling.Times.Describe(scenario.Clock, fan.Until.Minutes)}. It is what the model makes of them, and no forecast.");
        foreach (var option in fan.Options.Where(option => option.NotPossible > 0)) page.Line($"In {option.NotPossible} of {fan.Worlds} worlds something of \"{option.Label}\" was not possible.");
        page.Write(Table(fan, fan.Options, (option, i) => Said(fan, option, i)));
        if (fan.Options.Length == 1) return page.ToString();
        page.Line($"Less \"{fan.Options[0].Label}\", in the same worlds (* holds at 5 % among all of these):");
        page.Write(Table(fan, fan.Options.RemoveAt(0), Difference));
        return page.ToString();
    }

    /// <summary>A share of worlds as dots, for those who read from far away: full ones are worlds in which it came.</summary>
    public static string Dots(double share, int dots = 20)
    {
        var full = (int)Math.Round(share * dots);
        return new string('●', full) + new string('○', dots - full);
    }

    /// <summary>One thing that was counted, for the stage: few words, a line an option, and that it is a model.</summary>
    public static string OnStage(Fan fan, Scenario scenario, string whose, int measure)
    {
        ArgumentNullException.ThrowIfNull(fan);
        ArgumentNullException.ThrowIfNull(scenario);
        var lines = fan.Options.Select(option => $"{option.Label}\n{(fan.Measures[measure].Kind == MeasureKind.Indicator ? Dots(option.Means[measure].Value) + "  " : "")}{Said(fan, option, measure)}");
        return $"{string.Join('\n', lines)}\nModel output, not a prediction: {Digits.Count(fan.Worlds, "world")} {whose}, file {scenario.Sha256[..8]}.";
    }

    /// <summary>A mean over the worlds of an option, with its interval.</summary>
    public static string Said(Fan fan, FanResult option, int measure)
    {
        ArgumentNullException.ThrowIfNull(fan);
        ArgumentNullException.ThrowIfNull(option);
        return PrintedNumber.Of(option.Means[measure], KindOf(fan.Measures[measure])).ToString();
    }

    /// <summary>What an option has less than the first, over pairs, with its interval; a star where it holds among all that are shown.</summary>
    public static string Difference(FanResult option, int measure)
    {
        ArgumentNullException.ThrowIfNull(option);
        var paired = option.Differences[measure];
        return PrintedNumber.Of(paired.Difference, NumberKind.Difference) + (paired.SurvivesHolm == true ? " *" : "");
    }

    /// <summary>What is counted, in words.</summary>
    public static string Named(Measure measure) => measure?.Name switch
    {
        null => throw new ArgumentNullException(nameof(measure)),
        "miscalculations" => "responses to what was not meant",
        "missed" => "deliberate acts let pass",
        "right_responses" => "responses to what was meant",
        "contacts" => "calls that connect",
        var rung => $"{rung.Split('.')[1].Replace('-', ' ')} reached",
    };

    private static Table Table(Fan fan, ImmutableArray<FanResult> options, Func<FanResult, int, string> cell) => new(
        [new Column("", IsKey: true), .. options.Select(option => new Column(option.Label))],
        [.. fan.Measures.Select((measure, i) => Row.Of([Named(measure), .. options.Select(option => (Cell)cell(option, i))]))]);

    private static NumberKind KindOf(Measure measure) => measure.Kind == MeasureKind.Indicator ? NumberKind.Share : NumberKind.Count;
}
