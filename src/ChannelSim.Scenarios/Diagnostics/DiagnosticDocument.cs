using System.Text;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>The document that explains every code, written from the catalogue.</summary>
public static class DiagnosticDocument
{
    private static readonly (char Hundred, string Title)[] Families =
    [
        ('1', "The file and its YAML"), ('2', "Keys and blocks"), ('3', "Values"),
        ('4', "Names and what belongs together"), ('5', "Assignments (`--set`)"), ('6', "Warnings"), ('7', "Study files"), ('8', "Inject lists (MSEL)"),
    ];

    /// <summary>The document as Markdown, lines ending with LF.</summary>
    public static string Write()
    {
        var text = new StringBuilder("""
            # What the program says about scenario and study files

            Each finding is one line, `FILE:LINE:COLUMN: error CHnnn: what is wrong; what was meant or allowed`; lines and columns count from 1.
            All findings of a file are told at once. An error keeps the scenario from being used; a warning does not.
            A fault in a value given by `--set PATH=VALUE` has that text as its file. After a break of YAML's own rules (CH104, CH105) the
            rest is read as if the slip were mended, where one change surely mends it; otherwise only what the lines above it show by
            themselves is told, because nobody knows what the rest would have said.

            Faults of an inject list that `msel import` reads also name the cell, `B7`; in a workbook, which has no lines, the sheet and the cell stand in place of line and column.

            This page is written from the catalogue in the code; a test compares the two.

            """.ReplaceLineEndings("\n"));
        foreach (var (hundred, title) in Families)
        {
            text.Append("\n## ").Append(title).Append('\n');
            foreach (var rule in DiagnosticCatalogue.Rules.Where(rule => rule.Code[2] == hundred)) Append(text, rule);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DiagnosticRule rule) => text
        .Append("\n### ").Append(rule.Code).Append(": ").Append(rule.Title).Append("\n\n")
        .Append(rule.Explanation).Append("\n\n*Cure:* ").Append(rule.Cure).Append('\n');
}
