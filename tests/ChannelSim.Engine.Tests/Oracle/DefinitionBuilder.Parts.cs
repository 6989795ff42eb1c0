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

    public int Line(string name, Func<ChannelDefinition, ChannelDefinition>? change = null) => Channel(name, ChannelKind.Line, change);

    public int Call(string name, Func<ChannelDefinition, ChannelDefinition>? change = null) => Channel(name, ChannelKind.Call, change);

    public int Meeting(string name, Func<ChannelDefinition, ChannelDefinition>? change = null) => Channel(name, ChannelKind.Meeting, change);

    public int Talks(string name, double[] sessions, Func<ChannelDefinition, ChannelDefinition>? change = null) =>
        Channel(name, ChannelKind.Talks, channel => (change ?? (same => same))(channel with { Sessions = [.. sessions.Select(at => new SimTime(at))] }));

    public int Channel(string name, ChannelKind kind, Func<ChannelDefinition, ChannelDefinition>? change)
    {
        var channel = (change ?? (same => same))(DefaultChannel(name, kind));
        if (ReferenceEquals(channel.BelievedDeception, SameAsAnother)) channel = channel with { BelievedDeception = channel.Deception };
        if (ReferenceEquals(channel.Delay, SameAsResponse)) channel = channel with { Delay = kind == ChannelKind.Talks ? Minutes(43200) : channel.Response };
        channels.Add(channel);
        return channels.Count - 1;
    }

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

    private ChannelDefinition DefaultChannel(string name, ChannelKind kind)
    {
        var never = Probability(0);
        var always = Probability(1);
        var atOnce = Minutes(0);
        var none = Number(0);
        return new ChannelDefinition
        {
            Name = name,
            Kind = kind,
            Ends = [],
            Misreading = never,
            Deception = never,
            BelievedDeception = SameAsAnother,
            Authority = never,
            Goodwill = none,
            Slight = none,
            Routine = [null, null],
            Repair = atOnce,
            Answer = always,
            Ring = atOnce,
            Call = atOnce,
            Accept = always,
            Postpone = never,
            Response = atOnce,
            Delay = SameAsResponse,
            Lead = atOnce,
            Travel = atOnce,
            CoolingOff = atOnce,
            Held = always,
            Indefinitely = never,
            Runs = atOnce,
        };
    }

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
}
