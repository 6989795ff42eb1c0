using System.Text;
using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Explaining;

namespace ChannelSim.Results.Reports;

/// <summary>A scenario in words, as a page to be read aloud or as data.</summary>
/// <param name="Scenario">The scenario, with what was set.</param>
/// <param name="Command">The command that tells it again, quoted for a shell.</param>
/// <param name="Warnings">What was said of it as it was read.</param>
internal sealed record StoryReport(Scenario Scenario, string Command, IReadOnlyList<string> Warnings)
{
    // Paragraphs of more than three lines stand apart.
    private const int Long = 300;

    private Provenance Provenance => new() { Verb = "explain", Worlds = [WorldOrigin.Of(Scenario, [])], Command = Command };

    public string Page(int width, bool colour)
    {
        var page = new TextPage(width, colour);
        HeadingText.Write(page, Scenario.Title, Provenance);
        foreach (var warning in Warnings) page.Line("Warning: " + warning);
        foreach (var section in ScenarioStory.Of(Scenario))
        {
            page.Heading(section.Heading);
            var apart = section.Paragraphs.Any(paragraph => paragraph.Length > Long);
            foreach (var (index, paragraph) in section.Paragraphs.Index())
            {
                if (apart && index > 0) page.Line();
                page.Line(paragraph);
            }
        }

        ProvenanceText.Write(page, Provenance);
        return page.ToString();
    }

    public string Json() => JsonText.Object(json =>
    {
        json.WriteString("scenario", Scenario.Id);
        json.WriteString("scenario_sha256", Scenario.Sha256);
        json.WriteString("title", Scenario.Title);
        json.WriteString("marking", Scenario.Marking);
        JsonText.Strings(json, "warnings", Warnings);
        JsonText.Strings(json, "set", Scenario.Assignments.Select(assignment => assignment.Text));
        var given = Scenario.Model.Parameters.Where(parameter => !parameter.IsDefault).ToList();
        json.WriteNumber("inputs", given.Count);
        json.WriteNumber("inputs_assumed", given.Count(parameter => parameter.Basis == Basis.Assumption));
        json.WriteNumber("inputs_without_basis", given.Count(parameter => parameter.Basis == Basis.None));
        json.WriteNumber("inputs_not_known", given.Count(parameter => !parameter.Spread.IsConstant));
        ProvenanceJson.Write(json, Provenance);
        json.WriteStartArray("sections");
        foreach (var section in ScenarioStory.Of(Scenario))
        {
            json.WriteStartObject();
            json.WriteString("heading", section.Heading);
            JsonText.Strings(json, "paragraphs", section.Paragraphs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
