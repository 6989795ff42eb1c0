using System.Text;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>Machines and ladder as a graph for Graphviz: one cluster for each.</summary>
public static class DotText
{
    /// <summary>The ladder and the machines of the given channels.</summary>
    public static string Of(Scenario scenario, IEnumerable<ChannelDefinition> channels, bool withLadder)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var text = new StringBuilder($"digraph {Quoted(scenario.Id)} {{\n");
        text.Append($"  graph [label={Quoted(DrawingTitle.Of(scenario))}, labelloc=t, fontname=\"sans-serif\"];\n");
        text.Append("  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n");
        if (withLadder) Ladder(text, LadderDiagram.Of(scenario.Model));
        foreach (var channel in channels) Machine(text, MachineDiagram.Of(scenario.Model, channel));
        return text.Append("}\n").ToString();
    }

    private static void Machine(StringBuilder text, MachineDiagram diagram)
    {
        var name = diagram.Channel.Name;
        string Node(string state) => Quoted($"channel/{name}/{state}");
        text.Append($"  subgraph {Quoted("cluster/channel/" + name)} {{\n    cluster=true;\n    label={Quoted(diagram.Heading)};\n");
        foreach (var state in diagram.States)
            text.Append($"    {Node(state.ToString())} [label={Quoted(StateWords.Of(state))}{(state == diagram.Initial ? ", penwidth=2" : "")}];\n");
        text.Append($"    {Node("initial")} [shape=point, width=0.12];\n    {Node("initial")} -> {Node(diagram.Initial.ToString())};\n");
        foreach (var arrow in diagram.Arrows)
            text.Append($"    {Node(arrow.From.ToString())} -> {Node(arrow.To.ToString())} [label={Quoted(arrow.Label)}];\n");
        text.Append($"    {Node("any")} [shape=plaintext, label={Quoted(MachineDiagram.AnyState)}];\n");
        text.Append($"    {Node("any")} -> {Node(nameof(ChannelState.Suspended))} [style=dashed, label={Quoted(diagram.Suspension)}];\n  }}\n");
    }

    private static void Ladder(StringBuilder text, LadderDiagram ladder)
    {
        text.Append("  subgraph \"cluster/ladder\" {\n    cluster=true;\n    label=\"the ladder\";\n");
        for (var i = ladder.Steps.Length - 1; i >= 0; i--) // the first is set at the top
        {
            var step = ladder.Steps[i];
            var mark = step.IsTerminal ? ", peripheries=2" : step.IsStart ? ", penwidth=2" : "";
            text.Append($"    \"rung/{i}\" [label={Quoted(string.Join('\n', [step.Name, .. step.Details, .. Marks(step)]))}{mark}];\n");
            if (i > 0) text.Append($"    \"rung/{i}\" -> \"rung/{i - 1}\" {(step.Climbed ? $"[dir=back, label={Quoted(ladder.ClimbLabel)}]" : "[style=invis]")};\n");
            if (i > 0 && step.Relaxes is { } relaxes)
                text.Append($"    \"rung/{i}\" -> \"rung/{i - 1}\" [style=dashed, label={Quoted($"relaxes, mean {relaxes}")}];\n");
        }

        if (!ladder.Climbs.IsEmpty) text.Append($"    \"climbs\" [shape=plaintext, label={Quoted(string.Join('\n', ladder.Climbs), "\\l")}];\n");
        text.Append("  }\n");
    }

    private static IEnumerable<string> Marks(LadderStep step)
    {
        if (step.IsStart) yield return "(the start)";
        if (step.IsTerminal) yield return "(the end)";
    }

    /// <summary>
    /// A quoted string of the DOT language, in which a backslash begins an escape; lines end in <paramref name="lineEnd"/>, which centres them or sets
    /// them left.
    /// </summary>
    private static string Quoted(string text, string lineEnd = "\\n")
    {
        var lines = DrawingTitle.Printable(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Split('\n');
        return "\"" + string.Join(lineEnd, lines) + (lines.Length > 1 && lineEnd == "\\l" ? "\\l" : "") + "\"";
    }
}
