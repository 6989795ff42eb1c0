using YamlDotNet.RepresentationModel;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>A date or an interval of a scenario file that is no parameter of the model, with what it rests on.</summary>
internal sealed record CalendarRow(string Path, string Value, string Basis, string Sources);

/// <summary>The dates and intervals that a scenario fixes: checks, sessions, timeline entries; read from the file itself, not by the scenario reader.</summary>
internal static class Calendar
{
    public static IEnumerable<CalendarRow> Of(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Shipped.Text(file)));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        return [.. Channels(root), .. Timeline(root)];
    }

    private static IEnumerable<CalendarRow> Channels(YamlMappingNode root)
    {
        if (Child(root, "channels") is not YamlMappingNode channels) yield break;
        foreach (var (name, block) in channels.Children.Select(pair => (Text(pair.Key), pair.Value)).Where(pair => pair.Value is YamlMappingNode))
        {
            if (Child(block, "check") is YamlMappingNode check)
                yield return Row($"channels.{name}.check", $"every {Text(Child(check, "every"))}, first {Text(Child(check, "first")) ?? "00:00"}", check, block, root);
            if (Child(block, "sessions") is YamlSequenceNode sessions)
                yield return Row($"channels.{name}.sessions", string.Join(", ", sessions.Children.Select(Text)), block, root);
        }
    }

    private static IEnumerable<CalendarRow> Timeline(YamlMappingNode root)
    {
        if (Child(root, "timeline") is not YamlSequenceNode timeline) yield break;
        for (var i = 0; i < timeline.Children.Count; i++)
        {
            var entry = timeline.Children[i];
            var moment = Text(Child(entry, "at")) ?? Text(Child(entry, "when")) ?? (Text(Child(entry, "in-batch")) is { } late ? $"by hand, in a batch run after {late}" : "by hand");
            yield return Row($"timeline.{i} ({What(entry)})", moment, entry, root);
        }
    }

    private static string What(YamlNode entry) =>
        Text(Child(entry, "title")) ?? Text(Child(entry, "name")) ?? (Text(Child(entry, "climate")) is { } climate ? $"climate {climate}" : "entry");

    /// <summary>The nearest block that gives a basis speaks for the row.</summary>
    private static CalendarRow Row(string path, string value, params YamlNode[] blocks)
    {
        var speaks = blocks.FirstOrDefault(block => Child(block, "basis") is not null);
        return new CalendarRow(path, value, Text(Child(speaks, "basis")) ?? "", Keys(Child(speaks, "source")));
    }

    private static string Keys(YamlNode? source) => source is YamlSequenceNode list ? string.Join(", ", list.Children.Select(Text)) : Text(source) ?? "";

    private static YamlNode? Child(YamlNode? node, string key) => node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string? Text(YamlNode? node) => (node as YamlScalarNode)?.Value;
}
