using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads one block of <c>channels</c>.</summary>
internal sealed class ChannelBuilder(Reading reading, ScenarioClock? clock)
{
    public ChannelDefinition Build(string name, Block block)
    {
        var kind = (ChannelKind?)block.Choice("kind");
        if (kind is { } known) new ChannelChecks(reading).Check(name, block, known);
        var keys = new ChannelValues(reading, block, kind);
        var response = keys.Duration("response");
        var (checks, every) = keys.Has("check") ? new CheckBuilder(reading, clock).Build(block.Inner("check")!) : ([], null);
        return new ChannelDefinition
        {
            Name = name,
            Title = block.Text("title"),
            Kind = kind ?? ChannelKind.Line,
            Ends = Ends(block),
            Language = block.Text("language"),
            Misreading = block.Varied("misreading"),
            Deception = block.Varied("deception"),
            BelievedDeception = block.Varied("believed-deception"),
            Official = Official(block.Inner("official")),
            Authority = block.Varied("authority"),
            Buys = Buys(block),
            Goodwill = block.Number("goodwill"),
            Slight = block.Number("slight"),
            Patience = block.DurationOrNull("patience"),
            Routine = Routine(block, kind),
            Fails = keys.Fails(),
            Checks = checks,
            CheckEvery = every,
            Repair = keys.Duration("repair"),
            Answer = keys.Varied("answer"),
            Ring = keys.Duration("ring"),
            Call = keys.Duration("call"),
            Accept = keys.Varied("accept"),
            Postpone = keys.Varied("postpone"),
            Response = response,
            Delay = keys.Delay(response),
            Lead = keys.Duration("lead"),
            Travel = keys.Duration("travel"),
            CoolingOff = keys.Duration("cooling-off"),
            Sessions = Sessions(keys, block),
            Held = keys.Varied("held"),
            Indefinitely = keys.Varied("indefinitely"),
            Runs = keys.Duration("runs"),
        };
    }

    private static OfficialReadingDefinition? Official(Block? block) => block is null ? null : new OfficialReadingDefinition(block.Duration("after"), block.Varied("misreading"));

    /// <summary>Nothing bought is no buying: the first connected channel that does buy shall not be spoilt by one that buys 0.</summary>
    private DurationDefinition? Buys(Block block)
    {
        var buys = block.DurationOrNull("buys");
        if (buys is not { Kind: SpreadKind.Constant }) return buys;
        var isNothing = IsNothing(reading.Parameters.Spread(buys.A));
        reading.Decisions.Add([buys.A], of => IsNothing(of(buys.A)) == isNothing);
        return isNothing ? null : buys;
    }

    private static bool IsNothing(Spread? spread) => spread is { IsConstant: true, A: 0 };

    private ImmutableArray<string> Ends(Block block)
    {
        var ends = new string[] { "", "" };
        foreach (var (side, node) in BySide(block, "ends"))
            if (node is ScalarNode text && side < 2) ends[side] = text.Text;
            else if (node is not (ScalarNode or BrokenNode)) reading.Findings.Report(
                KeyRules.Shape, node.Place, "an end is a text", "for instance `us: Secretary of Defense`");
        return [.. ends];
    }

    private ImmutableArray<ParameterId?> Routine(Block block, ChannelKind? kind)
    {
        var routine = new ParameterId?[2];
        var slot = block.Slot("routine");
        if (block.Raw("routine") is MapNode map) slot = slot with { Provenance = new ProvenanceReader(reading).Under(map, slot.Provenance) };
        foreach (var (side, node) in BySide(block, "routine"))
            if (side < 2) routine[side] = new NumberReader(reading).Parameter(node, slot.Inside(reading.Names.Of(NameSort.Side)[side]));
        return kind == ChannelKind.Talks ? [null, null] : [.. routine];
    }

    private IEnumerable<(int Side, Node Node)> BySide(Block block, string key) => new SideMap(reading).Read(block, key);

    private ImmutableArray<SimTime> Sessions(ChannelValues keys, Block block)
    {
        if (!keys.Has("sessions")) return [];
        var moments = new MomentReader(reading.Findings, clock);
        var definition = block.Slot("sessions").Key;
        return [.. block.Items("sessions").Select(node => moments.Read(node, definition)).OfType<SimTime>()];
    }
}
