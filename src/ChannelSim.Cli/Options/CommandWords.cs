using System.CommandLine;
using System.CommandLine.Parsing;
using ChannelSim.Results.Pages;

namespace ChannelSim.Cli.Options;

/// <summary>The command that was given, as one would type it again: everything that was said of what is computed, nothing of where it goes or how it looks.</summary>
internal static class CommandWords
{
    private static readonly string[] OfOutput = ["--output", "--report", "--overwrite", "--format", "--quiet", "--threads", "--slice", "--cluster", "--secret-file"];

    /// <summary>The command, quoted for a shell.</summary>
    public static string Repeat(ParseResult parsed) => Line(parsed, parsed.CommandResult.Command.Name, option => !OfOutput.Contains(option));

    /// <summary>Another command for the same files, with those of the options that it takes.</summary>
    public static string Other(ParseResult parsed, string verb, params string[] options) => Line(parsed, verb, option => options.Contains(option));

    /// <summary>A word of the command line as it may be kept: passwords in addresses are left out.</summary>
    public static string WithoutPassword(string word)
    {
        var (start, end) = (word.IndexOf("://", StringComparison.Ordinal), word.LastIndexOf('@'));
        var colon = start < 0 ? -1 : word.IndexOf(':', start + 3);
        return colon >= 0 && colon < end ? word[..(colon + 1)] + "***" + word[end..] : word;
    }

    /// <summary>The options that say what is computed, as words.</summary>
    public static IReadOnlyList<string> Options(ParseResult parsed) => [.. Given(parsed, option => !OfOutput.Contains(option))];

    /// <summary>Those of some options that were given, as words.</summary>
    public static IReadOnlyList<string> Given(ParseResult parsed, params string[] options) => [.. Given(parsed, options.Contains)];

    private static string Line(ParseResult parsed, string verb, Func<string, bool> keep) => Shell.Line(["channelsim", verb, .. Arguments(parsed), .. Given(parsed, keep)]);

    private static IEnumerable<string> Given(ParseResult parsed, Func<string, bool> keep) =>
        parsed.CommandResult.Children.OfType<OptionResult>().Where(option => !option.Implicit && keep(option.Option.Name)).SelectMany(Words);

    /// <summary>The files that it names.</summary>
    public static IEnumerable<string> Arguments(ParseResult parsed) => parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);

    // The name as people write it: the short one where there is one for a number of replications.
    private static IEnumerable<string> Words(OptionResult option)
    {
        var name = option.Option.Name == "--replications" ? "-n" : option.Option.Name;
        return option.Tokens.Count == 0 ? [name] : option.Tokens.SelectMany(token => token.Value.StartsWith('-') ? new[] { $"{name}={token.Value}" } : [name, token.Value]);
    }
}
