using System.CommandLine;
using ChannelSim.Cli.Output;
using ChannelSim.Engine;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Commands;

/// <summary><c>trace SCENARIO --replication K</c>: one replication of the same run, told event by event.</summary>
internal static class TraceCommand
{
    public static Command Create()
    {
        var scenario = ScenarioArgument.One();
        var replication = WholeNumber.Option("--replication", ["-k"], "Which replication of the run, from 0", 0, 0, uint.MaxValue);
        var without = new Option<string[]>("--without") { Description = "Trace the world without this channel, as compare runs it (repeatable)", HelpName = "CHANNEL", DefaultValueFactory = _ => [] };
        var knowledge = WholeNumber.Option("--knowledge-of", [], "Give it the unknown numbers of this replication, as studies do (default: its own)", 0, 0, uint.MaxValue);
        var options = new RunOptions("table", "json", "csv");
        var command = new Command("trace", "Tell one replication event by event")
        {
            scenario, replication, without, knowledge, options.Seed, options.Set, options.Knowledge, options.Format, options.Output, options.Quiet,
        };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(scenario)!, parsed.GetValue(replication), parsed.GetValue(without)!, SweepOptions.Given(parsed, knowledge), options));
        return command;
    }

    private static int Run(ParseResult parsed, string path, long replication, string[] without, long? knowledge, RunOptions options)
    {
        var place = Workplace.Console(parsed.GetValue(options.Quiet));
        if (place.Read(path, options.Assignments(parsed)) is not { } scenario) return ExitCode.BadInput;
        if (!Array.TrueForAll(without, channel => CompareCommand.Knows(place, scenario, channel))) return ExitCode.BadInput;
        var plan = options.Plan(parsed);
        var model = CompiledModel.Compile(without.Aggregate(scenario.Model, Without.Channel));
        var stepper = new Stepper<EventRecorder>(model, new EventRecorder());
        var failure = Step(stepper, new StreamKey(plan.Seed, 0, (uint)replication, (uint)(replication - (knowledge ?? replication))), plan.FixedKnowledge);
        var trace = new TraceReport(scenario, plan.Seed, replication, plan.FixedKnowledge, stepper.Parameters, stepper.Observer.Events);
        var text = parsed.GetValue(options.Format) switch
        {
            "json" => trace.Json(),
            "csv" => trace.Csv(),
            _ => trace.Page(),
        };
        if (!place.Write(text, parsed.GetValue(options.Output))) return ExitCode.Failed;
        if (failure is null) return ExitCode.Done;
        place.Fault($"replication {replication}: {failure}");
        return ExitCode.Failed;
    }

    private static string? Step(Stepper<EventRecorder> stepper, StreamKey key, bool fixedKnowledge)
    {
        try
        {
            stepper.Begin(in key, fixedKnowledge);
            stepper.RunToEnd();
            return null;
        }
        catch (LimitReachedException exception)
        {
            return exception.Message;
        }
    }
}
