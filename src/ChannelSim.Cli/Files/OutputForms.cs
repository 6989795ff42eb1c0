namespace ChannelSim.Cli.Files;

/// <summary>Which form a result takes: the one that was asked for, else the one its file's ending names.</summary>
internal static class OutputForms
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = "json", [".csv"] = "csv", [".sarif"] = "sarif", [".svg"] = "svg", [".dot"] = "dot", [".gv"] = "dot", [".mmd"] = "mermaid", [".mermaid"] = "mermaid", [".md"] = "markdown",
        [".txt"] = "table", [".text"] = "table", [".xlsx"] = "xlsx", [".yaml"] = "yaml", [".yml"] = "yaml", [".html"] = "html", [".htm"] = "html",
    };

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["table"] = "text", ["json"] = "JSON", ["csv"] = "CSV", ["sarif"] = "SARIF", ["svg"] = "SVG", ["dot"] = "DOT", ["mermaid"] = "Mermaid", ["markdown"] = "Markdown", ["xlsx"] = "an Excel workbook", ["yaml"] = "a scenario (YAML)", ["html"] = "HTML",
    };

    // Endings that promise something no command makes.
    private static readonly HashSet<string> Strangers = new(StringComparer.OrdinalIgnoreCase)
    {
        ".xls", ".ods", ".docx", ".pdf", ".png", ".jpg", ".jpeg", ".parquet", ".xml", ".tsv", ".jsonl",
    };

    /// <summary>The form, and what there is to say where the ending promises another one; empty where there is nothing.</summary>
    /// <param name="asked">The form that was asked for; null where none was.</param>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="forms">The forms a command knows, the default first.</param>
    public static (string Form, string Warning) Of(string? asked, string? path, IReadOnlyList<string> forms)
    {
        var ending = EndingOf(path);
        var form = asked ?? forms.FirstOrDefault(known => known == Endings.GetValueOrDefault(ending)) ?? forms[0];
        return (form, Fits(ending, form) ? "" : $"--output {path}: what is written is {Words.GetValueOrDefault(form, form)}, which the ending {ending} does not promise{Others(forms)}");
    }

    /// <summary>The endings by which a file says its form, as help lists them: <c>.svg; .dot or .gv; .mmd or .mermaid</c>.</summary>
    /// <param name="forms">The forms a command knows.</param>
    public static string Listed(IReadOnlyList<string> forms) =>
        string.Join("; ", forms.Select(form => string.Join(" or ", Endings.Where(ending => ending.Value == form).Select(ending => ending.Key))).Where(endings => endings.Length > 0));

    private static bool Fits(string ending, string form) => Endings.TryGetValue(ending, out var promised)
        ? promised == form || (promised == "table" && form is "mermaid" or "dot") || (ending == ".json" && form == "sarif")
        : !Strangers.Contains(ending);

    private static string EndingOf(string? path) => path is null || Descriptor.Of(path) is not null ? "" : Path.GetExtension(path);

    private static string Others(IReadOnlyList<string> forms) => forms.Count > 1 ? $"; --format takes {string.Join(", ", forms)}" : "";
}
