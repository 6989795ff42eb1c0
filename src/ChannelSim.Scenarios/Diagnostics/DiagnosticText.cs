using System.Globalization;
using System.Text;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>A finding with the line it is about and a caret beneath, for terminals.</summary>
public static class DiagnosticText
{
    private const int Widest = 160;

    /// <summary>The finding on its own line; then, where it has a line, that line of the text with the place underlined. Lines end with LF.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="text">The text that its lines are lines of: the file, or <c>PATH=VALUE</c> for an assignment.</param>
    public static string Render(Diagnostic diagnostic, string text)
    {
        var place = diagnostic.Place;
        var lines = text.Split('\n');
        if (place.Line < 1 || place.Line > lines.Length) return diagnostic + "\n";
        var (line, column) = Window(lines[place.Line - 1].TrimEnd('\r').Replace('\t', ' '), place.Column);
        var number = place.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var length = Math.Clamp(place.Length, 1, Math.Max(1, line.Length - column + 1));
        return new StringBuilder().Append(diagnostic).Append('\n')
            .Append(number).Append(" | ").Append(line).Append('\n')
            .Append(' ', 5).Append(" | ").Append(' ', Math.Max(0, column - 1)).Append('^', length).Append('\n').ToString();
    }

    /// <summary>The text that a finding's lines belong to: the assignment where it comes from one, else the file.</summary>
    public static string Render(Diagnostic diagnostic, string fileText, IEnumerable<Assignment> assignments) =>
        Render(diagnostic, assignments.FirstOrDefault(assignment => assignment.Source == diagnostic.Place.Source)?.Text ?? fileText);

    /// <summary>A part of an overlong line around the column, and the column within it.</summary>
    private static (string Line, int Column) Window(string line, int column)
    {
        if (line.Length <= Widest) return (line, Math.Min(column, line.Length + 1));
        var from = Math.Clamp(column - (Widest / 2), 0, line.Length - Widest);
        return (line.Substring(from, Widest), column - from);
    }
}
