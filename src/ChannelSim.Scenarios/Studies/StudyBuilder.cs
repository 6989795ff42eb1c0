using System.Collections.Immutable;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Studies;

/// <summary>Document to study: the scenario first, because everything is judged by it.</summary>
internal sealed class StudyBuilder(Findings findings, Func<string, ScenarioSource> open, Func<Scenario, IEnumerable<string>> measures)
{
    private readonly Reading reading = new(findings);

    public StudyReadResult Build(MapNode root, ScenarioSource? source)
    {
        var file = Block.Open(reading, "study-file", root, root.Place, "", Provenance.None);
        CheckVersion(file);
        var id = Section.CheckId(file, reading);
        var scenarioSource = file.Text("scenario") is { } name ? open(name) : null;
        var set = Values(file, "set");
        var bare = scenarioSource is null ? null : ScenarioReader.Read(scenarioSource, []);
        if (bare?.Scenario is null) return Result(null, bare);
        var check = new LevelCheck(scenarioSource!, [], findings);
        var (assignments, good) = Checked(set, check);
        var read = ScenarioReader.Read(scenarioSource!, assignments);
        if (read.Scenario is not { } scenario || !good) return Result(null, good ? read : bare);
        reading.Names.Set(NameSort.Channel, scenario.Model.Channels.Select(channel => channel.Name));
        var study = new StudyParts(reading, file, open, scenarioSource!, assignments).Read(scenario, [.. measures(scenario)]);
        return Result(study is null ? null : study with { Id = id, Title = file.Text("title") ?? id, Source = source }, read);
    }

    private StudyReadResult Result(Study? study, ReadResult? scenario) =>
        new(findings.HasErrors ? null : study, [.. scenario?.Diagnostics ?? [], .. findings.InFileOrder()]);

    private void CheckVersion(Block file)
    {
        if (file.Raw("channelsim-study") is not { } node || node is BrokenNode or ScalarNode { Text: "1" }) return;
        findings.Report(KeyRules.Version, node.Place, "not a version of the format of studies that is known", "this program reads `channelsim-study: 1`");
    }

    /// <summary>A map from paths to values, as entries; what is no map is told.</summary>
    public static ImmutableArray<MapEntry> Values(Block block, string key, Findings findings)
    {
        if (block.Raw(key) is not { } node || node is BrokenNode) return [];
        if (node is MapNode map) return map.Entries;
        findings.Report(KeyRules.Shape, node.Place, $"`{key}` is a map from dotted paths to values", $"for instance `{key}: {{ sides.us.threshold: 70% }}`");
        return [];
    }

    private ImmutableArray<MapEntry> Values(Block block, string key) => Values(block, key, findings);

    private static (ImmutableArray<Assignment> Assignments, bool Good) Checked(ImmutableArray<MapEntry> entries, LevelCheck check)
    {
        var good = true;
        foreach (var entry in entries) good &= check.Try(entry.Name, FlowText.Of(entry.Value), entry.Key.Place, entry.Value.Place);
        return ([.. entries.Select(Assigned)], good);
    }

    /// <summary>An entry as an assignment.</summary>
    public static Assignment Assigned(MapEntry entry) => new($"{entry.Name}={FlowText.Of(entry.Value)}");
}
