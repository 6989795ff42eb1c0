using System.CommandLine;
using ChannelSim.Cli.Output;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Commands;

/// <summary><c>compare A B</c> and <c>compare SCENARIO --without NAME</c>: paired differences under common random numbers.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var scenarios = ScenarioArgument.Several("SCENARIO", "Two scenario files, or one with --without", 1, 2);
        var without = new Option<string?>("--without") { Description = "Compare the scenario with itself without this channel", HelpName = "CHANNEL" };
        var options = new RunOptions("table", "json", "csv");
        var command = new Command("compare", "Compare two worlds replication by replication under the same luck")
        {
            scenarios, without, options.Replications, options.Seed, options.Threads, options.Set, options.Knowledge, options.Format, options.Output, options.Quiet,
        };
        command.Validators.Add(result =>
        {
            var two = result.GetValue(scenarios) is { Length: 2 };
            if (two == result.GetValue(without) is not null) result.AddError("compare takes two scenarios, or one and --without CHANNEL");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(scenarios)!, parsed.GetValue(without), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string[] paths, string? without, RunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Console(parsed.GetValue(options.Quiet));
        var scenarios = paths.Select(path => place.Read(path, options.Assignments(parsed))).ToList();
        if (scenarios.Any(scenario => scenario is null)) return ExitCode.BadInput;
        var (first, second) = (scenarios[0]!, scenarios[^1]!);
        if (without is not null && !Knows(place, first, without)) return ExitCode.BadInput;
        var plan = options.Plan(parsed);
        var progress = new Progress(plan.Replications, parsed.GetValue(options.Quiet));
        var other = without is null ? second.Model : Without.Channel(first.Model, without);
        try
        {
            var result = PairedRunner.Run(CompiledModel.Compile(first.Model), CompiledModel.Compile(other), plan, progress.Report, cancellation);
            var elapsed = progress.Elapsed;
            progress.Clear();
            return Tell(place, Report(parsed, paths, without, options, (first, second), result, elapsed), parsed, options);
        }
        catch (ReplicationFailedException exception)
        {
            progress.Clear();
            place.Fault(exception.Message);
            return ExitCode.Failed;
        }
    }

    /// <summary>Whether a scenario has a channel; tells if not.</summary>
    public static bool Knows(Workplace place, Scenario scenario, string channel)
    {
        var names = scenario.Model.Channels.Select(known => known.Name).ToList();
        if (names.Contains(channel)) return true;
        place.Fault($"--without {channel}: no channel has that name; there are {string.Join(", ", names)}");
        return false;
    }

    private static CompareReport Report(
        ParseResult parsed, string[] paths, string? without, RunOptions options, (Scenario First, Scenario Second) scenarios, PairedResult result, TimeSpan elapsed)
    {
        var repeat = options.Repeat(parsed, withCount: false);
        return new CompareReport(
            scenarios.First,
            scenarios.Second,
            without is null ? Path.GetFileNameWithoutExtension(paths[0]) : $"with {without}",
            without is null ? Path.GetFileNameWithoutExtension(paths[^1]) : $"without {without}",
            result,
            elapsed,
            Shell.Quote(paths[0]) + repeat,
            Shell.Quote(paths[^1]) + repeat + (without is null ? "" : $" --without {without}"));
    }

    private static int Tell(Workplace place, CompareReport report, ParseResult parsed, RunOptions options)
    {
        if (report.Result.Pairs == 0)
        {
            place.Fault("interrupted before the first pair was done");
            return ExitCode.Interrupted;
        }

        var output = parsed.GetValue(options.Output);
        var text = parsed.GetValue(options.Format) switch
        {
            "json" => report.Json(),
            "csv" => report.Csv(),
            _ => report.Page(output is null && Workplace.Colour),
        };
        if (!place.Write(text, output)) return ExitCode.Failed;
        return report.Result.Interrupted ? ExitCode.Interrupted : ExitCode.Done;
    }
}
