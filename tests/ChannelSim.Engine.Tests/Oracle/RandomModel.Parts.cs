using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// Channels, types and the timeline of a random model.
internal sealed partial class RandomModel
{
    private void MakeChannel(int index)
    {
        var name = "channel-" + index;
        switch (KindOf(index))
        {
            case ChannelKind.Line: builder.Line(name, line => (LineDefinition)Spoken(AsLine(line))); break;
            case ChannelKind.Call: builder.Call(name, call => (CallDefinition)Spoken(AsRequested(call))); break;
            case ChannelKind.Meeting: builder.Meeting(name, meeting => (MeetingDefinition)Spoken(AsRequested(meeting))); break;
            case ChannelKind.Talks: builder.Talks(name, Sessions(), AsTalks); break;
            case var kind: throw new InvalidOperationException(kind.ToString());
        }
    }

    // The first one can be talked over.
    private ChannelKind KindOf(int index) => random.Next(index == 0 ? 17 : 20) switch
    {
        < 7 => ChannelKind.Line,
        < 13 => ChannelKind.Call,
        < 17 => ChannelKind.Meeting,
        _ => ChannelKind.Talks,
    };

    private ContactChannelDefinition Spoken(ContactChannelDefinition channel)
    {
        var contact = Words(channel.Contact);
        channel = channel with { Contact = contact, Goodwill = Number(Pick(0, 0.1, 0.4)), Slight = Number(Pick(0, 0.1, 0.3)) };
        return channel with { Routine = [RoutineRate(channel), RoutineRate(channel)] };
    }

    private ContactTerms Words(ContactTerms contact) => contact with
    {
        Misreading = Seldom(),
        Deception = Seldom(0.3),
        BelievedDeception = Chance(0.5) ? contact.BelievedDeception : Seldom(),
        Official = Chance(0.3) ? new OfficialReadingDefinition(Time(2 * Hour), Seldom()) : null,
        Authority = Seldom(),
        Buys = Chance(0.5) ? Time(4 * Hour) : null,
    };

    // A line with routine contacts must have a patience.
    private ParameterId? RoutineRate(ContactChannelDefinition channel) =>
        Chance(0.4) && (channel is not LineDefinition || channel.Patience is not null)
            ? Number(random.Next(1, 30) * 43200 / horizon)
            : null;

    private LineDefinition AsLine(LineDefinition channel) => channel with
    {
        Patience = Chance(0.8) ? Time(2 * Hour) : null,
        Fails = Chance(0.8) ? UpTimes() : [],
        Checks = Chance(0.7) ? DefinitionBuilder.Checks(Pick(0, 30, 60), Pick(240, 480, 720, 1440), horizon) : [],
        Repair = Time(6 * Hour),
        Answer = Mostly(),
        Ring = Time(Hour),
        Call = Time(Pick(1, 1, 6) * Hour),
    };

    // By rung; a rung that is not named takes the nearest one below.
    private ImmutableArray<DurationDefinition> UpTimes()
    {
        var byRung = new DurationDefinition[builder.RungCount];
        for (var rung = 0; rung < byRung.Length; rung++)
        {
            byRung[rung] = rung > 0 && Chance(0.6) ? byRung[rung - 1] : Positive(Pick(0.5, 2, 5) * Day);
        }

        return [.. byRung];
    }

    private RequestedChannelDefinition AsRequested(RequestedChannelDefinition channel)
    {
        channel = channel with
        {
            Patience = Chance(0.6) ? Time(12 * Hour) : null,
            Accept = Mostly(0.3),
            Postpone = builder.Probability(Pick(0, 0, 0.2, 0.5, 0.8)),
            Response = Time(3 * Hour),
            Delay = Chance(0.5) ? Positive(4 * Hour) : Positive(Hour),
            Lead = Time(4 * Hour),
        };
        if (channel is MeetingDefinition meeting) channel = meeting with { Travel = Time(6 * Hour) };
        return channel with { Call = Time(Pick(1, 1, 6) * Hour), CoolingOff = Time(12 * Hour) };
    }

    private double[] Sessions() => [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(0, (int)(horizon / Hour / 4)) * 4 * Hour)];

    private TalksDefinition AsTalks(TalksDefinition channel)
    {
        channel = channel with
        {
            Held = builder.Probability(Pick(0, 0.4, 0.8, 1)),
            Indefinitely = Seldom(),
            Delay = Positive(Pick(4 * Hour, Day)),
            Runs = Time(8 * Hour),
        };
        Words(new ContactTerms { Misreading = channel.Held, Deception = channel.Held, BelievedDeception = channel.Held, Authority = channel.Held, Routine = [] }); // what comes to the models of a seed is pinned
        return channel with { Goodwill = Number(Pick(0, 0.1, 0.4)), Slight = Number(Pick(0, 0.1, 0.3)) };
    }

    private void MakeType(int index)
    {
        var observer = index < 2 ? index : random.Next(2);
        builder.Incident("type-" + index, type => type with
        {
            Observer = new SideId(observer),
            Rate = Number(Chance(0.25) ? 0 : random.Next(1, 25) * 43200 / horizon),
            Hostile = Probability(),
            Belief = Chance(0.5) ? type.Belief : Probability(0.2),
            Signal = Number(Pick(0, 0, 0.5, 1, 2)),
            Clarification = Chance(0.4) ? new Clarification(Positive(Pick(2, 6) * Hour), Number(Pick(0, 0.5, 1))) : null,
            Fuse = Chance(0.05) ? builder.Minutes(0) : Positive(Pick(2, 6, 24) * Hour),
            Escalates = Chance(0.6) ? type.Escalates : Escalations(),
            ContactProbability = Mostly(),
            Notice = Time(Hour),
            Until = Chance(0.5) ? PlanUntil.Call : PlanUntil.Closed,
            Reluctance = [.. builder.Channels.Select(_ => Chance(0.3) ? Probability(0.2) : null)],
            Ongoing = Chance(0.4),
            Provokes = Provocations(observer),
            Plan = Plan(),
        });
    }

    private ImmutableArray<Escalation> Escalations() => random.Next(3) switch
    {
        0 => [builder.Escalation(0)],
        1 => [builder.Escalation(2)],
        _ => [builder.Escalation(0, 0.3), builder.Escalation(1, 0.5), builder.Escalation(2, 0.2)],
    };

    // The provoked type's observer must be the author: type 1 and type 0 see each other's acts, whatever the others are.
    private ImmutableArray<FollowUp> Provocations(int observer) => Chance(0.4) && typeCount > 1
        ? [new FollowUp(new IncidentTypeId(1 - observer), builder.Varied((_, _, _) => Pick(0, 0.2, 0.4, 0.6)))]
        : [];

    private ImmutableArray<PlanEntry> Plan()
    {
        var usable = Enumerable.Range(0, channelCount).Where(c => builder.Channels[c].Kind != ChannelKind.Talks).ToArray();
        if (usable.Length == 0) return [];
        var entries = Enumerable.Range(0, random.Next(0, 6)).Select(_ => new PlanEntry(
            new ChannelId(usable[random.Next(usable.Length)]),
            Mostly(0.6),
            Chance(0.2) ? Time(4 * Hour) : null));
        return [.. entries];
    }

    private void MakeTimeline()
    {
        var opens = Enumerable.Range(0, random.Next(0, 8)).Select(_ => Chance(0.6)).ToArray();
        var named = opens.Select((opening, i) => (opening, i)).Where(entry => entry.opening).Select(entry => entry.i).ToArray();
        foreach (var opening in opens)
        {
            var kind = random.Next(named.Length > 0 ? 7 : 4);
            MakeEntry(kind, Some(named), entry => Effects(entry, opening));
        }
    }

    private void MakeEntry(int kind, int[] named, Func<TimelineEntryDefinition, TimelineEntryDefinition> effects)
    {
        if (kind == 0) builder.WhenRungAtLeast(random.Next(builder.RungCount), effects);
        else if (kind == 1) builder.WhenClimateIs(random.Next(builder.ClimateCount), effects);
        else if (kind == 2) builder.At(random.Next(0, (int)(horizon / Hour / 4)) * 4 * Hour, effects);
        else if (kind == 3 && Chance(0.1)) builder.Manual(effects);
        else if (kind == 3) builder.At(Math.Round(random.NextDouble() * horizon), effects);
        else if (kind == 4) builder.WhenContact(named, effects);
        else if (kind == 5) builder.WhenDecided(named, effects);
        else builder.WhenNoContact(random.Next(0, 12) * Hour, named, effects);
    }

    // Some of the named entries, at least one, in file order.
    private int[] Some(int[] named)
    {
        if (named.Length == 0) return [];
        var start = random.Next(named.Length);
        return named[start..random.Next(start + 1, named.Length + 1)];
    }

    private TimelineEntryDefinition Effects(TimelineEntryDefinition entry, bool opens) => entry with
    {
        Chance = Chance(0.7) ? builder.Probability(1) : Probability(0.2, bySide: false),
        Climate = Chance(0.25) ? new ClimateId(random.Next(builder.ClimateCount)) : null,
        Rung = Chance(0.2) ? new Rung(random.Next(builder.RungCount)) : null,
        Suspend = Chance(0.3) ? SomeChannels() : [],
        Restore = Chance(0.3) ? SomeChannels() : [],
        Incident = opens ? new IncidentTypeId(random.Next(typeCount)) : null,
        Hostile = opens && Chance(0.6) ? Chance(0.5) : null,
    };

    private ImmutableArray<ChannelId> SomeChannels() =>
        [.. Enumerable.Range(0, channelCount).Where(_ => Chance(0.5)).Select(channel => new ChannelId(channel))];
}
