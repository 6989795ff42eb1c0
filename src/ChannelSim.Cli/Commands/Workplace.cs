using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Commands;

/// <summary>Where a command reads and writes: results to standard output or a file, everything else to standard error.</summary>
internal sealed class Workplace(TextWriter output, TextWriter error, bool quiet)
{
    public static Workplace Console(bool quiet) => new(System.Console.Out, System.Console.Error, quiet);

    /// <summary>Whether results go to a terminal that takes colour.</summary>
    public static bool Colour => !System.Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Reads a scenario; tells all its faults. Null if it has errors.</summary>
    /// <param name="path">The file.</param>
    /// <param name="assignments">What is set in it.</param>
    /// <param name="again">Whether the file was read before, so that its own warnings are told already.</param>
    public Scenario? Read(string path, IReadOnlyList<Assignment> assignments, bool again = false)
    {
        var source = ScenarioSource.Load(path);
        var read = ScenarioReader.Read(source, assignments);
        Tell(read.Diagnostics.Where(found => !again || found.Severity == DiagnosticSeverity.Error || found.Place.Source != source.Name), told => DiagnosticText.Render(told, source.Text, assignments));
        return read.Scenario;
    }

    /// <summary>Tells what is odd about a scenario as it is used, not as it is written.</summary>
    public void Tell(Scenario scenario, IEnumerable<Diagnostic> odd) => Tell(odd, told => DiagnosticText.Render(told, scenario.Text, scenario.Assignments));

    /// <summary>A study that was read; tells all its faults. Null if it has errors.</summary>
    public Study? Told(StudyReadResult read)
    {
        Tell(read.Diagnostics, told => DiagnosticText.Render(told, read.Files));
        return read.Study;
    }

    /// <summary>Tells what is wrong with design points, the first of them.</summary>
    public void Tell(Study study, IReadOnlyCollection<Diagnostic> faults)
    {
        const int told = 20;
        Tell(faults.Take(told), shown => DiagnosticText.Render(shown, study.Files));
        if (faults.Count > told) Fault($"... and {Output.Numbers.Count(faults.Count - told, "more design point")}");
    }

    // A terminal shows the line and a caret; a log takes one line each.
    private void Tell(IEnumerable<Diagnostic> diagnostics, Func<IEnumerable<Diagnostic>, IEnumerable<string>> render)
    {
        var told = diagnostics.Where(diagnostic => !quiet || diagnostic.Severity == DiagnosticSeverity.Error);
        if (System.Console.IsErrorRedirected) foreach (var diagnostic in told) error.WriteLine(diagnostic);
        else foreach (var shown in render(told)) error.Write(shown);
    }

    /// <summary>Writes a result where it is wanted.</summary>
    /// <returns>False if the file could not be written; the reason was told.</returns>
    public bool Write(string result, string? path)
    {
        if (path is null)
        {
            output.Write(result);
            output.Flush();
            return true;
        }

        try
        {
            var file = new FileInfo(path);
            Replace(file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName, result);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // The result may have taken hours: it goes where it can still be seen.
            output.Write(result);
            output.Flush();
            Fault($"{path} cannot be written: {exception.Message} The result was written to standard output instead.");
            return false;
        }
    }

    private static void Replace(string path, string result)
    {
        // What is there and empty may be a device or a pipe, which takes what is written but must not be replaced.
        if (new FileInfo(path) is { Exists: true, Length: 0 })
        {
            File.WriteAllText(path, result);
            return;
        }

        // Beside it first, so that an interrupted write leaves what was there.
        var aside = path + ".part";
        File.WriteAllText(aside, result);
        File.Move(aside, path, overwrite: true);
    }

    public void Note(string text)
    {
        if (!quiet) error.WriteLine(text);
    }

    public void Fault(string text) => error.WriteLine("channelsim: error: " + text);
}
