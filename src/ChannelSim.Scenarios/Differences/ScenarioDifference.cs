using System.Collections.Immutable;
using ChannelSim.Engine;
using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Differences;

/// <summary>In what two scenarios differ: every number, every name, every order; nothing that can change a result goes unsaid.</summary>
public static class ScenarioDifference
{
    /// <summary>The path of the row that says that two models differ and not in what.</summary>
    internal const string Fingerprint = "model";

    /// <summary>The differences: first what can change results, then what cannot; within that in the order of the file.</summary>
    public static ImmutableArray<Difference> Between(Scenario first, Scenario second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var pair = new ScenarioPair(first, second);
        List<Difference> found =
        [
            .. pair.Blocks(),
            .. Facts(pair, scenario => new BlockFacts(scenario.Scenario).All()),
            .. Facts(pair, scenario => new PlanFacts(scenario.Scenario, scenario.Walk).All()),
            .. new TimelineDifference(pair).All(),
            .. Facts(pair, scenario => new ExerciseFacts(scenario.Scenario).All()),
        ];
        found.AddRange(new NumberDifference(pair, found).All());
        found.AddRange(pair.Orders());
        if (!found.Any(difference => difference.ChangesResults)) found.AddRange(Unseen(first.Model, second.Model));
        return [.. found.OrderBy(difference => !difference.ChangesResults).ThenBy(difference => pair.Rank(difference.Path))];
    }

    /// <summary>
    /// What is left where the fingerprints of two models differ and nothing was found: the order of numbers, or something that this comparison should
    /// have known.
    /// </summary>
    private static List<Difference> Unseen(ModelDefinition first, ModelDefinition second)
    {
        var (one, other) = (Hash(first), Hash(second));
        if (one == other) return [];
        List<Difference> order = [.. NumberDifference.Order(first, second)];
        return order.Count > 0 ? order : [new Difference(Fingerprint, one, other, ChangesResults: true)];
    }

    private static string? Hash(ModelDefinition model)
    {
        try
        {
            return CompiledModel.Compile(model).Hash;
        }
        catch (LimitReachedException)
        {
            return null;
        }
    }

    private static IEnumerable<Difference> Facts(ScenarioPair pair, Func<ScenarioSide, IEnumerable<Fact>> facts) =>
        Fact.Compare([.. facts(pair.First).Where(fact => pair.Shared(fact.Path))], [.. facts(pair.Second).Where(fact => pair.Shared(fact.Path))]);
}
