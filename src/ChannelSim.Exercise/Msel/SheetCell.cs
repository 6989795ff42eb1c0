using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Exercise.Msel;

/// <summary>A cell of a table.</summary>
/// <param name="Name">What a spreadsheet calls it: <c>B7</c>.</param>
/// <param name="Text">What is in it, line ends as LF, without blanks around it.</param>
/// <param name="Place">Where it is: line and column of a CSV file, or a file with sheet and cell.</param>
public sealed record SheetCell(string Name, string Text, Place Place)
{
    /// <summary>The name of a cell: columns A to Z, AA and so on.</summary>
    /// <param name="column">Column, from 0.</param>
    /// <param name="row">Row, from 1.</param>
    public static string NameOf(int column, int row)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1) letters = (char)('A' + (rest % 26)) + letters;
        return $"{letters}{row}";
    }

    /// <summary>A finding about it.</summary>
    internal Diagnostic Fault(DiagnosticRule rule, string what, string hint = "", params string[] suggestions) =>
        new(rule, Place, PlainText.Of(Place.Line == 0 ? what : $"{Name}: {what}"), PlainText.Of(hint), [.. suggestions]);
}
