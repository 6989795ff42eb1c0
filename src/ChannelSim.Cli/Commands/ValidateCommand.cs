using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Cli.Validating;

namespace ChannelSim.Cli.Commands;

/// <summary><c>validate PATH...</c>: says every fault of every file.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var paths = ScenarioArgument.Several("PATH", "Scenario and study files, and folders in which all *.yaml and *.yml files are checked", 1, 100_000);
        var strict = new Option<bool>("--strict") { Description = "Warnings count as errors" };
        var options = new RunOptions("table", "json", "sarif");
        var command = new Command("validate", "Check scenario and study files and say every fault, each at its place") { paths, strict, options.Format, options.Output, options.Overwrite, options.Quiet };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(paths)!, parsed.GetValue(strict), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string[] paths, bool strict, RunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, cancellation);
        var search = FileSearch.In(paths, cancellation);
        foreach (var passed in search.PassedOver) place.Note($"channelsim: warning: {passed}: passed over, since it is a pipe or a device and no file");
        var check = new FileCheck(place.Load, cancellation);
        foreach (var path in search.Files) check.Add(path);
        return Tell(parsed, search, check.Files, strict, options, place);
    }

    private static int Tell(ParseResult parsed, FileSearch search, IReadOnlyList<CheckedFile> files, bool strict, RunOptions options, Workplace place)
    {
        var text = options.Form(parsed) switch
        {
            "json" => ValidationJson.Render(files),
            "sarif" => ValidationSarif.Render(files),
            _ => ValidationText.Render(files, place.IsTerminal),
        };
        if (!place.Write(text)) return ExitCode.Failed;
        foreach (var fault in search.Faults) place.Fault(fault);
        if (files.Count > 0) place.Note(ValidationText.Summary(files));
        return IsGood(files, strict) && search.Faults.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private static bool IsGood(IReadOnlyList<CheckedFile> files, bool strict) =>
        files.Count > 0 && files.All(file => file.Errors == 0 && (!strict || file.Warnings == 0));
}
