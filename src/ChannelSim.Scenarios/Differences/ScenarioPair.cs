using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Explaining;

namespace ChannelSim.Scenarios.Differences;

/// <summary>One of the two scenarios, with the means to say what stands where.</summary>
internal sealed class ScenarioSide(Scenario scenario)
{
    public Scenario Scenario { get; } = scenario;

    public ModelDefinition Model => Scenario.Model;

    public PathWalk Walk { get; } = new(scenario);

    /// <summary>What stands at a path, in words; null where the path leads nowhere or to nothing.</summary>
    public string? Words(string path) => Walk.Find(path).Target is { } target ? new TargetValue(Scenario, Walk).Of(target) : null;
}

/// <summary>Two scenarios side by side: which blocks only one of them has, and in which order they have the others.</summary>
internal sealed class ScenarioPair
{
    private static readonly string[] Sections =
        ["clock", "start", "sides", "ladder", "climate", "goodwill", "costs", "channels", "incidents", "contact", "timeline", "exercise", "study", "sources"];

    private readonly ImmutableArray<(string Section, ImmutableArray<string> First, ImmutableArray<string> Second)> names;
    private readonly ImmutableHashSet<string> lonely;

    public ScenarioPair(Scenario first, Scenario second)
    {
        (First, Second) = (new ScenarioSide(first), new ScenarioSide(second));
        names =
        [
            Names("sides", model => model.Sides.Select(side => side.Key)), Names("ladder", model => model.Rungs.Select(rung => rung.Name)),
            Names("climate", model => model.Climates.Select(state => state.Name).Where(name => name.Length > 0)),
            Names("channels", model => model.Channels.Select(channel => channel.Name)), Names("incidents", model => model.Incidents.Select(type => type.Name)),
        ];
        lonely =
        [
            .. from section in names
               from name in section.First.Except(section.Second).Concat(section.Second.Except(section.First))
               select $"{section.Section}.{name}",
        ];
    }

    public ScenarioSide First { get; }

    public ScenarioSide Second { get; }

    /// <summary>Whether a path does not lie in a block that only one of the two has.</summary>
    public bool Shared(string path) => path.Split('.') is not [var section, var name, ..] || !lonely.Contains($"{section}.{name}");

    /// <summary>A row for each block that only one of the two has.</summary>
    public IEnumerable<Difference> Blocks() =>
        from section in names
        from name in section.First.Concat(section.Second).Distinct(StringComparer.Ordinal)
        let path = $"{section.Section}.{name}"
        where lonely.Contains(path)
        let one = section.First.Contains(name) ? First.Words(path) ?? name : null
        let other = section.Second.Contains(name) ? Second.Words(path) ?? name : null
        select new Difference(path, one, other, ChangesResults: true);

    /// <summary>A row for each section whose common blocks stand in another order.</summary>
    public IEnumerable<Difference> Orders() =>
        from section in names
        let first = section.First.Where(section.Second.Contains).ToList()
        let second = section.Second.Where(section.First.Contains).ToList()
        where !first.SequenceEqual(second, StringComparer.Ordinal)
        select new Difference($"{section.Section} (order)", string.Join(", ", first), string.Join(", ", second), ChangesResults: true);

    /// <summary>Where a path stands among the others: sections in the order of a file, blocks in that of the first scenario.</summary>
    public (int Section, int Block) Rank(string path)
    {
        var parts = path.Split('.', ' ');
        var section = Array.IndexOf(Sections, parts[0]);
        var known = names.FirstOrDefault(list => list.Section == parts[0]);
        return (section, known.Section is null || parts.Length < 2 ? 0 : known.First.Concat(known.Second.Except(known.First)).ToList().IndexOf(parts[1]));
    }

    private (string Section, ImmutableArray<string> First, ImmutableArray<string> Second) Names(string section, Func<ModelDefinition, IEnumerable<string>> of) =>
        (section, [.. of(First.Model)], [.. of(Second.Model)]);
}
