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
    /// <summary>The verbs, in the order in which help lists them.</summary>
    internal static (string Name, Func<Command> Create)[] Verbs { get; } =
    [
        ("run", RunCommand.Create),
        ("trace", TraceCommand.Create),
        ("compare", CompareCommand.Create),
        ("play", PlayCommand.Create),
        ("serve", ServeCommand.Create),
        ("replay", ReplayCommand.Create),
        ("sensitivity", SensitivityCommand.Create),
        ("report", ReportCommand.Create),
        ("sweep", SweepCommand.Create),
        ("resume", ResumeCommand.Create),
        ("gather", GatherCommand.Create),
        ("worker", WorkerCommand.Create),
        ("verify", VerifyCommand.Create),
        ("reproduce", ReproduceCommand.Create),
        ("graph", GraphCommand.Create),
        ("explain", ExplainCommand.Create),
        ("parameters", ParametersCommand.Create),
        ("measures", MeasuresCommand.Create),
        ("diff", DiffCommand.Create),
        ("init", InitCommand.Create),
        ("msel", MselCommand.Create),
        ("print", PrintCommand.Create),
        ("validate", ValidateCommand.Create),
        ("schema", SchemaCommand.Create),
    ];

    private static int Main(string[] args)
    {
        ClusterStart.Prepare(args);
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        StandardStreams.Prepare();
        using var hosted = HostedLifetime.IsFor(args) ? HostedLifetime.Start() : null;
        using var interruption = new Interruption(hosted?.Stopping);
        return interruption.Watch(() => Invoke(args, interruption.Token));
    }

    private static int Invoke(string[] args, CancellationToken stopping)
    {
        var words = CommandLine.Words(args);
        var parsed = Root(words).Parse(words, CommandLine.Parsing);
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

    // Only the verb that is named, where one is: to make all of them takes longer than to read a small scenario.
    private static RootCommand Root(string[] words)
    {
        var root = new RootCommand("ChannelSim: what the channels between two sides are worth in a crisis, by simulation");
        var named = Array.FindIndex(Verbs, verb => words is [var first, ..] && first == verb.Name);
        foreach (var (_, create) in named < 0 ? Verbs : [Verbs[named]]) root.Add(create());
        return root;
    }
}
