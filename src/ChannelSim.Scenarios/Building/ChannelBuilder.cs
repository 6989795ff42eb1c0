using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads one block of <c>channels</c>: of its kind, and in the order in which the parameters are to stand.</summary>
internal sealed class ChannelBuilder(Reading reading, ScenarioClock? clock)
{
    private const string SessionDelay = "30d";

    public ChannelDefinition Build(string name, Block block)
    {
        var kind = (ChannelKind?)block.Choice("kind");
        if (kind is { } known) new ChannelChecks(reading).Check(name, block, known);
        return kind switch
        {
            ChannelKind.Line => Line(name, block),
            ChannelKind.Call => Call(name, block),
            ChannelKind.Meeting => Meeting(name, block),
            ChannelKind.Talks => Talks(name, block),
            null => OfSomeKind(name, block),
        };
    }

    // Which kind was meant is not known; whatever is written must be right.
    private LineDefinition OfSomeKind(string name, Block block)
    {
        Meeting(name, block);
        Talks(name, block);
        return Line(name, block);
    }

    private LineDefinition Line(string name, Block block)
    {
        var (basics, contact) = Contact(name, block);
        ImmutableArray<DurationDefinition> fails = block.Has("fails") ? [.. block.ByRung("fails", new DurationReader(reading).Read).OfType<DurationDefinition>()] : [];
        var (checks, every) = block.Inner("check") is { } check ? new CheckBuilder(reading, clock).Build(check) : ([], null);
        return new LineDefinition
        {
            Basics = basics,
            Contact = contact,
            Fails = fails,
            Checks = checks,
            CheckEvery = every,
            Repair = block.Duration("repair"),
            Answer = block.Varied("answer"),
            Ring = block.Duration("ring"),
            Call = block.Duration("call"),
        };
    }

    private CallDefinition Call(string name, Block block)
    {
        var response = block.Duration("response");
        var (basics, contact) = Contact(name, block);
        return new CallDefinition { Basics = basics, Contact = contact, Request = Request(block, response) };
    }

    private MeetingDefinition Meeting(string name, Block block)
    {
        var response = block.Duration("response");
        var (basics, contact) = Contact(name, block);
        return new MeetingDefinition { Basics = basics, Contact = contact, Request = Request(block, response), Travel = block.Duration("travel") };
    }

    private TalksDefinition Talks(string name, Block block)
    {
        // What changes nothing in talks is read for the faults in it.
        var basics = ChannelChecks.HasWhatTalksIgnore(block) ? Contact(name, block).Basics : Basics(name, block);
        return new TalksDefinition
        {
            Basics = basics,
            Delay = block.DurationOrNull("delay")
                ?? new DurationReader(reading).Read(new ScalarNode(block.Place, SessionDelay, plain: true), block.Slot("delay") with { IsDefault = true })!,
            Sessions = Sessions(block),
            Held = block.Varied("held"),
            Indefinitely = block.Varied("indefinitely"),
            Runs = block.Duration("runs"),
        };
    }

    private ChannelBasics Basics(string name, Block block) => new()
    {
        Name = name,
        Title = block.Text("title"),
        Ends = Ends(block),
        Language = block.Text("language"),
        Goodwill = block.Number("goodwill"),
        Slight = block.Number("slight"),
    };

    private (ChannelBasics Basics, ContactTerms Terms) Contact(string name, Block block)
    {
        var words = new ContactTerms
        {
            Misreading = block.Varied("misreading"),
            Deception = block.Varied("deception"),
            BelievedDeception = block.Varied("believed-deception"),
            Official = Official(block.Inner("official")),
            Authority = block.Varied("authority"),
            Buys = Buys(block),
            Routine = [],
        };
        return (Basics(name, block), words with { Patience = block.DurationOrNull("patience"), Routine = Routine(block) });
    }

    // A delay that is not given repeats the response.
    private static RequestTerms Request(Block block, DurationDefinition response) => new()
    {
        Call = block.Duration("call"),
        Accept = block.Varied("accept"),
        Postpone = block.Varied("postpone"),
        Response = response,
        Delay = block.DurationOrNull("delay") ?? response,
        Lead = block.Duration("lead"),
        CoolingOff = block.Duration("cooling-off"),
    };

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

    private ImmutableArray<string> Ends(Block block) => new EndsReader(reading).Read(block);

    private ImmutableArray<ParameterId?> Routine(Block block)
    {
        var routine = new ParameterId?[2];
        var slot = block.Slot("routine");
        if (block.Raw("routine") is MapNode map) slot = slot with { Provenance = new ProvenanceReader(reading).Under(map, slot.Provenance) };
        foreach (var (side, node) in new SideMap(reading).Read(block, "routine"))
            if (side < 2) routine[side] = new NumberReader(reading).Parameter(node, slot.Inside(reading.Names.Of(NameSort.Side)[side]));
        return [.. routine];
    }

    private ImmutableArray<SimTime> Sessions(Block block)
    {
        if (!block.Has("sessions")) return [];
        var moments = new MomentReader(reading.Findings, clock);
        var definition = block.Slot("sessions").Key;
        return [.. block.Items("sessions").Select(node => moments.Read(node, definition)).OfType<SimTime>()];
    }
}
