using ChannelSim.Cli.Commands;
using ChannelSim.Engine.Model;

namespace ChannelSim.Cli.Output;

/// <summary>What stands in the way of comparing worlds: other costs, another horizon, other sides, other rungs.</summary>
internal static class WorldDifferences
{
    /// <summary>The markings of all worlds, each once; empty where there is none.</summary>
    public static string Markings(IEnumerable<Contestant> worlds) =>
        string.Join("; ", worlds.Select(world => world.Scenario.Marking).Where(marking => marking is { Length: > 0 }).Distinct(StringComparer.Ordinal));

    /// <summary>A line for each difference between the first world and another one.</summary>
    public static IEnumerable<string> Between(IReadOnlyList<Contestant> worlds)
    {
        foreach (var other in worlds.Skip(1))
        {
            foreach (var (what, first, second) in Between(worlds[0].Scenario.Model, other.Scenario.Model))
                yield return $"{what}: {worlds[0].Name} has {first}; {other.Name} has {second}";
        }
    }

    private static IEnumerable<(string What, string First, string Second)> Between(ModelDefinition first, ModelDefinition second)
    {
        (string What, Func<ModelDefinition, string> Of)[] traits =
        [
            ("other costs", Costs),
            ("another horizon", model => Numbers.Span(model.Horizon.Minutes)),
            ("other sides", model => string.Join(", ", model.Sides.Select(side => side.Name))),
            ("other rungs", model => string.Join(", ", model.Rungs.Select(rung => rung.Name))),
        ];
        foreach (var (what, of) in traits)
        {
            var (one, two) = (of(first), of(second));
            if (one != two) yield return (what, one, two);
        }
    }

    private static string Costs(ModelDefinition model)
    {
        if (model.Costs is not { } costs) return "none";
        string Of(int parameter) => Text(model.Parameters[parameter].Spread);
        return $"{Of(costs.Miscalculation.Index)} for a miscalculation and {Of(costs.Missed.Index)} for a missed act";
    }

    private static string Text(Spread spread) => spread.Kind switch
    {
        SpreadKind.Constant => Numbers.Plain(spread.A),
        SpreadKind.Uniform => $"{Numbers.Plain(spread.A)}..{Numbers.Plain(spread.B)}",
        SpreadKind.Pert => $"{Numbers.Plain(spread.A)}..{Numbers.Plain(spread.C)}",
        _ => "about " + Numbers.Plain(spread.A),
    };
}
