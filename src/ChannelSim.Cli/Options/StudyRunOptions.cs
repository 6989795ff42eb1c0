using System.CommandLine;

namespace ChannelSim.Cli.Options;

/// <summary>The options of every command that works on a study. One instance a command.</summary>
internal sealed class StudyRunOptions
{
    private readonly RunOptions _shared = new("table", "json", "csv");

    public Option<long> Threads => _shared.Threads;

    public Option<string> Format => _shared.Format;

    public Option<bool> Quiet => _shared.Quiet;
}
