using System.Globalization;
using System.Text;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Texts;

/// <summary>Findings with the line they are about and a caret beneath, for terminals.</summary>
/// <param name="text">The text that their lines are lines of: the file, or <c>PATH=VALUE</c> for an assignment.</param>
public sealed class DiagnosticText(string text)
{
    private const int Widest = 160;
    private readonly string[] lines = SourceText.WithLineFeeds(text).Split('\n');

    /// <summary>The finding on its own line; then, where it has a line, that line of the text with the place underlined. Lines end with LF.</summary>
    public string Render(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var place = diagnostic.Place;
        if (place.Line < 1 || place.Line > lines.Length || (lines is [var only] && only.Length == 0)) return diagnostic + "\n";
        var (line, column) = Window(Columns.Shown(PlainText.Of(lines[place.Line - 1])), place.Column);
        var number = place.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var length = Math.Clamp(place.Length, 1, Math.Max(1, line.Length - column + 1));
        return new StringBuilder().Append(diagnostic).Append('\n')
            .Append(number).Append(" | ").Append(line).Append('\n')
            .Append(' ', 5).Append(" | ").Append(' ', Columns.Count(line.AsSpan(0, Math.Clamp(column - 1, 0, line.Length)))).Append('^', Math.Max(1, Columns.Count(line.AsSpan(Math.Clamp(column - 1, 0, line.Length), Math.Min(length, line.Length - Math.Clamp(column - 1, 0, line.Length)))))).Append('\n').ToString();
    }

    /// <summary>Findings of a file and of the assignments that were applied to it, each with its own line.</summary>
    public static IEnumerable<string> Render(IEnumerable<Diagnostic> diagnostics, string fileText, IEnumerable<Assignment> assignments)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(assignments);
        var file = new DiagnosticText(fileText);
        var others = assignments.DistinctBy(assignment => assignment.Source).ToDictionary(assignment => assignment.Source, assignment => new DiagnosticText(assignment.Text), StringComparer.Ordinal);
        return diagnostics.Select(diagnostic => others.GetValueOrDefault(diagnostic.Place.Source, file).Render(diagnostic));
    }

    /// <summary>Findings of several files and of options of a command line, each with its own line.</summary>
    public static IEnumerable<string> Render(IEnumerable<Diagnostic> diagnostics, IEnumerable<ScenarioSource> files)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(files);
        var texts = files.DistinctBy(file => file.Name).ToDictionary(file => file.Name, file => new DiagnosticText(file.Text), StringComparer.Ordinal);
        return diagnostics.Select(diagnostic => (texts.GetValueOrDefault(diagnostic.Place.Source) ?? new DiagnosticText(OptionValue(diagnostic.Place.Source))).Render(diagnostic));
    }

    /// <summary>What stands after the name of an option: <c>PATH=VALUE</c> in <c>--set PATH=VALUE</c>.</summary>
    private static string OptionValue(string source) => source.StartsWith("--", StringComparison.Ordinal) ? source[(source.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "";

    /// <summary>A part of an overlong line around the column, and the column within it.</summary>
    private static (string Line, int Column) Window(string line, int column)
    {
        if (line.Length <= Widest) return (line, Math.Min(column, line.Length + 1));
        var from = Math.Clamp(column - (Widest / 2), 0, line.Length - Widest);
        return (line.Substring(from, Widest), column - from);
    }
}
