using System.CommandLine;

namespace ChannelSim.Cli.Commands;

/// <summary>How words become a command: <c>--</c> ends the options, and <c>@</c> is a letter like any other.</summary>
internal static class CommandLine
{
    public static ParserConfiguration Parsing { get; } = new() { ResponseFileTokenReplacer = null };

    public static InvocationConfiguration Invoking => new() { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false };

    /// <summary>The words, with a name that begins with a dash after <c>--</c> written so that nothing takes it for an option. <c>-</c> is standard input there too.</summary>
    public static string[] Words(string[] args)
    {
        var end = Array.IndexOf(args, "--");
        return end < 0 ? args : [.. args[..end], "--", .. args[(end + 1)..].Select(word => word.Length > 1 && word[0] == '-' ? "./" + word : word)];
    }
}
