using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Compared;
using ChannelSim.Experiments.Runs;
using ChannelSim.Scenarios;

namespace ChannelSim.Results.Pages;

/// <summary>A world and what it was made from.</summary>
public sealed record WorldOrigin
{
    /// <summary>What it is called on the page.</summary>
    public required string Name { get; init; }

    /// <summary>The name of its scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The file, as it was given.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>SHA-256 of the model as it was run, with everything that was changed; null where that is not one model, as in a design of many points.</summary>
    public required string? ModelSha256 { get; init; }

    /// <summary>What was set, in order, as <c>PATH=VALUE</c>.</summary>
    public ImmutableArray<string> Set { get; init; } = [];

    /// <summary>The channels that were taken away.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    /// <summary>The handling marking, or null.</summary>
    public string? Marking { get; init; }

    /// <summary>Whether every number in it is known exactly.</summary>
    public bool IsKnown { get; init; }

    /// <summary>How long a replication lasts, in minutes; NaN where that is not one time, as in a design that varies it.</summary>
    public double HorizonMinutes { get; init; } = double.NaN;

    /// <summary>Numbers that the file gives.</summary>
    public int Inputs { get; init; }

    /// <summary>How many of them it calls assumptions.</summary>
    public int Assumed { get; init; }

    /// <summary>How many of them have no stated basis.</summary>
    public int Unsaid { get; init; }

    /// <summary>What was changed from the file, each in a few words: <c>sides.us.threshold=75%</c>, <c>without hotline</c>.</summary>
    public IEnumerable<string> Changes => Set.Concat(Without.Select(channel => "without " + channel));

    /// <summary>The command that traces one of its replications, as a plan ran it, quoted for a shell.</summary>
    public string Trace(RunPlan plan, long replication)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<string> words = ["channelsim", "trace", File];
        if (plan.Seed != 1) words.AddRange(["--seed", plan.Seed.ToString(CultureInfo.InvariantCulture)]);
        if (plan.FixedKnowledge) words.AddRange(["--knowledge", "fixed"]);
        foreach (var set in Set) words.AddRange(["--set", set]);
        foreach (var channel in Without) words.AddRange(["--without", channel]);
        words.AddRange(["--replication", replication.ToString(CultureInfo.InvariantCulture)]);
        var shared = plan.FixedKnowledge ? 0 : replication % plan.Dice;
        if (shared > 0) words.AddRange(["--knowledge-of", (replication - shared).ToString(CultureInfo.InvariantCulture)]);
        return Shell.Line(words);
    }

    /// <summary>The world of a scenario.</summary>
    /// <param name="scenario">The scenario with what was set.</param>
    /// <param name="without">The channels that were taken away.</param>
    /// <param name="name">What it is called on the page; null: by its scenario.</param>
    public static WorldOrigin Of(Scenario scenario, IEnumerable<string> without, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ImmutableArray<string> channels = [.. without];
        var given = scenario.Model.Parameters.Where(parameter => !parameter.IsDefault).ToList();
        return new WorldOrigin
        {
            Name = name ?? scenario.Id,
            Scenario = scenario.Id,
            File = Plainly(scenario.FileName),
            ScenarioSha256 = scenario.Sha256,
            ModelSha256 = CompiledModel.Compile(channels.Aggregate(scenario.Model, Experiments.Comparisons.Without.Channel)).Hash,
            Set = [.. scenario.Assignments.Select(assignment => assignment.Text)],
            Without = channels,
            Marking = scenario.Marking,
            IsKnown = scenario.Model.Parameters.All(parameter => parameter.Spread.IsConstant),
            HorizonMinutes = scenario.Model.Horizon.Minutes,
            Inputs = given.Count,
            Assumed = given.Count(parameter => parameter.Basis == Basis.Assumption),
            Unsaid = given.Count(parameter => parameter.Basis == Basis.None),
        };
    }

    /// <summary>One of the worlds that are compared.</summary>
    public static WorldOrigin Of(ComparedWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Of(world.Scenario, world.Without, world.Name);
    }

    // A scenario that a study names has the way through the study's folder in its path: `studies/../x.yaml` is `x.yaml`.
    private static string Plainly(string path) =>
        !path.Split('/', '\\').Contains("..", StringComparer.Ordinal) ? path
        : Path.IsPathRooted(path) ? Path.GetFullPath(path)
        : Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(path));
}
