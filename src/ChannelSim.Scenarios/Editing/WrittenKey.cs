using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Editing;

/// <summary>A key of a timeline entry with its value, as the file has it.</summary>
/// <param name="Name">The key.</param>
/// <param name="Items">Its single value, or those of its list; empty where it has others, or none.</param>
/// <param name="Yaml">The value on one line, so that it reads back as the same.</param>
public sealed record WrittenKey(string Name, ImmutableArray<string> Items, string Yaml)
{
    /// <summary>The keys of every entry of a scenario's timeline, in the order of the file.</summary>
    public static ImmutableArray<ImmutableArray<WrittenKey>> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var root = new DocumentParser(scenario.FileName, scenario.Text, new Findings()).Parse().Root as MapNode;
        return root?.Find("timeline")?.Value is ListNode list ? [.. list.Items.Select(Keys)] : [];
    }

    private static ImmutableArray<WrittenKey> Keys(Node entry) =>
        entry is MapNode map ? [.. from key in map.Entries select new WrittenKey(key.Name, Texts(key.Value), FlowText.Of(key.Value))] : [];

    private static ImmutableArray<string> Texts(Node value) => value switch
    {
        ScalarNode { IsNothing: false } scalar => [scalar.Text],
        ListNode list when list.Items.All(item => item is ScalarNode) => [.. list.Items.Cast<ScalarNode>().Select(item => item.Text)],
        _ => [],
    };
}
