using System.Text.RegularExpressions;

namespace ChannelSim.Cli.Tests.Support;

/// <summary>
/// Does what a guide says, in its order, in an empty folder: runs its commands, puts its YAML in place of the blocks of the same name, and compares
/// what it shows with what was printed.
/// </summary>
internal sealed partial class GuideWalk(Folder folder, string scenario)
{
    private Outcome last = new(0, "", "");

    /// <summary>What went otherwise than the guide says.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The commands that were run.</summary>
    public List<string> Commands { get; } = [];

    public void Follow(string guide)
    {
        foreach (Match step in Step().Matches(guide))
        {
            if (step.Groups["command"] is { Success: true } command) Run(command.Value, guide[(step.Index + step.Length)..]);
            else if (step.Groups["kind"].Value == "yaml") Put(step.Groups["text"].Value);
            else if (step.Groups["kind"].Value == "text" && !last.Output.StartsWith(step.Groups["text"].Value, StringComparison.Ordinal)) Faults.Add($"{Commands[^1]} prints\n{last.Output}in place of\n{step.Groups["text"].Value}");
        }
    }

    private void Run(string command, string rest)
    {
        Commands.Add(command);
        last = folder.Run(command.Split(' '));
        var expected = Shown().Match(rest) is { Success: true } shown && shown.Groups["text"].Value.Contains(": error CH", StringComparison.Ordinal) ? 2 : 0;
        if (last.ExitCode != expected) Faults.Add($"{command} ends with {last.ExitCode} in place of {expected}: {last.Output}{last.Error}");
    }

    private void Put(string block)
    {
        var text = File.ReadAllText(folder.At(scenario));
        var name = block[..(block.IndexOf(':', StringComparison.Ordinal) + 1)];
        var old = Block().Matches(text).SingleOrDefault(found => found.Value.StartsWith(name, StringComparison.Ordinal));
        File.WriteAllText(folder.At(scenario), old is null ? text + block : text[..old.Index] + block + text[(old.Index + old.Length)..]);
    }

    [GeneratedRegex(@"^    channelsim (?<command>[^\n]+)$|^```(?<kind>[a-z]+)\n(?<text>([^`][^\n]*\n|\n)*)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Step();

    [GeneratedRegex(@"\A\n+```text\n(?<text>([^`][^\n]*\n|\n)*)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Shown();

    [GeneratedRegex("^[a-z][^\n]*\n(\n*[ #][^\n]*\n)*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Block();
}
