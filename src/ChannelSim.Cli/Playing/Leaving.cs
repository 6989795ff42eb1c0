using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;

namespace ChannelSim.Cli.Playing;

/// <summary>What is said to whoever leaves an exercise before its end, or has to: what is kept of it, and how to go on.</summary>
internal static class Leaving
{
    /// <summary>An exercise that is kept.</summary>
    public static string GoOn(string folder) => $"the exercise is kept; go on with  channelsim play --resume {Shell.Quote(folder)}";

    /// <summary>The log could not take a command; it has not happened.</summary>
    public static CommandException NotKept(Exception exception, string? folder) => new(ExitCode.Failed, $"the log{(folder is null ? "" : " in " + folder)} cannot be written: {Faults.Reason(exception)}; {Before("what was done before", folder)}", exception);

    /// <summary>Time stands still, so that the exercise cannot go on from here.</summary>
    public static CommandException AtStandstill(Exception exception, string? folder) => new(ExitCode.Failed, folder is null ? exception.Message : $"{exception.Message}; {Before("the exercise up to its last command", folder)}", exception);

    private static string Before(string what, string? folder) => folder is null ? $"{what} is not kept" : $"{what} is kept; go on with  channelsim play --resume {Shell.Quote(folder)}";
}
