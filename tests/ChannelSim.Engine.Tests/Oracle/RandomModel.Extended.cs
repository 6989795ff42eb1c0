using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// What came to the model later. It has a source of luck of its own, so that what a seed makes without it stays as it is.
internal sealed partial class RandomModel
{
    private static readonly TriggerKind[] AboutIncidents =
    [
        TriggerKind.ContactAfter, TriggerKind.Decided, TriggerKind.Responded, TriggerKind.StoodDown, TriggerKind.Settled, TriggerKind.Settled, TriggerKind.Settled, TriggerKind.Closed,
    ];

    private void Extend(Random extras)
    {
        random = extras;
        for (var i = 0; i < channelCount; i++) ExtendChannel(i);
        for (var i = 0; i < typeCount; i++) ExtendType(i);
        ExtendTimeline();
    }

    // Settling and being told again, more often than without conditions that wait for it.
    private void ExtendChannel(int index) => builder.Channel(index, channel => channel is not ContactChannelDefinition spoken ? channel : spoken with
    {
        Authority = Chance(0.3) ? Mostly() : spoken.Authority,
        Call = Chance(0.3) ? builder.Minutes(0) : spoken.Call,
    });

    private void ExtendType(int index)
    {
        var observer = builder.Incidents[index].Observer;
        var (opposed, same) = (TypesSeenBy(observer.Other.Index), TypesSeenBy(observer.Index));
        builder.Incident(index, type => type with
        {
            Provokes = Chance(0.5) ? FollowUps(opposed, byTruth: true) : type.Provokes,
            Emboldens = Chance(0.7) ? FollowUps(same, byTruth: false) : [],
            Ongoing = type.Ongoing || Chance(0.6),
            EscalatesIfDeliberate = Chance(0.3) ? Escalations() : [],
            Announce = Chance(0.7) ? Announce() : null,
        });
    }

    private int[] TypesSeenBy(int side) => [.. Enumerable.Range(0, typeCount).Where(type => builder.Incidents[type].Observer.Index == side)];

    // Few enough, and seldom enough, to die out. What is certain comes after a while: otherwise time would stand still.
    private ImmutableArray<FollowUp> FollowUps(int[] types, bool byTruth)
    {
        random.Shuffle(types);
        var list = types.Take(random.Next(1, 3)).ToArray();
        return [.. list.Select(type => Chance(0.1) && list.Length == 1 ? Certain(type) : Possible(type, byTruth))];
    }

    private FollowUp Certain(int type) => new(new IncidentTypeId(type), builder.Probability(1), After: builder.Minutes(random.Next(6, 30) * Hour));

    private FollowUp Possible(int type, bool byTruth) => new(
        new IncidentTypeId(type),
        SomeChance(),
        byTruth && Chance(0.4) ? SomeChance() : null,
        Chance(0.4) ? null : Time(Pick(2, 12) * Hour));

    private VariedProbability SomeChance() => Chance(0.5) ? builder.Probability(Pick(0.2, 0.4)) : builder.Varied((_, _, _) => Pick(0, 0.1, 0.2, 0.4));

    private Announcement Announce() => new(
        Chance(0.8) ? Mostly() : null,
        Chance(0.8) ? Mostly() : null,
        Time(Hour),
        Chance(0.5) ? PlanUntil.Call : PlanUntil.Closed,
        [.. Plan(), .. Plan()]);

    private void ExtendTimeline()
    {
        var opens = Enumerable.Range(0, random.Next(2, 14)).Select(_ => Chance(0.5)).ToArray();
        var before = builder.Timeline.Count;
        int[] named = [.. Enumerable.Range(0, before + opens.Length).Where(i => i < before ? builder.Timeline[i].Incident is not null : opens[i - before])];
        foreach (var opening in opens)
        {
            if (Chance(opening ? 0.5 : 0.1)) builder.At(random.Next(0, (int)(horizon / Hour / 8)) * 4 * Hour, entry => Effects(entry, opening));
            else builder.When(Phrases(named, before + opens.Length), entry => Effects(entry, opening));
        }
    }

    private TimelineTrigger[] Phrases(int[] named, int entries) => [.. Enumerable.Range(0, Chance(0.5) ? 1 : random.Next(2, 5)).Select(_ => Phrase(named, entries))];

    private TimelineTrigger Phrase(int[] named, int entries) => random.Next(named.Length > 0 ? 10 : 4) switch
    {
        0 => DefinitionBuilder.RungAtLeast(random.Next(builder.RungCount)),
        1 => DefinitionBuilder.ClimateIs(random.Next(builder.ClimateCount)),
        2 => DefinitionBuilder.NoContactFor(random.Next(0, 24) * Hour),
        3 => DefinitionBuilder.Phrase(TriggerKind.After, Some([.. Enumerable.Range(0, entries)]), random.Next(0, 8) * Hour),
        4 or 5 => DefinitionBuilder.Phrase(TriggerKind.NoContactAfter, SomeOrOne(named), random.Next(0, 12) * Hour),
        _ => DefinitionBuilder.Phrase(AboutIncidents[random.Next(AboutIncidents.Length)], SomeOrOne(named)),
    };

    // Often the same, so that a list has a NAME twice.
    private int[] SomeOrOne(int[] named) => Chance(0.5) ? [named[0]] : Some(named);
}
