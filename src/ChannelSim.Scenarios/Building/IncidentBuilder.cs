using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads one block of <c>incidents</c>.</summary>
internal sealed class IncidentBuilder(
    Reading reading, PlanBuilder plans, ImmutableArray<ImmutableArray<PlanEntry>> sidePlans, ImmutableArray<ChannelDefinition> channels, Dictionary<string, int> observers)
{
    public IncidentTypeDefinition Build(string name, Block block)
    {
        var observer = block.Name("observer");
        if (observer is { } side) observers[name] = side;
        var contact = block.Inner("contact") ?? Block.Open(reading, "contact", null, block.Place, block.Inside("contact"), block.Provenance);
        return new IncidentTypeDefinition
        {
            Name = name,
            Title = block.Text("title"),
            Observer = new SideId(observer ?? 0),
            Rate = block.Number("rate"),
            Hostile = block.Varied("hostile"),
            Belief = block.Varied("belief"),
            Signal = block.Number("signal"),
            Clarification = Clarification(block.Inner("clarification")),
            Fuse = block.Duration("fuse"),
            Escalates = new EscalationReader(reading).Read(block),
            ContactProbability = contact.Varied("probability"),
            Notice = contact.Duration("notice"),
            Until = (PlanUntil)(contact.Choice("until") ?? 0),
            Reluctance = new ReluctanceReader(reading, channels).Read(block),
            Ongoing = block.Flag("ongoing"),
            Provokes = new ProvocationReader(reading).Read(block),
            Plan = Plan(block, observer),
        };
    }

    private static Clarification? Clarification(Block? block) => block is null ? null : new Clarification(block.Duration("every"), block.Number("signal"));

    private ImmutableArray<PlanEntry> Plan(Block block, int? observer) =>
        block.Raw("plan") is { } node ? plans.Build(node, block.Inside("plan"), block.Provenance)
        : observer is { } side and < 2 ? sidePlans[side]
        : [];
}
