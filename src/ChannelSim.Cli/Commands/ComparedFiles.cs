using System.CommandLine;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Experiments.Compared;
using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Checking;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Commands;

/// <summary>Reads what is compared from the command line: scenario files, one and what differs from it, or a study.</summary>
internal static class ComparedFiles
{
    /// <summary>Reads it from the command line; tells all faults. Null if there is one.</summary>
    public static ComparedWorlds? Read(Workplace place, ParseResult parsed, string[] paths, CompareOptions compare, RunOptions options)
    {
        if (paths.Length == 1 && StudyReader.IsStudy(place.Load(paths[0]))) return OfStudy(place, paths[0]);
        var set = options.Assignments(parsed);
        var files = paths.Select(path => World(place, path, set)).ToList();
        if (files.Any(file => file is null)) return null;
        var worlds = files.Count > 1 ? files.Select(file => file!).ToList() : Alternatives(place, parsed, files[0]!, compare);
        var states = StatesOf(place, parsed, paths[0], set, compare);
        return worlds is null || states is not var (points, factors) ? null : new ComparedWorlds(Named(worlds), points, factors, null);
    }

    private static ComparedWorlds? OfStudy(Workplace place, string path)
    {
        var study = place.Told(StudyFile.Read(place.Load(path), place.Load));
        if (study is null) return null;
        if (study.Alternatives.Length < 2)
        {
            place.Fault($"{path} names no `alternatives`: there is nothing to compare");
            return null;
        }

        var worlds = study.Alternatives.Select(alternative => new ComparedWorld(alternative.Name, study.ScenarioSource, study.Scenario, [.. study.Assignments, .. alternative.Assignments], alternative.Without)).ToList();
        if (worlds.Select(world => Reread(place.Quiet, world)).ToList() is var reread && reread.Any(world => world is null)) return null;
        var states = DesignPoints.Of(study with { Alternatives = [Alternative.AsItIs] });
        return new ComparedWorlds([.. reread.Select(world => world!)], study.Factors.IsEmpty ? [] : states, study.Factors, study);
    }

    private static ComparedWorld? World(Workplace place, string path, IReadOnlyList<Assignment> set)
    {
        var scenario = place.Read(path, set);
        return scenario is null ? null : new ComparedWorld(path == InputFiles.StandardInput ? "standard input" : Path.GetFileNameWithoutExtension(path), place.Load(path), scenario, set, []);
    }

    // What a world sets itself counts: it is read into its scenario.
    private static ComparedWorld? Reread(Workplace place, ComparedWorld world) =>
        place.Read(world.Source.Name, world.Set, again: true) is { } scenario ? world with { Scenario = scenario } : null;

    private static List<ComparedWorld>? Alternatives(Workplace place, ParseResult parsed, ComparedWorld file, CompareOptions compare)
    {
        var channels = parsed.GetValue(compare.Without)!.Concat(parsed.GetValue(compare.WithoutEach) ? file.Scenario.Model.Channels.Select(channel => channel.Name) : []).Distinct(StringComparer.Ordinal).ToList();
        if (channels.Where(channel => !CompareCommand.Knows(place, file.Scenario, channel)).ToList().Count > 0) return null;
        place.Tell(file.Scenario, RemovedChannels.Warnings(file.Scenario.Model, file.Scenario.Places, channels));
        var against = parsed.GetValue(compare.Against)!;
        List<ComparedWorld?> worlds =
        [
            file with { Name = channels is [var only] && against.Length == 0 ? $"with {only}" : "as it is" },
            .. channels.Select(channel => file with { Name = $"without {channel}", Without = [channel] }),
            .. against.Select(text => Reread(place, file with { Name = text, Set = [.. file.Set, new Assignment(text)] })),
        ];
        return worlds.Any(world => world is null) ? null : [.. worlds.Select(world => world!)];
    }

    private static (IReadOnlyList<DesignPoint> Points, IReadOnlyList<Factor> Factors)? StatesOf(Workplace place, ParseResult parsed, string path, IReadOnlyList<Assignment> set, CompareOptions compare)
    {
        if (!compare.HasStates(parsed)) return ([], []);
        var options = new StudyOptions
        {
            ScenarioPath = path, Set = set, Vary = parsed.GetValue(compare.Vary)!, Design = parsed.GetValue(compare.Design), Points = SweepOptions.Given(parsed, compare.Points),
        };
        return place.Told(StudyReader.Read(options, place.Load, StudyColumns.Names)) is { } study ? (DesignPoints.Of(study), study.Factors) : null;
    }

    // Two files of one name are told apart by their places.
    private static List<ComparedWorld> Named(List<ComparedWorld> worlds) =>
        worlds.DistinctBy(world => world.Name).Count() == worlds.Count ? worlds : [.. worlds.Select((world, i) => world with { Name = $"{world.Name} ({i + 1})" })];
}
