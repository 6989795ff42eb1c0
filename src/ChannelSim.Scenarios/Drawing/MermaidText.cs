using System.Text;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>Machines and ladder as a Mermaid state diagram: one composite state for each.</summary>
public static class MermaidText
{
    /// <summary>The ladder and the machines of the given channels.</summary>
    public static string Of(ModelDefinition model, IEnumerable<ChannelDefinition> channels, bool withLadder)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        if (withLadder) Ladder(text, model);
        foreach (var channel in channels) Machine(text, MachineDiagram.Of(model, channel));
        return text.ToString();
    }

    private static void Machine(StringBuilder text, MachineDiagram diagram)
    {
        var name = Id(diagram.Channel.Name);
        text.Append($"  state \"{diagram.Channel.Name}\" as {name} {{\n");
        foreach (var state in diagram.States) text.Append($"    state \"{StateWords.Of(state)}\" as {name}_{state}\n");
        text.Append($"    [*] --> {name}_{diagram.Initial}\n");
        foreach (var arrow in diagram.Arrows) text.Append($"    {name}_{arrow.From} --> {name}_{arrow.To} : {Label(string.Join("\n", arrow.Words))}\n");
        text.Append($"    note right of {name}_Suspended : {MachineDiagram.SuspensionNote}\n  }}\n");
    }

    private static void Ladder(StringBuilder text, ModelDefinition model)
    {
        var words = new ValueWords(model);
        text.Append("  state \"the ladder\" as ladder {\n");
        for (var i = 0; i < model.Rungs.Length; i++) text.Append($"    state \"{model.Rungs[i].Name}{(model.Rungs[i].Terminal ? " (the end)" : "")}\" as rung{i}\n");
        text.Append($"    [*] --> rung{model.Start.Index}\n");
        for (var i = 1; i < model.Rungs.Length; i++)
        {
            text.Append($"    rung{i - 1} --> rung{i} : a response climbs\n");
            if (model.Rungs[i].Relax is { } relax) text.Append($"    rung{i} --> rung{i - 1} : relaxes, mean {words.Of(relax)}\n");
        }

        text.Append("  }\n");
    }

    private static string Id(string name) => name.Replace('-', '_');

    // A colon or a semicolon would end the label.
    private static string Label(string words) => words.Replace(":", " ", StringComparison.Ordinal).Replace(";", ",", StringComparison.Ordinal).Replace("\n", "<br/>", StringComparison.Ordinal);
}
