using System.CommandLine;
using ChannelSim.Scenarios.Schemas;

namespace ChannelSim.Cli.Commands;

/// <summary><c>schema</c>: the JSON Schema of scenario files, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var options = new RunOptions("json");
        var command = new Command("schema", "Print the JSON Schema of scenario files, for editors") { options.Output };
        command.SetAction(parsed => Workplace.Console(quiet: false).Write(ScenarioSchema.Write(), parsed.GetValue(options.Output)) ? ExitCode.Done : ExitCode.Failed);
        return command;
    }
}
