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
        (ImmutableArray<Escalation> Accident, ImmutableArray<Escalation> Deliberate) escalates; // read in its place: numbers keep their order
        return new IncidentTypeDefinition
        {
            Name = name,
            Title = block.Text("title"),
            Meant = block.Text("meant"),
            NotMeant = block.Text("not-meant"),
            Responds = block.Text("responds"),
            StandsDown = block.Text("stands-down"),
            Observer = new SideId(observer ?? 0),
            Rate = block.Number("rate"),
            Hostile = block.Varied("hostile"),
            Belief = block.Varied("belief"),
            Signal = block.Number("signal"),
            Clarification = Clarification(block.Inner("clarification")),
            Fuse = block.Duration("fuse"),
            Escalates = (escalates = new EscalationReader(reading).Read(block)).Accident,
            EscalatesIfDeliberate = escalates.Deliberate,
            ContactProbability = contact.Varied("probability"),
            Notice = contact.Duration("notice"),
            Until = (PlanUntil)(contact.Choice("until") ?? 0),
            Reluctance = new ReluctanceReader(reading, channels).Read(block),
            Ongoing = block.Flag("ongoing"),
            Provokes = new FollowUpReader(reading).Read(block, "provokes"),
            Emboldens = new FollowUpReader(reading).Read(block, "emboldens"),
            Plan = Plan(block, observer),
            Announce = Announce(block.Inner("announce"), observer),
        };
    }

    private static Clarification? Clarification(Block? block) => block is null ? null : new Clarification(block.Duration("every"), block.Number("signal"));

    private Announcement? Announce(Block? block, int? observer)
    {
        if (block is null) return null;
        var (deliberate, accident) = block.Raw("probability") is { } node ? new TruthReader(reading).Read(node, block.Slot("probability")) : (null, null);
        return new Announcement(deliberate, accident, block.Duration("notice"), (PlanUntil)(block.Choice("until") ?? 0), Plan(block, 1 - observer));
    }

    private ImmutableArray<PlanEntry> Plan(Block block, int? asker) =>
        block.Raw("plan") is { } node ? plans.Build(node, block.Inside("plan"), block.Provenance)
        : asker is 0 or 1 ? sidePlans[asker.Value]
        : [];
}
