using System.CommandLine;
using System.Text.RegularExpressions;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Places;
using ChannelSim.Cli.Starting;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Cli.Commands;

/// <summary><c>init NAME</c>: a scenario to start from, with the schema and the settings that make an editor help.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the scenario: letters, digits, `-`, `_` and `.`" };
        name.Validators.Add(result =>
        {
            var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!Regex.IsMatch(Bare(word), WrittenForms.Id, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
                result.AddError($"NAME {word}: a name must consist of letters, digits, `-`, `_` and `.`, and begin with a letter or digit");
        });
        var folder = new Option<string>("--folder") { Description = "Where the files go; made if it does not exist", HelpName = "DIR", DefaultValueFactory = _ => "." };
        folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }]) result.AddError("--folder '': takes the name of a folder");
        });
        var command = new Command("init", "Write a small scenario to start from, with a schema and settings for editors") { name, folder };
        command.SetAction(parsed => Run(Bare(parsed.GetValue(name)!), parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(string name, string folder)
    {
        var place = Workplace.Console(quiet: false, CancellationToken.None);
        var files = StarterFile.For(name);
        try
        {
            var kept = files.Skip(1).Where(file => file.IsAt(folder)).ToList();
            var taken = files.Except(kept).Where(file => file.IsTaken(folder)).ToList();
            foreach (var file in taken) place.Fault($"{Shown(folder, file)}: is there already");
            if (taken.Count > 0) place.Note("Nothing was written: nothing is ever overwritten. --folder DIR puts the files elsewhere.");
            if (File.Exists(folder)) place.Fault($"--folder {folder}: is a file");
            if (taken.Count > 0 || File.Exists(folder)) return ExitCode.BadInput;
            foreach (var file in files.Except(kept)) file.Write(folder);
            return place.Write(Told(files, kept, folder)) ? ExitCode.Done : ExitCode.Failed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            place.Fault($"{folder}: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    private static string Told(IReadOnlyList<StarterFile> files, List<StarterFile> kept, string folder)
    {
        var scenario = Shell.Quote(Shown(folder, files[0]));
        var lines = files.Select(file => $"{(kept.Contains(file) ? "kept " : "wrote")}  {Shown(folder, file)}")
            .Append("").Append("Next:").Append($"  channelsim validate {scenario}").Append($"  channelsim explain {scenario}").Append($"  channelsim run {scenario}");
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static string Shown(string folder, StarterFile file) => folder == "." ? file.Path : Path.Combine(folder, file.Path);

    /// <summary>Whoever writes the name of the file means the name of the scenario.</summary>
    private static string Bare(string name) => Path.GetExtension(name) is ".yaml" or ".yml" ? name[..name.LastIndexOf('.')] : name;
}
