using System.CommandLine;

namespace ChannelSim.Cli.Options;

/// <summary><c>--output FOLDER</c> of the commands about studies.</summary>
internal static class FolderOption
{
    public static Option<string?> Create(string description)
    {
        var option = new Option<string?>("--output", "-o") { Description = description, HelpName = "FOLDER" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }]) result.AddError("--output '': takes the name of a folder");
        });
        return option;
    }
}
