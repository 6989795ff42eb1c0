using ChannelSim.Cli.Files;

namespace ChannelSim.Cli.Tests.Files;

/// <summary>The form of a result follows the ending of its file; where the two do not go together, that is said.</summary>
public sealed class OutputFormsTests
{
    private static readonly string[] Tables = ["table", "json", "csv"];
    private static readonly string[] Graphs = ["mermaid", "dot", "svg"];
    private static readonly string[] Findings = ["table", "json", "sarif"];

    private static readonly object?[][] Cases =
    [
        [Tables, null, null, "table", false],
        [Tables, null, "r.json", "json", false],
        [Tables, null, "r.CSV", "csv", false],
        [Tables, null, "r.txt", "table", false],
        [Tables, null, "r", "table", false],
        [Tables, null, "r.v2", "table", false],
        [Tables, null, "folder.json/r", "table", false],
        [Tables, null, "r.html", "table", true],
        [Tables, null, "r.svg", "table", true],
        [Tables, "csv", "r.json", "csv", true],
        [Tables, "json", "r.txt", "json", true],
        [Tables, "json", "r.json", "json", false],
        [Tables, "json", "/dev/stdout", "json", false],
        [Graphs, null, "g.svg", "svg", false],
        [Graphs, null, "g.gv", "dot", false],
        [Graphs, null, "g.mmd", "mermaid", false],
        [Graphs, null, "g.txt", "mermaid", false],
        [Graphs, null, "g.png", "mermaid", true],
        [Graphs, "dot", "g.svg", "dot", true],
        [Findings, null, "v.sarif", "sarif", false],
        [Findings, "sarif", "v.json", "sarif", false],
        [Findings, null, "v.csv", "table", true],
        [new[] { "json" }, null, "schema.json", "json", false],
    ];

    [TestCaseSource(nameof(Cases))]
    public void The_form_follows_the_ending_unless_another_is_asked_for(string[] forms, string? asked, string? path, string form, bool warned)
    {
        var (found, warning) = OutputForms.Of(asked, path, forms);

        Assert.That((found, warning.Length > 0), Is.EqualTo((form, warned)), warning);
        if (warned) Assert.That(warning, Does.Contain(Path.GetExtension(path)!));
    }
}
