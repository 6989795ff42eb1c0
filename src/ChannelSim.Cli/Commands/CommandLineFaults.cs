using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Cli.Commands;

/// <summary>Tells what is wrong with a command line, a line a fault, and where to look.</summary>
internal static class CommandLineFaults
{
    public static int Tell(ParseResult parsed, string[] args, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand root)
        {
            error.WriteLine("channelsim: error: " + Verb(root, args));
        }
        else
        {
            foreach (var fault in parsed.Errors.Select(fault => fault.Message).Distinct()) error.WriteLine("channelsim: error: " + fault);
        }

        error.WriteLine($"See: channelsim {(command is RootCommand ? "" : Named(parsed.CommandResult) + " ")}--help");
        return ExitCode.BadInput;
    }

    /// <summary>A verb, with the verb it belongs to.</summary>
    private static string Named(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } outer ? $"{Named(outer)} {command.Command.Name}" : command.Command.Name;

    private static string Verb(RootCommand root, string[] args)
    {
        var verbs = root.Subcommands.Select(verb => verb.Name).ToList();
        var list = string.Join(", ", verbs);
        if (args.Length == 0) return $"a verb is missing; there are {list}";
        return Suggestion.Near(args[0], verbs) is { Length: > 0 } near
            ? $"there is no verb {args[0]}; did you mean {near[0]}? There are {list}"
            : $"there is no verb {args[0]}; there are {list}";
    }
}
