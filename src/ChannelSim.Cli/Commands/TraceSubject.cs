using System.CommandLine;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Store;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Checking;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Commands;

/// <summary>What is traced: a replication of a run of a scenario, or of a design point of a study.</summary>
/// <param name="Scenario">The scenario, with all that is set.</param>
/// <param name="Key">Its streams.</param>
/// <param name="Origin">Which replication it is.</param>
internal sealed record TraceSubject(Scenario Scenario, StreamKey Key, TraceOrigin Origin)
{
    /// <summary>Reads it; tells all faults. Null if there is one.</summary>
    public static TraceSubject? Read(Workplace place, ParseResult parsed, string path, TraceOptions options)
    {
        if (Directory.Exists(path)) return OfFolder(place, parsed, path, options);
        var source = place.Load(path);
        if (StudyReader.IsStudy(source)) return OfStudyFile(place, parsed, source, options);
        if (parsed.GetValue(options.Point) is not null)
        {
            place.Fault($"--point goes with a study file or the folder of a study, and {path} is neither");
            return null;
        }

        if (place.Read(path, options.Run.Assignments(parsed)) is not { } scenario) return null;
        var without = parsed.GetValue(options.Without)!;
        if (!Array.TrueForAll(without, channel => CompareCommand.Knows(place, scenario, channel))) return null;
        place.Tell(scenario, RemovedChannels.Warnings(scenario.Model, scenario.Places, without));
        return new TraceSubject(scenario, options.Key(parsed), options.Origin(parsed, scenario));
    }

    private static TraceSubject? OfFolder(Workplace place, ParseResult parsed, string folder, TraceOptions options)
    {
        if (!Fits(place, parsed, folder, [options.Run.Seed, options.Run.Set, options.Run.Knowledge, options.Without, options.KnowledgeOf])) return null;
        return OfStudy(place, parsed, folder, StoredStudy.Load(folder), options);
    }

    private static TraceSubject? OfStudyFile(Workplace place, ParseResult parsed, ScenarioSource source, TraceOptions options)
    {
        if (!Fits(place, parsed, source.Name, [options.Run.Set, options.Run.Knowledge, options.Without, options.KnowledgeOf])) return null;
        if (place.Told(StudyFile.Read(source, place.Load)) is not { } study || !StudyPoints.HasPoints(place, source.Name, study)) return null;
        return OfStudy(place, parsed, source.Name, study with { Seed = SweepOptions.Given(parsed, options.Run.Seed) ?? study.Seed }, options);
    }

    private static bool Fits(Workplace place, ParseResult parsed, string study, IReadOnlyList<Option> others)
    {
        var wrong = others.Where(option => SweepOptions.IsGiven(parsed, option)).ToList();
        foreach (var option in wrong) place.Fault($"{option.Name} does not go with a study: {study} says what its design points are");
        return wrong.Count == 0;
    }

    private static TraceSubject? OfStudy(Workplace place, ParseResult parsed, string path, Study study, TraceOptions options)
    {
        var points = DesignPoints.Of(study);
        if (parsed.GetValue(options.Point) is not { } number)
        {
            if (points.Length > 1) return Refuse(place, $"{path} has {Digits.Count(points.Length, "design point")}: say which, --point 0 to {points.Length - 1}");
            number = 0;
        }

        if (number >= points.Length) return Refuse(place, $"--point {number}: {path} has {Digits.Count(points.Length, "design point")}, numbered from 0");
        var point = points[(int)number];
        var read = ScenarioReader.Read(study.ScenarioSource, point.Assignments);
        if (read.Scenario is not { } scenario) return Refuse(place, $"--point {number} is no valid scenario: {read.Diagnostics[0].Message}");
        if (Directory.Exists(path)) place.Tell(scenario, read.Diagnostics); // Those of a study file were told when it was read.
        var replication = parsed.GetValue(options.Replication);
        var knowledge = PointTrace.KnowledgeOf(study, replication);
        return new TraceSubject(scenario, new StreamKey(study.Seed, 0, (uint)replication, (uint)(replication - knowledge)), new TraceOrigin(replication, knowledge == replication ? null : knowledge, new Provenance
        {
            Verb = "trace",
            Worlds = [WorldOrigin.Of(scenario, point.Alternative.Without)],
            Command = CommandWords.Repeat(parsed),
            Seed = study.Seed,
            FixedKnowledge = study.FixedKnowledge,
            Study = StudyOrigin.Of(study),
        }));
    }

    private static TraceSubject? Refuse(Workplace place, string why)
    {
        place.Fault(why);
        return null;
    }
}
