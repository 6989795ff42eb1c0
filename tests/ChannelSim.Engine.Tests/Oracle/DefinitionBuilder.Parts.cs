using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// Channels and incident types: each call adds one and returns its index.
internal sealed partial class DefinitionBuilder
{
    // Stand for "not given" until the block is complete.
    private static readonly VariedProbability SameAsAnother = new([]);
    private static readonly DurationDefinition SameAsResponse = new(SpreadKind.Constant, default, default, default);

    public int Line(string name, Func<LineDefinition, LineDefinition>? change = null)
    {
        var usual = new Usual(this);
        var line = new LineDefinition { Basics = usual.Basics(name), Contact = usual.Contact, Repair = usual.AtOnce, Answer = usual.Always, Ring = usual.AtOnce, Call = usual.AtOnce };
        return Add(Believing((change ?? (same => same))(line)));
    }

    public int Call(string name, Func<CallDefinition, CallDefinition>? change = null)
    {
        var usual = new Usual(this);
        return Add(Waiting((change ?? (same => same))(new CallDefinition { Basics = usual.Basics(name), Contact = usual.Contact, Request = usual.Request })));
    }

    public int Meeting(string name, Func<MeetingDefinition, MeetingDefinition>? change = null)
    {
        var usual = new Usual(this);
        return Add(Waiting((change ?? (same => same))(new MeetingDefinition { Basics = usual.Basics(name), Contact = usual.Contact, Request = usual.Request, Travel = usual.AtOnce })));
    }

    /// <summary>A call, or a meeting with its travel.</summary>
    public int Requested(string name, ChannelKind kind, Func<RequestedChannelDefinition, RequestedChannelDefinition> change, DurationDefinition travel) => kind == ChannelKind.Call
        ? Call(name, call => (CallDefinition)change(call))
        : Meeting(name, meeting => (MeetingDefinition)change(meeting) with { Travel = travel });

    public int Talks(string name, double[] sessions, Func<TalksDefinition, TalksDefinition>? change = null)
    {
        var usual = new Usual(this);
        var talks = (change ?? (same => same))(new TalksDefinition
        {
            Basics = usual.Basics(name),
            Sessions = [.. sessions.Select(at => new SimTime(at))],
            Held = usual.Always,
            Indefinitely = usual.Never,
            Delay = SameAsResponse,
            Runs = usual.AtOnce,
        });
        return Add(ReferenceEquals(talks.Delay, SameAsResponse) ? talks with { Delay = Minutes(43200) } : talks);
    }

    private int Add(ChannelDefinition channel)
    {
        channels.Add(channel);
        return channels.Count - 1;
    }

    private static ContactChannelDefinition Believing(ContactChannelDefinition channel) =>
        ReferenceEquals(channel.BelievedDeception, SameAsAnother) ? channel with { BelievedDeception = channel.Deception } : channel;

    private static RequestedChannelDefinition Waiting(RequestedChannelDefinition channel) =>
        (RequestedChannelDefinition)Believing(ReferenceEquals(channel.Delay, SameAsResponse) ? channel with { Delay = channel.Response } : channel);

    /// <summary>Changes a channel that was added before.</summary>
    public void Channel(int index, Func<ChannelDefinition, ChannelDefinition> change) => channels[index] = change(channels[index]);

    /// <summary>One law of up-times on all rungs.</summary>
    public ImmutableArray<DurationDefinition> Fails(DurationDefinition upTime) => [.. Enumerable.Repeat(upTime, RungCount)];

    public static ImmutableArray<SimTime> Checks(double first, double every, double horizon)
    {
        var moments = ImmutableArray.CreateBuilder<SimTime>();
        for (var at = first; at < horizon; at += every) moments.Add(new SimTime(at));
        return moments.ToImmutable();
    }

    public int Incident(string name, Func<IncidentTypeDefinition, IncidentTypeDefinition>? change = null)
    {
        var type = (change ?? (same => same))(DefaultIncident(name));
        if (ReferenceEquals(type.Belief, SameAsAnother)) type = type with { Belief = type.Hostile };
        incidents.Add(type);
        return incidents.Count - 1;
    }

    /// <summary>Changes a type that was added before.</summary>
    public void Incident(int index, Func<IncidentTypeDefinition, IncidentTypeDefinition> change) => incidents[index] = change(incidents[index]);

    /// <summary>A plan whose entries are thought of with certainty and have the patience of their channel.</summary>
    public ImmutableArray<PlanEntry> Plan(params int[] plan) => [.. plan.Select(channel => Entry(channel))];

    public PlanEntry Entry(int channel, double chance = 1, DurationDefinition? patience = null) =>
        new(new ChannelId(channel), Probability(chance), patience);

    public Escalation Escalation(int rungs, double weight = 1) => new(rungs, Number(weight));

    /// <summary>What follows from a decision: at once, or after a constant time.</summary>
    public FollowUp FollowUp(int type, double chance = 1, double? after = null) =>
        new(new IncidentTypeId(type), Probability(chance), After: after is { } minutes ? Minutes(minutes) : null);

    /// <summary>The author announces it, whatever the truth.</summary>
    public Announcement Announce(double notice, PlanUntil until, params int[] plan) =>
        new(Probability(1), Probability(1), Minutes(notice), until, Plan(plan));

    private IncidentTypeDefinition DefaultIncident(string name) => new()
    {
        Name = name,
        Observer = new SideId(0),
        Rate = Number(0),
        Hostile = Probability(0.5),
        Belief = SameAsAnother,
        Signal = Number(0),
        Fuse = Minutes(100),
        Escalates = [Escalation(1)],
        ContactProbability = Probability(1),
        Notice = Minutes(0),
        Until = PlanUntil.Call,
        Reluctance = [],
        Ongoing = false,
        Provokes = [],
        Plan = [],
    };

    // The numbers of a channel that is always there, costs no time and says nothing wrong.
    private sealed class Usual(DefinitionBuilder builder)
    {
        public VariedProbability Never { get; } = builder.Probability(0);

        public VariedProbability Always { get; } = builder.Probability(1);

        public DurationDefinition AtOnce { get; } = builder.Minutes(0);

        private ParameterId Nothing { get; } = builder.Number(0);

        public ContactTerms Contact => new() { Misreading = Never, Deception = Never, BelievedDeception = SameAsAnother, Authority = Never, Routine = [null, null] };

        public RequestTerms Request => new() { Call = AtOnce, Accept = Always, Postpone = Never, Response = AtOnce, Delay = SameAsResponse, Lead = AtOnce, CoolingOff = AtOnce };

        public ChannelBasics Basics(string name) => new() { Name = name, Ends = [], Goodwill = Nothing, Slight = Nothing };
    }
}
