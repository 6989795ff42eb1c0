using System.CommandLine;
using System.Globalization;
using ChannelSim.Cli.Places;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;
using StoppingRule = ChannelSim.Experiments.Runs.StoppingRule;

namespace ChannelSim.Cli.Commands;

/// <summary><c>--until RUNG:HALF-WIDTH</c>: stop once the interval of a rung is that narrow.</summary>
internal static class UntilOption
{
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--until") { Description = "Stop once the interval of P(RUNG reached) is this narrow, e.g. clash:0.1%; at most -n replications", HelpName = "RUNG:HALF-WIDTH" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => HalfWidthOf(token.Value) is null)) result.AddError($"--until {token.Value}: takes RUNG:HALF-WIDTH with a half-width between 0 and 50 %, e.g. clash:0.1% or clash:0.001");
        });
        return option;
    }

    /// <summary>The rule for a scenario; null with a fault told where it has no such rung.</summary>
    public static bool TryRead(string? text, ModelDefinition model, Workplace place, out StoppingRule? rule)
    {
        rule = null;
        if (text is null) return true;
        var name = text[..text.LastIndexOf(':')];
        var names = model.Rungs.Select(rung => rung.Name).ToList();
        var index = names.IndexOf(name);
        if (index >= 0 && StoppingLimits.Certain(model, index) is { } why)
        {
            place.Fault($"--until {text}: {why}");
            return false;
        }

        if (index >= 0)
        {
            rule = new StoppingRule(new Rung(index), new Probability(HalfWidthOf(text)!.Value));
            return true;
        }

        var near = Suggestion.Near(name, names);
        place.Fault($"--until {text}: no rung is called {name}; {(near.Length > 0 ? $"did you mean {near[0]}?" : $"there are {string.Join(", ", names)}")}");
        return false;
    }

    private static double? HalfWidthOf(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 1) return null;
        var number = text[(colon + 1)..].Trim();
        var percent = number.EndsWith('%');
        if (!double.TryParse(percent ? number[..^1].Trim() : number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        var width = percent ? value / 100 : value;
        return width is > 0 and < StoppingLimits.WidestShare ? width : null;
    }
}
