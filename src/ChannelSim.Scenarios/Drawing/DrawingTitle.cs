using System.Text;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>What stands above every drawing, and what every drawing must do to text that comes from a file.</summary>
internal static class DrawingTitle
{
    /// <summary>The marking, where there is one, what the scenario is about, and what was set on the command line.</summary>
    public static string Of(Scenario scenario)
    {
        var title = scenario.Marking is { Length: > 0 } marking ? $"{marking} - {scenario.Title}" : scenario.Title;
        return scenario.Assignments.IsEmpty ? title : $"{title} (with {string.Join(", ", scenario.Assignments.Select(assignment => assignment.Text))})";
    }

    /// <summary>Text without control characters and halves of characters, which neither XML nor a terminal takes; line breaks stay.</summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' || !(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF)) printable.Append(rune);
        }

        return printable.ToString();
    }
}
