using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Explaining;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Differences;

/// <summary>The contact plans of a scenario: which channels in which order, and which type follows which plan.</summary>
internal sealed class PlanFacts(Scenario scenario, PathWalk walk)
{
    private readonly ModelDefinition model = scenario.Model;

    public IEnumerable<Fact> All() =>
    [
        .. model.Sides.Select(side => SidePlan(side.Key)).OfType<Fact>(),
        .. model.Incidents.Select(type => Fact.Of($"incidents.{type.Name}.plan", Followed(type.Plan))),
        .. model.Incidents.Where(type => type.Announce is not null).Select(type => Fact.Of($"incidents.{type.Name}.announce.plan", Followed(type.Announce!.Plan))),
    ];

    /// <summary>Channels and order as written under <c>contact</c>; a plan that no type follows changes nothing but by its numbers.</summary>
    private Fact? SidePlan(string side)
    {
        if (walk.Find($"contact.{side}").Target is not { } plan) return null;
        var followed = model.Incidents.SelectMany(type => (ImmutableArray<PlanEntry>[])[type.Plan, type.Announce?.Plan ?? []]).Where(one => Where(one) == plan.Path).ToList();
        var written = string.Join(", ", plan.Next.Select(number => (walk.Find($"{plan.Path}.{number}.channel").Target?.Node as Documents.ScalarNode)?.Text));
        return new Fact(plan.Path, written, followed.Count == 0 ? written : Words(followed[0]), ChangesResults: followed.Count > 0);
    }

    private string Followed(ImmutableArray<PlanEntry> plan)
    {
        if (plan.IsEmpty) return "nobody";
        var where = Where(plan);
        return where.StartsWith("contact.", StringComparison.Ordinal)
            ? $"as {where}"
            : string.Join(", ", plan.Select(entry => model.Channels[entry.Channel.Index].Name));
    }

    /// <summary>The path of the plan that a type follows; empty where it follows none.</summary>
    private string Where(ImmutableArray<PlanEntry> plan)
    {
        if (plan.IsEmpty) return "";
        var path = model.Parameters[plan[0].Chance.Cells[0].Index].Path;
        return path[..path.LastIndexOf(".0.chance", StringComparison.Ordinal)];
    }

    private string Words(ImmutableArray<PlanEntry> plan) => string.Join(", ", plan.Select(Words));

    private string Words(PlanEntry entry)
    {
        var (channel, chance) = (model.Channels[entry.Channel.Index].Name, new ValueWords(model).Brief(entry.Chance));
        return chance == "100 %" ? channel : $"{channel} ({chance})";
    }
}
