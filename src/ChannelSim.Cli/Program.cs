using System.CommandLine;
using System.Text;
using ChannelSim.Cli.Commands;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Engine;
using ChannelSim.Results.Store;

namespace ChannelSim.Cli;

/// <summary>The program <c>channelsim</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        ClusterStart.Prepare(args);
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        StandardStreams.Prepare();
        using var hosted = HostedLifetime.IsFor(args) ? await HostedLifetime.Start().ConfigureAwait(false) : null;
        using var interruption = new Interruption(hosted?.Stopping);
        return await interruption.Watch(() => Invoke(args, interruption.Token)).ConfigureAwait(false);
    }

    private static int Invoke(string[] args, CancellationToken stopping)
    {
        var words = CommandLine.Words(args);
        var parsed = Root().Parse(words, CommandLine.Parsing);
        if (parsed.Errors.Count > 0) return CommandLineFaults.Tell(parsed, words, Console.Error);
        try
        {
            return parsed.InvokeAsync(CommandLine.Invoking, stopping).GetAwaiter().GetResult();
        }
        catch (CommandException exception)
        {
            return Tell(exception.Message, exception.ExitCode);
        }
        catch (StoreRefusedException exception)
        {
            return Tell(exception.Message, ExitCode.BadInput);
        }
        catch (StoreFailedException exception)
        {
            return Tell(exception.Message, ExitCode.Failed);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Tell("interrupted before there was anything to report", ExitCode.Interrupted);
        }
        catch (LimitReachedException exception)
        {
            return Tell(exception.Message, ExitCode.Failed);
        }
        catch (Exception exception) when (Faults.IsOfSurroundings(exception) && !IsDebugged)
        {
            return Tell(Faults.Told(exception), ExitCode.Failed);
        }
        catch (Exception exception) when (!IsDebugged)
        {
            return Tell($"{exception.Message} (a fault of the program; CHANNELSIM_DEBUG=1 shows where)", ExitCode.Failed);
        }
    }

    private static bool IsDebugged => Environment.GetEnvironmentVariable("CHANNELSIM_DEBUG") is not (null or "");

    private static int Tell(string fault, int code)
    {
        Console.Error.WriteLine("channelsim: error: " + fault);
        return code;
    }

    private static RootCommand Root() => new("ChannelSim: what the channels between two sides are worth in a crisis, by simulation")
    {
        RunCommand.Create(),
        TraceCommand.Create(),
        CompareCommand.Create(),
        PlayCommand.Create(),
        ServeCommand.Create(),
        ReplayCommand.Create(),
        SensitivityCommand.Create(),
        ReportCommand.Create(),
        SweepCommand.Create(),
        ResumeCommand.Create(),
        GatherCommand.Create(),
        WorkerCommand.Create(),
        VerifyCommand.Create(),
        ReproduceCommand.Create(),
        GraphCommand.Create(),
        ExplainCommand.Create(),
        ParametersCommand.Create(),
        MeasuresCommand.Create(),
        DiffCommand.Create(),
        InitCommand.Create(),
        MselCommand.Create(),
        PrintCommand.Create(),
        ValidateCommand.Create(),
        SchemaCommand.Create(),
    };
}
