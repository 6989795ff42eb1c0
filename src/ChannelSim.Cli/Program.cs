using System.CommandLine;
using System.Text;
using ChannelSim.Cli.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChannelSim.Cli;

/// <summary>The program <c>channelsim</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        using var host = builder.Build();
        await host.StartAsync().ConfigureAwait(false);
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var code = await Invoke(args, stopping).ConfigureAwait(false);
        return stopping.IsCancellationRequested ? ExitCode.Interrupted : code;
    }

    private static async Task<int> Invoke(string[] args, CancellationToken stopping)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0) return CommandLineFaults.Tell(parsed, args, Console.Error);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }, stopping).ConfigureAwait(false);
        }
        catch (Exception exception) when (Environment.GetEnvironmentVariable("CHANNELSIM_DEBUG") is null or "")
        {
            await Console.Error.WriteLineAsync($"channelsim: error: {exception.Message} (a fault of the program; CHANNELSIM_DEBUG=1 shows where)").ConfigureAwait(false);
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root() => new("ChannelSim: what the channels between two sides are worth in a crisis, by simulation")
    {
        RunCommand.Create(),
        TraceCommand.Create(),
        CompareCommand.Create(),
        SweepCommand.Create(),
        ResumeCommand.Create(),
        VerifyCommand.Create(),
        ReproduceCommand.Create(),
        GraphCommand.Create(),
        ExplainCommand.Create(),
        DiffCommand.Create(),
        InitCommand.Create(),
        ValidateCommand.Create(),
        SchemaCommand.Create(),
    };
}
