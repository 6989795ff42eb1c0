namespace ChannelSim.Cli.Exits;

/// <summary>A command cannot be done as asked: the message says why, and the exit code whose fault it is, the command line's or that of the surroundings.</summary>
internal sealed class CommandException(int exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    public int ExitCode { get; } = exitCode;
}
