using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ChannelSim.Experiments.Sensitivity;

namespace ChannelSim.Cli.Options;

/// <summary>The options of <c>sensitivity</c>.</summary>
internal sealed class SensitivityOptions
{
    private static readonly string[] Designs = ["plain", "sobol", "saltelli", "morris"];

    public RunOptions Run { get; } = new("table", "json", "csv");

    public Option<string> Design { get; } = new("--design")
    {
        Description = "How numbers are chosen: as a plain run draws them, from a Sobol' sequence, by Saltelli's design (total indices), or along Morris trajectories (a first look at very many)",
        HelpName = string.Join('|', Designs),
        DefaultValueFactory = _ => Designs[0],
    };

    public Option<long?> Base { get; } = WholeNumber.Optional("--base", "Draws, blocks of Saltelli's design, or trajectories (default: as many as -n allows)", 1, int.MaxValue);

    public Option<long> Dice { get; } = WholeNumber.Option("--dice", [], "Replications under each vector of numbers; two or more tell dice from numbers", SensitivityPlan.UsualDice, 1, 10_000);

    public Option<bool> SecondOrder { get; } = new("--second-order") { Description = "Also what pairs of numbers do together (--design saltelli; takes twice the points)" };

    public Option<double?> Spread { get; } = new("--spread") { Description = "Vary also each single value that is an assumption, by so much to either side, e.g. 20%", HelpName = "SHARE" };

    public Option<string[]> Measures { get; } = new("--measure")
    {
        Description = "What is to be explained (* stands for anything; default: miscalculations, missed, their cost, and rungs that were reached often enough; repeatable)",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    public Option<string[]> Without { get; } = new("--without") { Description = "Analyse the world without this channel (repeatable: one world without all of them)", HelpName = "CHANNEL", DefaultValueFactory = _ => [] };

    public Option<long?> Point { get; } = WholeNumber.Optional("--point", "Of the folder of a study: analyse this design point (default: the only one)", 0, int.MaxValue);

    public SensitivityOptions()
    {
        Design.CompletionSources.Add(Designs);
        Design.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !Designs.Contains(token.Value))) result.AddError($"--design {token.Value}: takes {string.Join(", ", Designs)}");
        });
        Spread.CustomParser = ReadSpread;
    }

    /// <summary>How the numbers are chosen.</summary>
    public static SensitivityMethod Method(string design) => design switch
    {
        "saltelli" => SensitivityMethod.Saltelli,
        "morris" => SensitivityMethod.Morris,
        _ => SensitivityMethod.GivenData,
    };

    private static double? ReadSpread(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        var percent = text.EndsWith('%');
        if (double.TryParse(percent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && (percent ? number / 100 : number) is > 0 and < 1 and var part) return part;
        result.AddError($"--spread {text}: takes a share above 0 and below 1, such as 20%");
        return null;
    }
}
