using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// Channels, incident types and the timeline: each call adds one and returns its index.
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

    /// <summary>A plan whose entries are thought of with certainty and have the patience of their channel.</summary>
    public ImmutableArray<PlanEntry> Plan(params int[] plan) => [.. plan.Select(channel => Entry(channel))];

    public PlanEntry Entry(int channel, double chance = 1, DurationDefinition? patience = null) =>
        new(new ChannelId(channel), Probability(chance), patience);

    public Escalation Escalation(int rungs, double weight = 1) => new(rungs, Number(weight));

    public int At(double minutes, Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        Entry(new TimelineTrigger(TriggerKind.At, minutes, [], default, default), change);

    /// <summary>Opens an incident of known truth at a moment.</summary>
    public int OpenAt(double minutes, int type, bool? hostile) =>
        At(minutes, entry => entry with { Incident = new IncidentTypeId(type), Hostile = hostile });

    public int WhenNoContact(double minutes, int[] after, Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        Entry(new TimelineTrigger(TriggerKind.NoContactAfter, minutes, Named(after), default, default), change);

    public int WhenContact(int[] after, Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        Entry(new TimelineTrigger(TriggerKind.ContactAfter, 0, Named(after), default, default), change);

    public int WhenDecided(int[] after, Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        Entry(new TimelineTrigger(TriggerKind.Decided, 0, Named(after), default, default), change);

    public int WhenRungAtLeast(int rung, Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        Entry(new TimelineTrigger(TriggerKind.RungAtLeast, 0, [], new Rung(rung), default), change);

    public int WhenClimateIs(int climate, Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        Entry(new TimelineTrigger(TriggerKind.ClimateIs, 0, [], default, new ClimateId(climate)), change);

    public int Manual(Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        Entry(new TimelineTrigger(TriggerKind.Manual, 0, [], default, default), change);

    private int Entry(TimelineTrigger trigger, Func<TimelineEntryDefinition, TimelineEntryDefinition> change)
    {
        timeline.Add(change(new TimelineEntryDefinition
        {
            StreamName = "entry-" + timeline.Count,
            To = [],
            Trigger = trigger,
            Chance = Probability(1),
            Suspend = [],
            Restore = [],
        }));
        return timeline.Count - 1;
    }

    private static ImmutableArray<TimelineEntryId> Named(int[] entries) => [.. entries.Select(entry => new TimelineEntryId(entry))];

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
