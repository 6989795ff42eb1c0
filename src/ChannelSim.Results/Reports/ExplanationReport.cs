using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Explaining;

namespace ChannelSim.Results.Reports;

/// <summary>One key or block of a scenario, as a page or as data.</summary>
/// <param name="Scenario">The scenario, with what was set.</param>
/// <param name="Explanation">What is told of it.</param>
/// <param name="Command">The command that tells it again, quoted for a shell.</param>
/// <param name="Warnings">What was said of the scenario as it was read.</param>
internal sealed record ExplanationReport(Scenario Scenario, Explanation Explanation, string Command, IReadOnlyList<string> Warnings)
{
    private const int Indent = 14;

    private Provenance Provenance => new() { Verb = "explain", Worlds = [WorldOrigin.Of(Scenario, [])], Command = Command };

    private string Title => Explanation.Path.Length == 0 ? Scenario.Id : Explanation.Path;

    public string Page(int width, bool colour)
    {
        var page = new TextPage(width, colour);
        HeadingText.Write(page, Title, Provenance);
        foreach (var warning in Warnings) page.Line("Warning: " + warning);
        page.Line($"{Explanation.Called}: {Explanation.Description}");
        foreach (var (name, text) in Facts())
            foreach (var (index, line) in Wrapping.Lines(text, Math.Min(width, TextPage.UsualWidth) - Indent).Index())
                page.Command($"  {(index == 0 ? name : ""),-(Indent - 2)}{line}");
        if (!Explanation.Items.IsEmpty) Items(page);
        ProvenanceText.Write(page, Provenance);
        return page.ToString();
    }

    public string Json() => JsonText.Object(json =>
    {
        json.WriteString("scenario", Scenario.Id);
        json.WriteString("scenario_sha256", Scenario.Sha256);
        json.WriteString("path", Explanation.Path);
        json.WriteString("called", Explanation.Called);
        json.WriteString("description", Explanation.Description);
        json.WriteString("value", Explanation.Value);
        json.WriteString("unit", Explanation.Unit);
        json.WriteString("origin", Word(Explanation.Origin));
        json.WriteString("copied_from", Explanation.CopiedFrom);
        WritePlace(json);
        json.WriteString("default", Explanation.Default);
        json.WriteString("basis", Explanation.Basis == Basis.None ? null : Explanation.Basis.ToString().ToLowerInvariant());
        WriteSources(json);
        json.WriteStartArray("items");
        foreach (var item in Explanation.Items) WriteItem(json, item);
        json.WriteEndArray();
        json.WriteString("title", Title);
        json.WriteString("marking", Scenario.Marking);
        JsonText.Strings(json, "warnings", Warnings);
        ProvenanceJson.Write(json, Provenance);
    });

    private IEnumerable<(string Name, string Text)> Facts()
    {
        yield return ("value", Explanation.Value ?? "none");
        if (Explanation.Unit is { } unit) yield return ("unit", unit);
        yield return ("given", Given());
        if (Explanation.Default is { } standard) yield return ("default", standard);
        if (Explanation.Basis != Basis.None || (Explanation.Unit is not null && Explanation.Origin is Origin.Written or Origin.Copied))
            yield return ("basis", Explanation.BasisDiffers ? EachBasis() : Said(Explanation.Basis));
        foreach (var source in Explanation.Sources) yield return ("source", Source(source));
    }

    // A sourced median with an assumed spread is neither sourced nor assumed.
    private string EachBasis() => string.Join("; ", Explanation.Items.GroupBy(item => item.Basis).Select(group => $"{Said(group.Key)} ({string.Join(", ", group.Select(item => item.Name))})"));

    private static string Said(Basis basis) => basis == Basis.None ? "not said" : basis.ToString().ToLowerInvariant();

    private string Given() => Explanation.Origin switch
    {
        Origin.Written => $"at {Explanation.Place}",
        Origin.Copied => $"copied by `like` from {Explanation.CopiedFrom}, {Explanation.Place}",
        Origin.Default => "not in the file; this is the default",
        Origin.NotApplicable => "not in the file; it does not apply to this kind",
        _ => "not in the file",
    };

    private static string Source(SourceDefinition source) =>
        $"{source.Key}{(source.Title is { } title ? $": {title}" : "")}{(source.Date is { } date ? $" ({date})" : "")}{(source.Url is { } url ? $" {url}" : "")}";

    private void Items(TextPage page)
    {
        page.Line();
        Column[] columns = [new("inside"), new("value"), new("given"), .. Explanation.BasisDiffers ? (Column[])[new("basis"), new("source")] : []];
        page.Write(new Table([.. columns], [.. Explanation.Items.Select(item => new Row([.. ((Cell[])[item.Name, item.Value ?? "none", Word(item.Origin), Said(item.Basis), string.Join(", ", item.Sources)]).Take(columns.Length)]))]));
    }

    private void WritePlace(Utf8JsonWriter json)
    {
        if (Explanation.Place is not { } place)
        {
            json.WriteNull("place");
            return;
        }

        json.WriteStartObject("place");
        json.WriteString("source", place.Source);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }

    private void WriteSources(Utf8JsonWriter json)
    {
        json.WriteStartArray("sources");
        foreach (var source in Explanation.Sources)
        {
            json.WriteStartObject();
            json.WriteString("key", source.Key);
            json.WriteString("title", source.Title);
            json.WriteString("date", source.Date);
            json.WriteString("url", source.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteItem(Utf8JsonWriter json, ExplainedItem item)
    {
        json.WriteStartObject();
        json.WriteString("name", item.Name);
        json.WriteString("value", item.Value);
        json.WriteString("origin", Word(item.Origin));
        if (Explanation.BasisDiffers)
        {
            json.WriteString("basis", item.Basis == Basis.None ? null : Said(item.Basis));
            JsonText.Strings(json, "sources", item.Sources);
        }

        json.WriteEndObject();
    }

    private static string Word(Origin origin) => origin switch
    {
        Origin.Written => "written",
        Origin.Copied => "copied",
        Origin.Default => "default",
        Origin.NotApplicable => "not_applicable",
        _ => "absent",
    };
}
