using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Options;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Places;

/// <summary>
/// Where a command reads and writes: results to standard output or a file, everything else to standard error. What it reads it reads once, and never writes to.
/// </summary>
internal sealed class Workplace
{
    private readonly TextWriter _error = System.Console.Error;
    private readonly bool _quiet;
    private readonly InputFiles _inputs;
    private readonly OutputFile? _file;
    private readonly OutputFile? _report;
    private readonly List<string> _warnings = [];

    private Workplace(bool quiet, InputFiles inputs, OutputFile? file, OutputFile? report)
    {
        (_quiet, _inputs, _file, _report) = (quiet, inputs, file, report);
        if (file is not null) report?.RequireOther(file);
    }

    /// <summary>Of a command that writes to standard output alone, or into a folder.</summary>
    public static Workplace Console(bool quiet, CancellationToken cancellation) => new(quiet, new InputFiles(cancellation), null, null);

    /// <summary>The same with the files that a folder keeps in place of those on the disk.</summary>
    public static Workplace Kept(bool quiet, IEnumerable<ScenarioSource> kept, CancellationToken cancellation) => new(quiet, new InputFiles(kept, cancellation), null, null);

    /// <summary>Of a command that works in a folder; its report may go into a file beside it.</summary>
    /// <exception cref="CommandException">It cannot.</exception>
    public static Workplace Of(ParseResult parsed, StudyRunOptions options, string? folder, CancellationToken cancellation)
    {
        var report = ReportFile(parsed, options.Report, options.Overwrite);
        if (folder is not null) report?.RequireOutside(folder);
        return new Workplace(parsed.GetValue(options.Quiet), new InputFiles(cancellation), null, report);
    }

    /// <summary>Of a command whose result may go into a file; makes sure that it can, before anything is computed.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">Its options.</param>
    /// <param name="cancellation">Ends waiting for what is read.</param>
    /// <param name="forms">The forms that this result can take, the default first; null: all of the command's.</param>
    /// <param name="kept">Files that a folder keeps in place of those on the disk; null: the disk has them.</param>
    /// <exception cref="CommandException">It cannot.</exception>
    public static Workplace Of(ParseResult parsed, RunOptions options, CancellationToken cancellation, IReadOnlyList<string>? forms = null, IEnumerable<ScenarioSource>? kept = null)
    {
        var path = parsed.GetValue(options.Output);
        var file = path is null ? null : OutputFile.Open(path, parsed.GetValue(options.Overwrite), Named(parsed));
        var inputs = kept is null ? new InputFiles(cancellation) : new InputFiles(kept, cancellation);
        var place = new Workplace(parsed.GetValue(options.Quiet), inputs, file, ReportFile(parsed, options.Report, options.Overwrite));
        if (options.FormWarning(parsed, forms) is { Length: > 0 } warning) place.Note("channelsim: warning: " + warning);
        return place;
    }

    // What the command line names as read.
    private static IEnumerable<string> Named(ParseResult parsed) => parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).SelectMany(token => StudyFile.FilesOf(token.Value));

    private static OutputFile? ReportFile(ParseResult parsed, Option<string?> option, Option<bool> overwrite) =>
        parsed.GetResult(option) is not null && parsed.GetValue(option) is { } path ? OutputFile.Open(path, parsed.GetValue(overwrite), Named(parsed), option.Name) : null;

    /// <summary>Whether results go to a terminal that takes colour.</summary>
    public bool Colour => IsTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The same place, for what has been told already: only errors are told.</summary>
    public Workplace Quiet => new(true, _inputs, _file, _report);

    /// <summary>Whether results go to a terminal.</summary>
    public bool IsTerminal => _file is null && !System.Console.IsOutputRedirected;

    /// <summary>The files that were read.</summary>
    public IReadOnlyList<ScenarioSource> Sources => _inputs.Read;

    /// <summary>Reads a file, once. One that cannot be read comes with its fault.</summary>
    /// <exception cref="CommandException">The result would go into it.</exception>
    public ScenarioSource Load(string path)
    {
        var source = _inputs.Load(path);
        if (source.Fault is null) RequireOther(path, source.Bytes.AsSpan());
        return source;
    }

    /// <summary>Reads a file that is no scenario, whole; null where that cannot be, which is told.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">Bytes at most; of a larger one a byte more than that comes.</param>
    /// <exception cref="CommandException">The result would go into it.</exception>
    public byte[]? Bytes(string path, int most)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var bytes = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int count; bytes.Length <= most && (count = stream.Read(buffer)) > 0;) bytes.Write(buffer, 0, count);
            RequireOther(path, bytes.ToArray());
            return bytes.ToArray();
        }
        catch (Exception exception) when (Faults.IsOfSurroundings(exception))
        {
            Fault($"{path} cannot be read: {(Directory.Exists(path) ? "it is a folder" : exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : Faults.Reason(exception))}");
            return null;
        }
    }

    /// <summary>Tells findings that have no lines to show.</summary>
    public void Tell(IEnumerable<Diagnostic> findings)
    {
        foreach (var found in findings.Where(found => !_quiet || found.Severity == DiagnosticSeverity.Error)) _error.WriteLine(found);
    }

    /// <summary>Warnings about what was read: they belong on the page too, which may be read without what was told beside it.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Reads a scenario; reports every diagnostic. Null if it has errors.</summary>
    /// <param name="path">The file.</param>
    /// <param name="assignments">What is set in it.</param>
    /// <param name="again">Whether the file was read before, so that its own warnings are told already.</param>
    public Scenario? Read(string path, IReadOnlyList<Assignment> assignments, bool again = false)
    {
        var source = Load(path);
        var read = ScenarioReader.Read(source, assignments);
        Tell(read.Diagnostics.Where(found => !again || found.Severity == DiagnosticSeverity.Error || found.Place.Source != source.Name), told => DiagnosticText.Render(told, source.Text, assignments));
        if (!again && read.Scenario is not null) TellUndone(source, assignments);
        return read.Scenario;
    }

    /// <summary>Of two values that are set in the same place the last counts; that the other does not is told.</summary>
    public void TellUndone(ScenarioSource source, IReadOnlyList<Assignment> assignments)
    {
        foreach (var (undone, by) in UndoneAssignments.Of(source, assignments))
        {
            var warning = $"`{undone.Source}` does not count: `{by.Source}` after it sets the same";
            if (!_warnings.Contains(warning)) Warn(warning);
        }
    }

    /// <summary>Warns of how the command itself was put: beside the result and on its page.</summary>
    public void Warn(string warning)
    {
        _warnings.Add(warning);
        Note("channelsim: warning: " + warning);
    }

    /// <summary>Tells what is odd about a scenario as it is used, not as it is written.</summary>
    public void Tell(Scenario scenario, IEnumerable<Diagnostic> odd) => Tell(odd, told => DiagnosticText.Render(told, scenario.Text, scenario.Assignments));

    /// <summary>A study that was read; reports every diagnostic. Null if it has errors.</summary>
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
        if (faults.Count > told) Fault($"... and {Digits.Count(faults.Count - told, "more design point")}");
    }

    // A terminal shows the line and a caret; a log takes one line each.
    private void Tell(IEnumerable<Diagnostic> diagnostics, Func<IEnumerable<Diagnostic>, IEnumerable<string>> render)
    {
        diagnostics = [.. diagnostics];
        _warnings.AddRange(diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()).Except(_warnings));
        var told = diagnostics.Where(diagnostic => !_quiet || diagnostic.Severity == DiagnosticSeverity.Error);
        if (System.Console.IsErrorRedirected) foreach (var diagnostic in told) _error.WriteLine(diagnostic);
        else foreach (var shown in render(told)) _error.Write(shown);
    }

    /// <summary>Writes a result where it is wanted.</summary>
    /// <returns>False if the file could not be written; the reason was told, and the result, which may have taken hours, went where it can still be seen.</returns>
    /// <exception cref="CommandException">Standard output cannot be written.</exception>
    public bool Write(string result) => Write(stream => stream.Write(Encoding.UTF8.GetBytes(result)));

    /// <summary>Writes a result where it is wanted, as it is made: it may be larger than memory.</summary>
    /// <param name="result">Writes it into a stream, and once more should the file not take it.</param>
    /// <returns>False if the file could not be written; the reason was told, and the result, which may have taken hours, went where it can still be seen.</returns>
    /// <exception cref="CommandException">Standard output cannot be written.</exception>
    public bool Write(Action<Stream> result)
    {
        try
        {
            if (_file is null) StandardOutput.Write(result);
            else _file.Write(result);
            return true;
        }
        catch (CommandException exception) when (_file is not null)
        {
            StandardOutput.Write(result);
            Fault(exception.Message + ". The result was written to standard output instead");
            return false;
        }
    }

    /// <summary>Writes a result that is no text where it is wanted; what could not be written to a file is lost.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public bool Write(byte[] result)
    {
        if (_file is not null) _file.Write(result);
        else StandardOutput.Write(stream => stream.Write(result));
        return true;
    }

    /// <summary>Writes the report where one is wanted.</summary>
    /// <param name="make">Makes it; not called where none is wanted.</param>
    /// <returns>False if it could not be written, which was told.</returns>
    public bool Report(Func<string> make)
    {
        if (_report is null) return true;
        try
        {
            _report.Write(make());
            return true;
        }
        catch (CommandException exception)
        {
            Fault(exception.Message);
            return false;
        }
    }

    // A result never goes where something was read.
    private void RequireOther(string path, ReadOnlySpan<byte> bytes)
    {
        _file?.RequireOther(path, bytes);
        _report?.RequireOther(path, bytes);
    }

    public void Note(string text)
    {
        if (!_quiet) _error.WriteLine(text);
    }

    /// <summary>Says more of a fault, on a line of its own.</summary>
    public void Tell(string text) => _error.WriteLine(text);

    public void Fault(string text) => _error.WriteLine("channelsim: error: " + text);
}
