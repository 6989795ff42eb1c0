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
        if (command.Subcommands.Count > 0)
        {
            error.WriteLine("channelsim: error: " + Verb(command, command is RootCommand ? (args is [var verb, ..] ? verb : null) : (parsed.UnmatchedTokens is [var first, ..] ? first : null)));
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

    private static string Verb(Command command, string? word)
    {
        var verbs = command.Subcommands.Select(verb => verb.Name).ToList();
        var (of, list) = (command is RootCommand ? "" : $"{command.Name}: ", string.Join(", ", verbs));
        if (word is null) return $"{of}a verb is missing; there are {list}";
        return Suggestion.Near(word, verbs) is { Length: > 0 } near
            ? $"{of}there is no verb {word}; did you mean {near[0]}? There are {list}"
            : $"{of}there is no verb {word}; there are {list}";
    }
}
