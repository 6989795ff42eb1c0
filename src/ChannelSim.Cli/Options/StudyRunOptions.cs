using System.CommandLine;

namespace ChannelSim.Cli.Options;

/// <summary>The options of every command that works on a study. One instance a command.</summary>
internal sealed class StudyRunOptions
{
    private readonly RunOptions _shared = new("table", "json", "csv");

    public Option<long> Threads => _shared.Threads;

    public Option<string> Format => _shared.Format;

    public Option<string?> Report => _shared.Report;

    public Option<bool> Overwrite { get; } = new("--overwrite") { Description = "Replace the file of --report where there is one" };

    public Option<bool> Quiet => _shared.Quiet;
}
