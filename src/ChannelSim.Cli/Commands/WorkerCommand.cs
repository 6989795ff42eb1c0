using System.CommandLine;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;

namespace ChannelSim.Cli.Commands;

/// <summary><c>worker --cluster URL</c>: computes batches for whichever <c>sweep --cluster</c> asks. What carries them is loaded by this verb and by that option alone.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var cluster = new ClusterOptions("Database in which the computers find each other: postgres://USER@HOST/DATABASE or redis://HOST") { Cluster = { Required = true } };
        var options = new WorkerOptions();
        var command = new Command("worker", "Compute batches for studies that run with --cluster, until stopped") { cluster.Cluster, cluster.Secret, options.Listen, options.Port, options.Threads, options.Quiet };
        command.SetAction((parsed, cancellation) => new WorkerWork(Workplace.Console(parsed.GetValue(options.Quiet), cancellation), parsed, cluster, options).RunAsync(cancellation));
        return command;
    }
}
