using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Exercise.Msel;

namespace ChannelSim.Cli.Commands;

/// <summary><c>msel import SCENARIO FILE</c>: says what an inject list would change in a scenario, and with <c>--apply</c> writes the scenario that has it.</summary>
internal static class MselImportCommand
{
    public static Command Create()
    {
        var (scenario, table) = (ScenarioArgument.One(), ScenarioArgument.One("FILE", "Inject list: CSV, or an Excel workbook (.xlsx)"));
        var sheet = new Option<string?>("--sheet") { Description = "The sheet of the workbook; without it the first that has the headings of an inject list", HelpName = "NAME" };
        var apply = new Option<bool>("--apply") { Description = "Write the changed scenario to the file of --output; without it nothing is written" };
        var remove = new Option<bool>("--remove") { Description = "Take entries out that are not in the table; without it they stay" };
        var options = new RunOptions("yaml");
        var command = new Command("import", "Say what an inject list would change in a scenario, and with --apply write the scenario that has it")
        {
            scenario, table, sheet, remove, apply, options.Output, options.Overwrite, options.Quiet,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(apply) && result.GetValue(options.Output) is null) result.AddError("--apply: needs -o NEW.yaml, the file that the changed scenario goes into");
            if (!result.GetValue(apply) && result.GetValue(options.Output) is not null) result.AddError("--output: takes the changed scenario, which is written only with --apply");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(scenario)!, parsed.GetValue(table)!, new Wishes(parsed.GetValue(sheet), parsed.GetValue(remove), parsed.GetValue(apply)), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string path, string file, Wishes wishes, RunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, cancellation);
        var (scenario, bytes) = (place.Read(path, []), place.Bytes(file, SheetReading.MostBytes));
        if (scenario is null || bytes is null) return ExitCode.BadInput;
        var read = SheetReading.Read(file, bytes, wishes.Sheet);
        place.Tell(read.Faults);
        if (read.Sheet is not { } sheet) return ExitCode.BadInput;
        var plan = InjectImport.Plan(place.Load(path), scenario, sheet, wishes.Removes);
        place.Tell(plan.Faults);
        if (plan.Text is null) return ExitCode.BadInput;
        var told = PlanText.Of(plan, sheet.Name is null ? file : $"{file}:{sheet.Name}", path);
        if (!wishes.Applies) return place.Write($"{told}{(plan.IsEmpty ? "" : "Nothing was written; --apply -o NEW.yaml writes the scenario with these changes.\n")}") ? ExitCode.Done : ExitCode.Failed;
        place.Tell(plan.Warnings);
        if (!place.Write(plan.Text)) return ExitCode.Failed;
        place.Note(told.TrimEnd('\n'));
        return ExitCode.Done;
    }

    private readonly record struct Wishes(string? Sheet, bool Removes, bool Applies);
}
