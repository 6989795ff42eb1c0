using System.Text;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Validating;

/// <summary>Findings for people: a line each, on a terminal with the line they are about.</summary>
internal static class ValidationText
{
    public static string Render(IEnumerable<CheckedFile> files, bool withLines)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            var shown = withLines ? DiagnosticText.Render(file.Diagnostics, file.Files) : file.Diagnostics.Select(diagnostic => diagnostic + "\n");
            foreach (var finding in shown) text.Append(finding);
        }

        return text.ToString();
    }

    /// <summary>What came of it, in a line.</summary>
    public static string Summary(IReadOnlyCollection<CheckedFile> files) =>
        $"{Count(files.Count, "file")}: {Count(files.Sum(file => file.Errors), "error")}, {Count(files.Sum(file => file.Warnings), "warning")}";

    private static string Count(int count, string what) => $"{(count == 0 ? "no" : count.ToString())} {what}{(count == 1 ? "" : "s")}";
}
