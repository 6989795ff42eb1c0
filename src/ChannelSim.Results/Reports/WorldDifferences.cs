using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Compared;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>What stands in the way of comparing worlds: other costs, another horizon, other sides, other rungs.</summary>
public static class WorldDifferences
{
    /// <summary>All that stands in the way of comparing worlds that were read.</summary>
    public static IEnumerable<string> Of(ComparedWorlds compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        return Between([.. compared.Worlds.Select(world => (world.Name, world.Scenario.Model))]).Concat(Same([.. compared.Worlds.Select(WorldOrigin.Of)]));
    }

    /// <summary>A sentence for each difference between the first world and another one.</summary>
    public static IEnumerable<string> Between(IReadOnlyList<(string Name, ModelDefinition Model)> worlds)
    {
        foreach (var (name, model) in worlds.Skip(1))
        {
            foreach (var (what, first, second) in Between(worlds[0].Model, model))
                yield return $"{what}: {worlds[0].Name} has {first}; {name} has {second}";
        }
    }

    /// <summary>A sentence for each world that is the same model as one before it.</summary>
    public static IEnumerable<string> Same(IReadOnlyList<WorldOrigin> worlds) =>
        from pair in worlds.Index().Skip(1)
        let same = worlds.Take(pair.Index).FirstOrDefault(other => other.ModelSha256 is not null && other.ModelSha256 == pair.Item.ModelSha256)
        where same is not null
        select $"the same world: {same.Name} and {pair.Item.Name} are one model; their differences are 0 whatever happens";

    private static IEnumerable<(string What, string First, string Second)> Between(ModelDefinition first, ModelDefinition second)
    {
        (string What, Func<ModelDefinition, string> Of)[] traits =
        [
            ("other costs", Costs),
            ("another horizon", model => Digits.Span(model.Horizon.Minutes)),
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
        SpreadKind.Constant => Digits.Plain(spread.A),
        SpreadKind.Uniform => $"{Digits.Plain(spread.A)}..{Digits.Plain(spread.B)}",
        SpreadKind.Pert => $"{Digits.Plain(spread.A)}..{Digits.Plain(spread.C)}",
        _ => "about " + Digits.Plain(spread.A),
    };
}
