using System.CommandLine;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Drawing;
using ChannelSim.Scenarios.Drawing.Svg;

namespace ChannelSim.Cli.Commands;

/// <summary><c>graph SCENARIO</c>: the machines of the channels and the ladder, as text for Mermaid or Graphviz or as a picture.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        var scenario = ScenarioArgument.One();
        var channel = new Option<string?>("--channel") { Description = "Draw this channel alone", HelpName = "NAME" };
        var options = new RunOptions("mermaid", "dot", "svg");
        var command = new Command("graph", "Draw the ladder and the state machine of each channel")
        {
            scenario, channel, options.Set, options.Format, options.Output, options.Quiet,
        };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(scenario)!, parsed.GetValue(channel), options));
        return command;
    }

    private static int Run(ParseResult parsed, string path, string? channel, RunOptions options)
    {
        var place = Workplace.Console(parsed.GetValue(options.Quiet));
        if (place.Read(path, options.Assignments(parsed)) is not { } scenario) return ExitCode.BadInput;
        if (channel is not null && !Knows(place, scenario, channel)) return ExitCode.BadInput;
        var output = parsed.GetValue(options.Output);
        var asked = parsed.GetResult(options.Format) is { Implicit: false };
        var format = asked ? parsed.GetValue(options.Format)! : ByEnding(output);
        return place.Write(Draw(scenario, channel, format), output) ? ExitCode.Done : ExitCode.Failed;
    }

    // A picture.svg that holds something else helps nobody.
    private static string ByEnding(string? output) => Path.GetExtension(output) switch { ".svg" => "svg", ".dot" or ".gv" => "dot", _ => "mermaid" };

    private static string Draw(Scenario scenario, string? channel, string format)
    {
        IEnumerable<ChannelDefinition> channels = scenario.Model.Channels.Where(known => channel is null || known.Name == channel);
        return format switch
        {
            "dot" => DotText.Of(scenario, channels, withLadder: channel is null),
            "svg" => SvgText.Of(scenario, channels, withLadder: channel is null),
            _ => MermaidText.Of(scenario, channels, withLadder: channel is null),
        };
    }

    private static bool Knows(Workplace place, Scenario scenario, string channel)
    {
        var names = scenario.Model.Channels.Select(known => known.Name).ToList();
        if (names.Contains(channel)) return true;
        place.Fault($"--channel {channel}: no channel has that name; {Suggestion.Hint(Suggestion.Near(channel, names), names, "there are")}");
        return false;
    }
}
