using System.Globalization;
using System.Text;
using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Tables;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Cli.Output;

/// <summary>One replication, as a story or as data.</summary>
internal sealed record TraceReport(
    Scenario Scenario, ulong Seed, long Replication, bool FixedKnowledge, ParameterBinding Parameters, IReadOnlyList<StepEvent> Events)
{
    private ModelDefinition Model => Scenario.Model;

    /// <summary>The story, with what was drawn for numbers that are not known.</summary>
    public string Page()
    {
        var text = new StringBuilder();
        if (Scenario.Marking is { Length: > 0 } marking) text.Append(marking).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{Scenario.Title}: replication {Replication}, seed {Seed}\n");
        text.Append(CultureInfo.InvariantCulture, $"From {Scenario.Clock.Describe(0)}. Scenario {Scenario.Id} (sha256 {Scenario.Sha256[..12]}), engine {EngineVersion.Text}.\n");
        if (!Scenario.Assignments.IsEmpty) text.Append("Changed: ").AppendJoin("; ", Scenario.Assignments.Select(assignment => $"{assignment.Path}={assignment.Value}")).Append('\n');
        AppendKnowledge(text);
        text.Append(new Story(Scenario, Events).Tell());
        return text.ToString();
    }

    /// <summary>One line an event.</summary>
    public string Csv()
    {
        var text = new StringBuilder("replication,sequence,minutes,local_time,event,channel,incident,code,x,y,marking\n");
        for (var i = 0; i < Events.Count; i++)
        {
            var e = Events[i];
            string[] fields =
            [
                Replication.ToString(CultureInfo.InvariantCulture), i.ToString(CultureInfo.InvariantCulture), Number(e.Minutes), Scenario.Clock.Local(e.Minutes), StepEventNames.Of(e.Kind),
                e.Channel < 0 ? "" : Model.Channels[e.Channel].Name, e.Incident < 0 ? "" : e.Incident.ToString(CultureInfo.InvariantCulture),
                e.Code.ToString(CultureInfo.InvariantCulture), Number(e.X), Number(e.Y), RunCsv.Quoted(Scenario.Marking ?? ""),
            ];
            text.AppendJoin(',', fields).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>One object: where it comes from, the parameters drawn, the events.</summary>
    public string Json()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Options)) Write(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("scenario", Scenario.Id);
        json.WriteString("marking", Scenario.Marking);
        json.WriteString("scenario_sha256", Scenario.Sha256);
        json.WriteString("engine_version", EngineVersion.Text);
        json.WriteNumber("seed", Seed);
        json.WriteNumber("replication", Replication);
        json.WriteStartObject("parameters");
        foreach (var (parameter, value) in Drawn()) JsonText.Number(json, parameter.Path, value);
        json.WriteEndObject();
        json.WriteStartArray("events");
        foreach (var e in Events) WriteEvent(json, e);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteEvent(Utf8JsonWriter json, StepEvent e)
    {
        json.WriteStartObject();
        JsonText.Number(json, "minutes", e.Minutes);
        json.WriteString("local_time", Scenario.Clock.Local(e.Minutes));
        json.WriteString("event", StepEventNames.Of(e.Kind));
        if (e.Channel >= 0) json.WriteString("channel", Model.Channels[e.Channel].Name);
        if (e.Incident >= 0) json.WriteNumber("incident", e.Incident);
        json.WriteNumber("code", e.Code);
        Extended(json, "x", e.X);
        Extended(json, "y", e.Y);
        json.WriteEndObject();
    }

    // Log-odds may be certain: JSON has no infinity, so it is written as a word.
    private static void Extended(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsInfinity(value)) json.WriteString(name, value > 0 ? "certain" : "excluded");
        else JsonText.Number(json, name, value);
    }

    private void AppendKnowledge(StringBuilder text)
    {
        var drawn = Drawn().ToList();
        if (drawn.Count == 0) return;
        text.Append(FixedKnowledge ? "Not known, held at their means:" : "Not known, drawn for this replication:").Append('\n');
        var width = drawn.Max(item => item.Parameter.Path.Length);
        foreach (var (parameter, value) in drawn) text.Append("  ").Append(parameter.Path.PadRight(width)).Append("  ").Append(Spoken(parameter.Unit, value)).Append('\n');
    }

    // Three digits are for reading; the JSON has all of them.
    private static string Spoken(ParameterUnit unit, double value) => unit == ParameterUnit.Minutes
        ? Numbers.Span(value)
        : ValueWords.Number(unit, double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private IEnumerable<(ParameterDefinition Parameter, double Value)> Drawn() =>
        Model.Parameters.Select((parameter, index) => (parameter, index))
            .Where(item => !item.parameter.Spread.IsConstant)
            .Select(item => (item.parameter, Parameters[new ParameterId(item.index)]));

    private static string Number(double value) =>
        double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : value > 0 ? "certain" : "excluded";
}
