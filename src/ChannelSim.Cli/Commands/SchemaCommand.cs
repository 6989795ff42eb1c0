using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Scenarios.Schemas;

namespace ChannelSim.Cli.Commands;

/// <summary><c>schema</c>: the JSON Schema of scenario files or of study files, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var options = new RunOptions("json");
        var study = new Option<bool>("--study") { Description = "The schema of study files instead" };
        var command = new Command("schema", "Print the JSON Schema of scenario files, for editors") { study, options.Output, options.Overwrite };
        command.SetAction((parsed, cancellation) => Task.FromResult(Workplace.Of(parsed, options, cancellation).Write(parsed.GetValue(study) ? ScenarioSchema.WriteStudy() : ScenarioSchema.Write()) ? ExitCode.Done : ExitCode.Failed));
        return command;
    }
}
