using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Exercise.Msel;

namespace ChannelSim.Cli.Commands;

/// <summary><c>msel export SCENARIO</c>: its timeline as CSV or as an Excel workbook.</summary>
internal static class MselExportCommand
{
    public static Command Create()
    {
        var scenario = ScenarioArgument.One();
        var mark = new Option<bool>("--bom") { Description = "Begin CSV with a byte order mark, by which Excel knows that it is UTF-8" };
        var options = new RunOptions("csv", "xlsx");
        var command = new Command("export", "Write the timeline as an inject list: CSV, or an Excel workbook") { scenario, mark, options.Format, options.Output, options.Overwrite, options.Quiet };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(scenario)!, parsed.GetValue(mark), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string path, bool mark, RunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, cancellation);
        var form = options.Form(parsed);
        if (form == "xlsx" && place.IsTerminal) throw new CommandException(ExitCode.BadInput, "--format xlsx: a workbook is nothing to look at in a terminal; -o FILE.xlsx writes it to a file");
        if (place.Read(path, []) is not { } scenario) return ExitCode.BadInput;
        var table = InjectExport.Of(scenario);
        if (form == "xlsx" && table.TooLong is var (id, column)) throw new CommandException(ExitCode.BadInput, $"{path}: `{column}` of {id} is longer than a cell of Excel, which holds {SheetWriter.LongestCell} characters; CSV has no such end");
        return place.Write(form == "xlsx" ? SheetWriter.Workbook(table) : SheetWriter.Csv(table, mark)) ? ExitCode.Done : ExitCode.Failed;
    }
}
