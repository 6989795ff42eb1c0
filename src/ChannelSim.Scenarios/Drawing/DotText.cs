using System.Text;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>Machines and ladder as a graph for Graphviz: one cluster for each.</summary>
public static class DotText
{
    /// <summary>The ladder and the machines of the given channels.</summary>
    public static string Of(ModelDefinition model, IEnumerable<ChannelDefinition> channels, bool withLadder)
    {
        var text = new StringBuilder($"digraph {Quoted(model.Id)} {{\n  node [shape=box, style=rounded, fontname=\"Helvetica\"];\n  edge [fontname=\"Helvetica\", fontsize=10];\n");
        if (withLadder) Ladder(text, model);
        foreach (var channel in channels) Machine(text, MachineDiagram.Of(model, channel));
        return text.Append("}\n").ToString();
    }

    private static void Machine(StringBuilder text, MachineDiagram diagram)
    {
        var name = diagram.Channel.Name;
        text.Append($"  subgraph {Quoted("cluster_" + name)} {{\n    label={Quoted(name)};\n");
        foreach (var state in diagram.States)
        {
            var initial = state == diagram.Initial ? ", penwidth=2" : "";
            text.Append($"    {Quoted($"{name}/{state}")} [label={Quoted(StateWords.Of(state))}{initial}];\n");
        }

        foreach (var arrow in diagram.Arrows) text.Append($"    {Quoted($"{name}/{arrow.From}")} -> {Quoted($"{name}/{arrow.To}")} [label={Quoted(string.Join("\n", arrow.Words))}];\n");
        text.Append($"    {Quoted($"{name}/any")} [shape=plaintext, label={Quoted(MachineDiagram.SuspensionNote)}];\n    {Quoted($"{name}/any")} -> {Quoted($"{name}/Suspended")} [style=dashed];\n  }}\n");
    }

    private static void Ladder(StringBuilder text, ModelDefinition model)
    {
        var words = new ValueWords(model);
        text.Append("  subgraph cluster_ladder {\n    label=\"the ladder\";\n");
        for (var i = 0; i < model.Rungs.Length; i++)
        {
            var rung = model.Rungs[i];
            text.Append($"    {Quoted("rung/" + rung.Name)} [label={Quoted(rung.Name)}{(rung.Terminal ? ", peripheries=2" : i == model.Start.Index ? ", penwidth=2" : "")}];\n");
            if (i > 0) text.Append($"    {Quoted("rung/" + model.Rungs[i - 1].Name)} -> {Quoted("rung/" + rung.Name)} [label=\"a response climbs\"];\n");
            if (i > 0 && rung.Relax is { } relax) text.Append($"    {Quoted("rung/" + rung.Name)} -> {Quoted("rung/" + model.Rungs[i - 1].Name)} [style=dashed, label={Quoted("relaxes, mean " + words.Of(relax))}];\n");
        }

        text.Append("  }\n");
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
