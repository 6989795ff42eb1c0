using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Cluster.Hosting;
using ChannelSim.Cluster.Membership;
using ChannelSim.Results.Store;

namespace ChannelSim.Cli.Commands;

/// <summary>A worker of a cluster, from its start until it is stopped.</summary>
internal sealed class WorkerWork(Workplace place, ParseResult parsed, ClusterOptions cluster, WorkerOptions options)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(4);
    private bool _isTold;
    private bool _hasJoined;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var address = IPAddress.Parse(parsed.GetValue(options.Listen)!);
        if (ClusterWork.Member(place, parsed, cluster) is not { } member) return ExitCode.BadInput;
        if (member.Secret is null && !IPAddress.IsLoopback(address))
        {
            place.Fault($"--listen {address}: other computers reach it there, so it needs a secret that all of them share: --secret-file FILE, or the variable {ClusterOptions.SecretVariable}; `openssl rand -hex 32` makes one");
            return ExitCode.BadInput;
        }

        var settings = new WorkerSettings { Listen = address, Port = (int)parsed.GetValue(options.Port), Threads = (int)parsed.GetValue(options.Threads), Engine = ClusterWork.Engine, Tell = place.Note };
        try
        {
            while (true)
            {
                await WorkAsync(member, settings, cancellation).ConfigureAwait(false);
                await Task.Delay(Again, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            place.Note("left; the other workers compute what it had begun");
        }
        catch (SocketException exception)
        {
            place.Fault(string.Create(CultureInfo.InvariantCulture, $"{address}:{settings.Port}: {exception.Message.TrimEnd('.')}; name an address of this computer and a port that is free like the next, or port 0"));
            return ExitCode.BadInput;
        }
        catch (ClusterUnreachableException exception)
        {
            place.Fault($"{exception.Message}. Start the database, or name another one, then start the worker again");
            return ExitCode.Failed;
        }

        return ExitCode.Interrupted;
    }

    // Ends when the others took it for dead, as after a pause of the computer, or before it had joined: it then tries again as a new member.
    private async Task WorkAsync(ClusterMember member, WorkerSettings settings, CancellationToken cancellation)
    {
        try
        {
            var joining = Worker.JoinAsync(member, study => SentStudy.Open(study).Compute, settings, cancellation);
            await Task.WhenAny(joining, Task.Delay(Soon, cancellation)).ConfigureAwait(false);
            if (!joining.IsCompleted && !_isTold) place.Note($"joins {member.Address}; where others were killed a moment ago, that takes some 15 seconds");
            var worker = await joining.ConfigureAwait(false);
            await using var joined = worker.ConfigureAwait(false);
            (_isTold, _hasJoined) = (false, true);
            place.Note($"worker at {worker.End} of {member.Address}: engine {ClusterWork.Engine}, {Digits.Count(settings.Threads, "thread")}{(member.Secret is null ? "" : ", encrypted")}; Ctrl-C leaves");
            await worker.EndedAsync(cancellation).ConfigureAwait(false);
            place.Note("the others took this worker for dead, as happens when a computer sleeps or hangs; it joins again");
        }
        catch (Exception exception) when (exception is NotAdmittedException || (exception is ClusterUnreachableException && _hasJoined))
        {
            if (!_isTold) place.Note($"waits: {exception.Message}");
            _isTold = true;
        }
    }
}
