using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
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
            scenario, channel, options.Set, options.Format, options.Output, options.Overwrite, options.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(scenario)!, parsed.GetValue(channel), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string path, string? channel, RunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, cancellation);
        if (place.Read(path, options.Assignments(parsed)) is not { } scenario) return ExitCode.BadInput;
        if (channel is not null && !Knows(place, scenario, channel)) return ExitCode.BadInput;
        return place.Write(Draw(scenario, channel, options.Form(parsed))) ? ExitCode.Done : ExitCode.Failed;
    }

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
