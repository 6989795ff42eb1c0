using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>Machines and ladder as a Mermaid state diagram: one composite state for each.</summary>
public static class MermaidText
{
    // A string of JSON is a string of YAML.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The ladder and the machines of the given channels.</summary>
    public static string Of(Scenario scenario, IEnumerable<ChannelDefinition> channels, bool withLadder)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var text = new StringBuilder($"---\ntitle: {JsonSerializer.Serialize(DrawingTitle.Printable(DrawingTitle.Of(scenario)), Relaxed)}\n---\nstateDiagram-v2\n");
        if (withLadder) Ladder(text, LadderDiagram.Of(scenario.Model));
        foreach (var channel in channels) Machine(text, MachineDiagram.Of(scenario.Model, channel), $"c{scenario.Model.Channels.IndexOf(channel)}");
        return text.ToString();
    }

    private static void Machine(StringBuilder text, MachineDiagram diagram, string id)
    {
        text.Append($"  state \"{Plain(diagram.Heading)}\" as {id} {{\n");
        foreach (var state in diagram.States) text.Append($"    state \"{StateWords.Of(state)}\" as {id}{state}\n");
        text.Append($"    state \"{MachineDiagram.AnyState}\" as {id}Any\n");
        text.Append($"    [*] --> {id}{diagram.Initial}\n");
        foreach (var arrow in diagram.Arrows)
            text.Append($"    {id}{arrow.From} --> {id}{arrow.To} : {Plain(arrow.Label)}\n");
        text.Append($"    {id}Any --> {id}{ChannelState.Suspended} : {Plain(diagram.Suspension)}\n  }}\n");
    }

    private static void Ladder(StringBuilder text, LadderDiagram ladder)
    {
        text.Append("  state \"the ladder\" as ladder {\n");
        for (var i = 0; i < ladder.Steps.Length; i++)
            text.Append($"    state \"{Plain(ladder.Steps[i].Name)}{string.Concat(Details(ladder.Steps[i]))}\" as rung{i}\n");
        var first = ladder.Steps.Index().FirstOrDefault(step => step.Item.Climbed).Index; // what climbs is said once
        for (var i = 0; i < ladder.Steps.Length; i++)
        {
            if (ladder.Steps[i].IsStart) text.Append($"    [*] --> rung{i}\n");
            if (ladder.Steps[i].IsTerminal) text.Append($"    rung{i} --> [*]\n");
            if (ladder.Steps[i].Climbed) text.Append($"    rung{i - 1} --> rung{i}{(i == first ? $" : {Plain(string.Join('\n', ladder.Climbs))}" : "")}\n");
            if (i > 0 && ladder.Steps[i].Relaxes is { } relaxes) text.Append($"    rung{i} --> rung{i - 1} : {Plain($"relaxes, mean {relaxes}")}\n");
        }

        text.Append("  }\n");
    }

    private static IEnumerable<string> Details(LadderStep step) =>
        step.Details.Append(step.IsTerminal ? "the end" : null).OfType<string>().Select(detail => "<br/>" + Plain(detail));

    /// <summary>
    /// Text without what Mermaid reads as its own: a colon or semicolon ends a label, a quote a name, a hash or two percent signs begin a comment, angle
    /// brackets and braces markup.
    /// </summary>
    private static string Plain(string words)
    {
        var text = new StringBuilder();
        foreach (var letter in DrawingTitle.Printable(words))
            text.Append(letter switch
            {
                '\n' => "<br/>",
                ':' or ';' => ",",
                '"' or '`' => "'",
                '<' or '{' or '[' => "(",
                '>' or '}' or ']' => ")",
                '#' => "No. ",
                '%' when text.Length > 0 && text[^1] == '%' => " %",
                '\\' => "/",
                _ => letter.ToString(),
            });
        return text.ToString();
    }
}
