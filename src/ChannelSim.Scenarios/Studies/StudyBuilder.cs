using System.Collections.Immutable;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Studies;

/// <summary>Document to study: the scenario first, because everything is judged by it.</summary>
internal sealed class StudyBuilder(Findings findings, Func<string, ScenarioSource> open, Func<Scenario, IEnumerable<string>> measures)
{
    private readonly Reading reading = new(findings);
    private readonly List<ScenarioSource> files = [];

    public StudyReadResult Build(MapNode root, ScenarioSource? source)
    {
        if (source is not null) files.Add(source);
        var file = Block.Open(reading, "study-file", root, root.Place, "", Provenance.None);
        CheckVersion(file);
        var id = Section.CheckId(file, reading);
        var title = file.Text("title") ?? id;
        var name = file.Scalar("scenario");
        var set = Values(file, "set");
        if (name is null) return Result(null, null);
        var scenarioSource = Open(name.Text);
        var bare = ScenarioReader.Read(scenarioSource, []);
        if (bare.Scenario is null)
        {
            TellScenario(name, bare);
            return Result(null, IsStudy(bare) && name.Place.Line > 0 ? null : bare);
        }

        var (assignments, good) = Checked(set, new LevelCheck(scenarioSource, [], findings));
        var read = ScenarioReader.Read(scenarioSource, assignments);
        if (read.Scenario is not { } scenario || !good) return Result(null, good ? read : bare);
        reading.Names.Set(NameSort.Channel, scenario.Model.Channels.Select(channel => channel.Name));
        var study = new StudyParts(reading, file, Open, scenarioSource, assignments).Read(scenario, [.. measures(scenario)]);
        return Result(study is null ? null : study with { Id = id, Title = title, Source = source }, OfFile(read, scenarioSource));
    }

    // What is odd about a value that is set is told where it is set.
    private static ReadResult OfFile(ReadResult read, ScenarioSource file) => read with { Diagnostics = [.. read.Diagnostics.Where(found => found.Place.Source == file.Name)] };

    private ScenarioSource Open(string name)
    {
        var source = open(name);
        files.Add(source);
        return source;
    }

    // On a command line the scenario is an argument, whose faults are told with it and nowhere else.
    private void TellScenario(ScalarNode name, ReadResult read)
    {
        var errors = read.Diagnostics.Count(fault => fault.Severity == DiagnosticSeverity.Error);
        if (name.Place.Line > 0 && IsStudy(read))
            findings.Report(StudyRules.Scenario, name.Place, $"`{name.Text}` is a study and not a scenario", "name the scenario that is to be varied");
        else if (name.Place.Line > 0)
            findings.Report(StudyRules.Scenario, name.Place, $"the scenario `{name.Text}` has {errors} {(errors == 1 ? "error" : "errors")}", "what is wrong is told there; the rest of the study is judged once it is mended");
    }

    private static bool IsStudy(ReadResult read) => read.Diagnostics.Any(fault => fault.Rule == FileRules.StudyFile);

    private StudyReadResult Result(Study? study, ReadResult? scenario) =>
        new(findings.HasErrors ? null : study, [.. scenario?.Diagnostics ?? [], .. findings.InFileOrder()], [.. files]);

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
        findings.Report(KeyRules.Shape, node.Place, $"`{key}` is a map from dotted paths to values", $"for instance `{key}: {{ channels.hotline.patience: 15m }}`");
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
