using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Studies;

/// <summary>Reads studies, from files or from what a command line says: all faults at once, each at its place.</summary>
public static class StudyReader
{
    /// <summary>Whether a file is a study and not a scenario: whether one of its lines begins with the key of study files.</summary>
    public static bool IsStudy(ScenarioSource source) =>
        !source.Bytes.IsDefaultOrEmpty && System.Text.Encoding.UTF8.GetString(source.Bytes.AsSpan()).Split('\n').Any(line => line.TrimStart('\uFEFF').StartsWith("channelsim-study", StringComparison.Ordinal));

    /// <summary>Reads a study file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="open">Opens a file that it names, by its name as written.</param>
    /// <param name="measures">The measures that a scenario's replications have, in their order.</param>
    public static StudyReadResult Read(ScenarioSource source, Func<string, ScenarioSource> open, Func<Scenario, IEnumerable<string>> measures)
    {
        ArgumentNullException.ThrowIfNull(source);
        var findings = new Findings();
        if (source.Fault is { } fault) return new StudyReadResult(null, [fault], [source]);
        if (SourceDocument.Read(source.Name, source.Bytes.AsSpan(), StudyKeys.File, findings) is not var (_, document)) return new StudyReadResult(null, findings.InFileOrder(), [source]);
        if (document is not { Root: MapNode root, Complete: true })
        {
            if (!findings.HasErrors) findings.Report(FileRules.TopLevel, new Place(source.Name, 1, 1), "the file is not a map of keys", "a study begins with `channelsim-study: 1` at the left margin");
            return new StudyReadResult(null, findings.InFileOrder(), [source]);
        }

        return new StudyBuilder(findings, open, measures).Build(root, source);
    }

    /// <summary>Reads a study that a command line says.</summary>
    /// <param name="options">What it says.</param>
    /// <param name="open">Opens a file that it names.</param>
    /// <param name="measures">The measures that a scenario's replications have, in their order.</param>
    public static StudyReadResult Read(StudyOptions options, Func<string, ScenarioSource> open, Func<Scenario, IEnumerable<string>> measures)
    {
        ArgumentNullException.ThrowIfNull(options);
        var findings = new Findings();
        var id = new string([.. Path.GetFileNameWithoutExtension(options.ScenarioPath).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')]).TrimStart('-', '_', '.');
        var root = new OptionDocument(options, findings).Build(id.Length == 0 ? "study" : id);
        return new StudyBuilder(findings, open, measures).Build(root, null);
    }
}
