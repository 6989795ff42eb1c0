using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ChannelSim.Scenarios.Assigning;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Checking;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios;

/// <summary>Reads scenario files: all faults at once, each at its place; never an exception, whatever the bytes.</summary>
public static class ScenarioReader
{
    // A study reads one source with the assignments of thousands of design points: documents without a finding are parsed once. Nodes never change.
    private static readonly ConditionalWeakTable<ScenarioSource, ParsedSource> Faultless = [];

    /// <summary>Reads a scenario and applies assignments to it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="assignments">Changes, applied in order before <c>like</c> is resolved.</param>
    public static ReadResult Read(ScenarioSource source, IReadOnlyList<Assignment> assignments)
    {
        if (source.Fault is { } fault) return new ReadResult(null, [fault]);
        var findings = new Findings();
        var parsed = Faultless.TryGetValue(source, out var known) ? known : Parse(source, findings);
        var scenario = parsed is null ? null : Understand(source, parsed, [.. assignments], findings);
        return new ReadResult(findings.HasErrors ? null : scenario, findings.InFileOrder());
    }

    /// <summary>The paths that a path stands for in a scenario, with items of lists by number; none where it leads nowhere.</summary>
    internal static IEnumerable<string> Concrete(ScenarioSource source, string path)
    {
        var parsed = source.Fault is not null ? null : Faultless.TryGetValue(source, out var known) ? known : Parse(source, new Findings());
        return parsed?.Document.Root is MapNode root ? AssignmentList.Concrete(root, new Assignment(path)) : [];
    }

    private static ParsedSource? Parse(ScenarioSource source, Findings findings)
    {
        if (SourceDocument.Read(source.Name, source.Bytes.AsSpan(), ScenarioKeys.Scenario, findings) is not var (text, document)) return null;
        var parsed = new ParsedSource(text, document, Convert.ToHexStringLower(SHA256.HashData(source.Bytes.AsSpan())));
        if (document.Complete && findings.InFileOrder().IsEmpty) Faultless.AddOrUpdate(source, parsed);
        return parsed;
    }

    private static Scenario? Understand(ScenarioSource source, ParsedSource parsed, ImmutableArray<Assignment> assignments, Findings findings)
    {
        var document = parsed.Document;
        if (TopLevel(source, document, findings) is not { } root || IsStudy(root, findings)) return null;
        if (document.Complete) root = AssignmentList.Apply(root, assignments, findings);
        if (assignments.Any(assignment => Glyph.In(assignment.Text))) root = new Repair(findings, "").Apply(root, ScenarioKeys.Scenario);
        var reading = new Reading(findings);
        var built = new ScenarioBuilder(reading).Build(root);
        if (built is not null) new ModelChecks(reading).Check(built);
        if (!document.Complete) findings.KeepLocal();
        return findings.HasErrors || built?.Clock is null ? null : new Scenario
        {
            Model = built.Model,
            Id = built.Model.Id,
            Title = built.Title,
            Marking = built.Marking,
            Clock = built.Clock,
            Sources = built.Sources,
            Study = built.Study,
            ManualEntries = built.Manual,
            Exercise = built.Exercise,
            FileName = source.Name,
            Text = parsed.Text,
            Sha256 = parsed.Sha256,
            Places = reading.Places.ToImmutable(),
            Texts = reading.Texts.ToImmutableDictionary(StringComparer.Ordinal),
            Assignments = assignments,
            Rebinding = new Rebinding(assignments, built.Model.Parameters, reading.Assigned, reading.Decisions),
        };
    }

    /// <summary>Whether the file is a study, which is told: none of its keys would mean anything here.</summary>
    private static bool IsStudy(MapNode root, Findings findings)
    {
        if (root.Find("channelsim-study") is not { } entry) return false;
        var scenario = root.Find("scenario")?.Value is ScalarNode { Text.Length: > 0 } name ? $"; its scenario is `{name.Text}`" : "";
        findings.Report(FileRules.StudyFile, entry.Key.Place, "this is a study", $"`sweep` and `compare` run it{scenario}");
        return true;
    }

    private static MapNode? TopLevel(ScenarioSource source, ParsedDocument document, Findings findings)
    {
        if (document.Root is MapNode map) return map;
        if (document.Root is null && document.Complete || document.Root is ScalarNode { IsNothing: true })
            findings.Report(FileRules.Empty, new Place(source.Name, 1, 1), "the file is empty", "a scenario begins with `channelsim: 1`");
        else if (document.Complete && document.Root is not BrokenNode && !findings.HasErrors)
            findings.Report(
                FileRules.TopLevel, document.Root!.Place, "the file is not a map of keys", "a scenario begins with `channelsim: 1` at the left margin");
        return null;
    }
}

/// <summary>The text of a source and the document in it.</summary>
internal sealed record ParsedSource(string Text, ParsedDocument Document, string Sha256);
