using System.Text.Json;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Differences;

namespace ChannelSim.Results.Reports;

/// <summary>In what two scenarios differ.</summary>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
/// <param name="Command">The command that repeats it, quoted for a shell.</param>
public sealed record DifferenceReport(Scenario First, Scenario Second, string Command)
{
    private readonly IReadOnlyList<Difference> _differences = ScenarioDifference.Between(First, Second);
    private readonly WorldOrigin _first = WorldOrigin.Of(First, [], "A");
    private readonly WorldOrigin _second = WorldOrigin.Of(Second, [], "B");

    /// <summary>The page.</summary>
    public Page Page() => new()
    {
        Title = $"{First.Id} and {Second.Id}: what differs",
        Provenance = new Provenance { Verb = "diff", Worlds = [_first, _second], Command = Command },
        Lead = [Named("A", First), Named("B", Second), Verdict()],
        Sections = [.. ((Section?[])[Section("What can change results", changesResults: true), Section("What changes no result", changesResults: false)]).OfType<Section>()],
        Data = new DataTable(
            ["path", "a", "b", "changes_results", "b_scenario", "b_scenario_file", "b_scenario_sha256", "b_model_sha256"],
            _differences.Select(difference => new DataRow(_first, [difference.Path, difference.First, difference.Second, difference.ChangesResults, _second.Scenario, _second.File, _second.ScenarioSha256, _second.ModelSha256]))),
        Members = Write,
    };

    private static string Named(string name, Scenario scenario) => $"{name}: {scenario.FileName}, {scenario.Id} (sha256 {scenario.Sha256[..12]})";

    private Section? Section(string heading, bool changesResults)
    {
        var rows = _differences.Where(difference => difference.ChangesResults == changesResults).ToList();
        return rows.Count == 0 ? null : new Section(heading, [new Table([new("", IsKey: true), new("A"), new("B")], [.. rows.Select(row => Row.Of(row.Path, row.First ?? "-", row.Second ?? "-"))])]);
    }

    private string Verdict()
    {
        var (changing, count) = (_differences.Count(difference => difference.ChangesResults), _differences.Count);
        if (count > 0) return changing > 0 ? $"{changing} of {Digits.Count(count, "difference")} can change results." : "The two give the same results: nothing that differs can change one.";
        return First.Sha256 == Second.Sha256
            ? "The two scenarios are identical."
            : "The two scenarios are identical; the files differ in comments or in how things are written.";
    }

    private void Write(Utf8JsonWriter json)
    {
        WriteScenario(json, "a", First, _first);
        WriteScenario(json, "b", Second, _second);
        json.WriteBoolean("identical", _differences.Count == 0);
        json.WriteBoolean("same_results", !_differences.Any(difference => difference.ChangesResults));
        json.WriteStartArray("differences");
        foreach (var difference in _differences)
        {
            json.WriteStartObject();
            json.WriteString("path", difference.Path);
            json.WriteString("a", difference.First);
            json.WriteString("b", difference.Second);
            json.WriteBoolean("changes_results", difference.ChangesResults);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteScenario(Utf8JsonWriter json, string name, Scenario scenario, WorldOrigin world)
    {
        json.WriteStartObject(name);
        json.WriteString("file", scenario.FileName);
        json.WriteString("scenario", scenario.Id);
        json.WriteString("scenario_sha256", scenario.Sha256);
        json.WriteString("model_sha256", world.ModelSha256);
        json.WriteEndObject();
    }
}
