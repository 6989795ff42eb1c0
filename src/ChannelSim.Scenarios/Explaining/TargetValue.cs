using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>What stands at a target, in words, and where it comes from.</summary>
internal sealed class TargetValue(Scenario scenario, PathWalk walk)
{
    private const int Longest = 120;
    private readonly ModelDefinition model = scenario.Model;

    public Origin OriginOf(Target target)
    {
        if (!Applies(target)) return Origin.NotApplicable;
        if (target.Node is not (null or ScalarNode { IsNothing: true })) return target.CopiedFrom is null ? Origin.Written : Origin.Copied;
        if (target.IsBlock) return Origin.Absent;
        return target.Key is { Default: null, DefaultKey: null, Name: not "delay" } && !ParameterWords.Under(model, target.Path).Any()
            ? Origin.Absent
            : Origin.Default;
    }

    /// <summary>The words; null where nothing stands.</summary>
    public string? Of(Target target)
    {
        if (!Applies(target)) return null;
        if (target.IsBlock) return Brief(target);
        if (target is { Key.Kind: KeyKind.Weights } && CommonKeys.Truths.Contains(target.Path[(target.Path.LastIndexOf('.') + 1)..])) return ParameterWords.Of(model, target.Path, target.Key);
        if (target is { Key.Kind: KeyKind.Weights, Node: ScalarNode } && target.Path == target.KeyPath) return ParameterWords.Of(model, target.KeyPath, target.Key);
        return ParameterWords.Of(model, target.Path, target.Path == target.KeyPath ? target.Key : null)
            ?? (target.Node is null or ScalarNode { IsNothing: true } ? Standing(target) : Written(target, target.Node));
    }

    /// <summary>Whether the kind of a channel has the key.</summary>
    private bool Applies(Target target) =>
        target.Key is not { Kinds: { IsEmpty: false } kinds } || Kind(target) is not { } kind || kinds.Contains(kind);

    public ChannelKind? Kind(Target target) => model.Channels.FirstOrDefault(channel => channel.Name == target.Owner)?.Kind;

    /// <summary>What stands where nothing is written: the default, or the value of another key.</summary>
    private string? Standing(Target target)
    {
        var other = target.Key?.DefaultKey ?? (target.Key?.Name == "delay" ? "response" : null);
        if (other is null) return target.Key?.Default;
        var there = $"{target.KeyPath[..target.KeyPath.LastIndexOf('.')]}.{other}";
        return walk.Find(there).Target is { } repeated ? $"{Of(repeated)}, as `{other}`" : null;
    }

    /// <summary>A block in a line: what is written in it; a list of names.</summary>
    private string? Brief(Target target)
    {
        if (target.Path.Length == 0) return scenario.Title;
        if (target.Node is null or ScalarNode { IsNothing: true }) return null;
        if (target.Key?.Kind is KeyKind.BlocksByName or KeyKind.BlockList || target is { Key.Kind: KeyKind.PlanBySide, Node: MapNode })
            return Cut(target.Next.IsEmpty ? "none" : string.Join(", ", target.Next));
        if (target.Node is ListNode) return Cut(string.Join(", ", target.Next.Select(name => Inside(target, name, "channel"))));
        var written = (target.Node as MapNode)?.Entries.Where(entry => entry.Name is not ("basis" or "source" or "like")).Select(entry => entry.Name) ?? [];
        return Cut(string.Join(", ", written.Select(name => $"{name}: {Inside(target, name, null)}").DefaultIfEmpty("no keys")));
    }

    private string? Inside(Target target, params string?[] names)
    {
        var path = string.Join('.', names.OfType<string>().Prepend(target.Path)).TrimStart('.');
        return walk.Find(path).Target is { } inside ? inside.IsBlock ? "..." : Of(inside) : null;
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..text.LastIndexOf(' ', Longest - 4)].TrimEnd(',') + " ...";

    private string Written(Target target, Node node) => node switch
    {
        ScalarNode scalar => Scalar(target, scalar),
        ListNode list => string.Join(", ", list.Items.Select(item => Written(target, item))),
        MapNode map => string.Join("; ", map.Entries.Select(entry => $"{Written(target, entry.Value)} ({entry.Name})")),
        _ => "",
    };

    private string Scalar(Target target, ScalarNode scalar) => target.Key?.Kind switch
    {
        KeyKind.Span when DurationText.Read(scalar.Text) is (var minutes, null) => NumberWords.Span(minutes),
        KeyKind.SpanOrMoment => DurationText.Read(scalar.Text) is (var span, null) ? NumberWords.Span(span) : MomentWords.Exactly(scenario.Clock, model.Horizon.Minutes),
        KeyKind.Instant => MomentWords.Exactly(scenario.Clock, 0),
        KeyKind.Moment or KeyKind.MomentList when Moment(target, scalar) is { } at => MomentWords.Exactly(scenario.Clock, at.Minutes),
        _ => scalar.Text,
    };

    private SimTime? Moment(Target target, ScalarNode scalar) => new MomentReader(new Findings(), scenario.Clock).Read(scalar, target.Key!);
}
