using System.Globalization;
using System.Text;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Studies;

/// <summary>Writes the canonical form of a study.</summary>
internal static class StudyText
{
    /// <summary>The name under which the canonical form refers to the scenario.</summary>
    public const string ScenarioName = "scenario.yaml";

    /// <summary>The name under which the canonical form refers to the table of points.</summary>
    public const string TableName = "points.csv";

    public static string Of(Study study, bool withReplications)
    {
        var text = new StringBuilder("channelsim-study: 1\n");
        text.Append(CultureInfo.InvariantCulture, $"id: {FlowText.Quoted(study.Id)}\ntitle: {FlowText.Quoted(study.Title)}\nscenario: {ScenarioName}\n");
        Assignments(text, "set:", study.Assignments, "  ");
        if (study.Design.Kind != DesignKind.Points) Map(text, "factors:", study.Factors.Select(factor => (factor.Path, factor.Text)), "  ");
        Alternatives(text, study);
        Design(text, study);
        if (withReplications && study.Until is null) text.Append(CultureInfo.InvariantCulture, $"replications: {study.Replications}\n");
        if (study.Until is { } until)
            text.Append(CultureInfo.InvariantCulture, $"until: {{ measure: {FlowText.Quoted(until.Measure)}, half-width: {until.HalfWidth:R}, at-most: {until.AtMost} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"dice: {study.Dice}\nknowledge: {(study.FixedKnowledge ? "fixed" : "range")}\n");
        text.Append(CultureInfo.InvariantCulture, $"measures: [{string.Join(", ", study.Measures.Select(FlowText.Quoted))}]\nseed: {study.Seed}\nevents: {study.Events}\n");
        return text.ToString();
    }

    private static void Alternatives(StringBuilder text, Study study)
    {
        if (study.Alternatives is [{ Name: "" }]) return;
        text.Append("alternatives:\n");
        foreach (var alternative in study.Alternatives)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {FlowText.Quoted(alternative.Name)}:\n");
            text.Append(CultureInfo.InvariantCulture, $"    without: [{string.Join(", ", alternative.Without.Select(FlowText.Quoted))}]\n");
            Assignments(text, "    set:", alternative.Assignments, "      ");
        }
    }

    private static void Design(StringBuilder text, Study study)
    {
        var design = study.Design;
        var file = design.Table is null ? "" : $", file: {TableName}";
        text.Append(CultureInfo.InvariantCulture, $"design: {{ kind: {design.Kind.ToString().ToLowerInvariant()}{(design.Table is null && design.Points > 0 ? $", points: {design.Points}" : "")}{file} }}\n");
    }

    private static void Assignments(StringBuilder text, string key, IEnumerable<Assignment> assignments, string indent) =>
        Map(text, key, assignments.Select(assignment => (assignment.Path, assignment.Value ?? "null")), indent);

    private static void Map(StringBuilder text, string key, IEnumerable<(string Path, string Value)> entries, string indent)
    {
        var list = entries.ToList();
        if (list.Count == 0) return;
        text.Append(key).Append('\n');
        foreach (var (path, value) in list) text.Append(indent).Append(FlowText.Quoted(path)).Append(": ").Append(value).Append('\n');
    }
}
