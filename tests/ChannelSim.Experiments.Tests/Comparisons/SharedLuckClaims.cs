using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Comparisons;

/// <summary>
/// Randomness has an address, not an order: what one thing draws does not move what another draws. Every measure that both models have is the same in every
/// replication, to the last bit.
/// </summary>
public sealed class SharedLuckClaims
{
    private const int RandomModels = 60;
    private const int Each = 6;

    [Test]
    public void A_channel_that_nobody_calls_changes_nothing_else_not_even_a_line_that_fails_and_is_checked()
    {
        var failing = 0;
        ForEachModel((model, which) =>
        {
            var added = Edit.Of(model, (edit, same) => same with
            {
                Channels = same.Channels.Add(Idle(edit, same.Channels[0], model.Horizon.Minutes)),
                Incidents = [.. same.Incidents.Select(type => type with { Reluctance = type.Reluctance.Add(edit.Probability(0.5)) })],
            });
            var (schema, rows) = RequireSame(model, added, which);
            if (rows.Any(row => row[schema.IndexOf("channels.idle.unseen_down_minutes")] * row[schema.IndexOf("channels.idle.checks")] > 0)) Interlocked.Increment(ref failing);
        });
        Assert.That(failing, Is.GreaterThan(RandomModels * 8 / 10), "it is to fail and to be checked in nearly all of them");
    }

    [Test]
    public void Nor_does_it_when_it_stands_before_the_others() => ForEachModel((model, which) =>
        RequireSame(model, Edit.Of(model, (edit, same) => Shifted(same, Idle(edit, same.Channels[0], model.Horizon.Minutes), edit.Probability(0.5))), which));

    [Test]
    public void A_timeline_entry_that_only_tells_changes_nothing_else() => ForEachModel((model, which) =>
    {
        foreach (var trigger in new[]
        {
            new TimelineTrigger(TriggerKind.At, 1440, [], default, default),
            new TimelineTrigger(TriggerKind.RungAtLeast, 0, [], new Rung(model.Rungs.Length / 2), default),
            new TimelineTrigger(TriggerKind.ClimateIs, 0, [], default, new ClimateId(model.Climates.Length - 1)),
        })
        {
            RequireSame(model, Edit.Of(model, (edit, same) => same with { Timeline = same.Timeline.Add(Telling(edit, trigger)) }), $"{which}: {trigger.Kind}");
        }
    });

    [Test]
    public void A_type_that_never_opens_changes_nothing_else() => ForEachModel((model, which) => RequireSame(model, Edit.Of(model, (edit, same) => same with
    {
        Incidents = same.Incidents.Add(same.Incidents[0] with { Name = "never", Rate = edit.Number(0), Provokes = [] }),
    }), which));

    [Test]
    public void An_entry_that_nobody_thinks_of_changes_nothing() => ForEachModel((model, which) => RequireSame(model, Edit.Of(model, (edit, same) => same with
    {
        Incidents = [.. same.Incidents.Select(type => WithUnthoughtOf(edit, same, type))],
    }), which));

    /// <summary>A replication that never came to a rung does not know what would have held there.</summary>
    [Test]
    public void What_holds_on_a_rung_changes_only_replications_that_reach_it() => ForEachModel((model, which) =>
    {
        if (model.Rungs.Length == 1 || model.Start.Index == model.Rungs.Length - 1) return;
        var changed = Edit.Of(model, (edit, same) => same with
        {
            Rungs = same.Rungs.SetItem(same.Rungs.Length - 1, same.Rungs[^1] with { Incidents = edit.Number(5), Fuse = edit.Number(0.1), Suspicion = edit.Number(2), Relax = null, Terminal = true }),
        });
        RequireSame(model, changed, which, unless: row => row[0] == model.Rungs.Length - 1);
    });

    /// <summary>On a flat ladder types know of each other only through the channels they share.</summary>
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void A_type_that_is_taken_away_leaves_the_others_as_they_were(int removed)
    {
        var all = ThreeTypes([0, 1, 2]);
        var rest = ThreeTypes([.. new[] { 0, 1, 2 }.Where(type => type != removed)]);
        RequireSame(rest, all, $"without type {removed}", count: 500, measures: name => name.StartsWith("incidents.", StringComparison.Ordinal));
    }

    [Test]
    public void The_order_of_channels_and_types_in_the_file_changes_nothing_where_no_two_things_are_due_at_once() =>
        RequireSame(ThreeTypes([0, 1, 2]), ThreeTypes([2, 0, 1]), "another order", count: 300, measures: name => name.Contains('.', StringComparison.Ordinal));

    [Test]
    public void Nor_does_the_order_of_timeline_entries()
    {
        var model = Models.Everything();
        var (suspend, restore) = (model.Timeline[1], model.Timeline[2]);
        RequireSame(model, model with { Timeline = model.Timeline.SetItem(1, restore).SetItem(2, suspend) }, "entries swapped", count: 100);
    }

    [Test]
    public void Another_unknown_parameter_moves_no_others_draw()
    {
        double[] Drawn(bool another)
        {
            var builder = new DefinitionBuilder();
            if (another) builder.Number(Spread.Uniform(0, 1), "another");
            var ids = new[] { builder.Number(Spread.Uniform(0, 1), "a"), builder.Number(new Spread(SpreadKind.Pert, 0, 1, 5), "b") };
            var values = new List<double>();
            Replications.ForEach(builder, 50, stepper => values.AddRange(ids.Select(id => stepper.Parameters[id])));
            return [.. values];
        }

        Assert.That(Drawn(another: true), Is.EqualTo(Drawn(another: false)));
    }

    private static LineDefinition Idle(Edit edit, ChannelDefinition like, double horizon)
    {
        var contact = ((ContactChannelDefinition)like).Contact;
        return new LineDefinition
        {
            Basics = like.Basics with { Name = "idle" },
            Contact = contact with { Routine = [null, null] },
            Fails = [.. Enumerable.Repeat(edit.Minutes(100.5), contact.Misreading.Cells.Length)],
            Checks = DefinitionBuilder.Checks(60, 240, horizon),
            Repair = edit.Minutes(60),
            Answer = edit.Probability(1),
            Ring = edit.Minutes(0),
            Call = edit.Minutes(0),
        };
    }

    private static TimelineEntryDefinition Telling(Edit edit, TimelineTrigger trigger) => new()
    {
        StreamName = "telling",
        Title = "something is told",
        To = [],
        Trigger = trigger,
        Chance = edit.Probability(1),
        Suspend = [],
        Restore = [],
    };

    // A channel that the plan does not use, if there is one: another entry for one that it does use would be another occurrence, with other draws.
    private static IncidentTypeDefinition WithUnthoughtOf(Edit edit, ModelDefinition model, IncidentTypeDefinition type)
    {
        for (var channel = 0; channel < model.Channels.Length && type.Plan.Length > 0; channel++)
        {
            if (model.Channels[channel] is TalksDefinition || type.Plan.Any(entry => entry.Channel.Index == channel)) continue;
            return type with { Plan = type.Plan.Insert(0, new PlanEntry(new ChannelId(channel), edit.Probability(0), null)) };
        }

        return type;
    }

    private static ModelDefinition Shifted(ModelDefinition model, ChannelDefinition first, VariedProbability reluctance)
    {
        ChannelId Next(ChannelId id) => new(id.Index + 1);
        ImmutableArray<PlanEntry> Moved(ImmutableArray<PlanEntry> plan) => [.. plan.Select(entry => entry with { Channel = Next(entry.Channel) })];
        return model with
        {
            Channels = model.Channels.Insert(0, first),
            Rungs = [.. model.Rungs.Select(rung => rung with { Suspends = [.. rung.Suspends.Select(Next)] })],
            Incidents = [.. model.Incidents.Select(type => type with
            {
                Reluctance = type.Reluctance.Insert(0, reluctance),
                Plan = Moved(type.Plan),
                Announce = type.Announce is { } announce ? announce with { Plan = Moved(announce.Plan) } : null,
            })],
            Timeline = [.. model.Timeline.Select(entry => entry with { Suspend = [.. entry.Suspend.Select(Next)], Restore = [.. entry.Restore.Select(Next)] })],
        };
    }

    // Each type has a channel of its own; types and channels stand in the given order.
    private static ModelDefinition ThreeTypes(int[] order)
    {
        var builder = new DefinitionBuilder(30 * Models.Day, rungs: 1);
        foreach (var number in order)
        {
            var channel = builder.Call("channel-" + number, call => call with { Response = builder.Exponential(60), Accept = builder.Probability(0.7), Misreading = builder.Probability(0.1) });
            builder.Incident("type-" + number, type => type with
            {
                Observer = new SideId(number % 2),
                Rate = builder.Number(5 + number),
                Signal = builder.Number(1),
                Fuse = builder.Exponential(200),
                Clarification = new Clarification(builder.Exponential(50), builder.Number(0.5)),
                Plan = builder.Plan(channel),
            });
        }

        return builder.Build();
    }

    private static (MeasureSchema Schema, double[][] Rows) RequireSame(ModelDefinition first, ModelDefinition second, string which, int count = Each, Func<double[], bool>? unless = null, Func<string, bool>? measures = null)
    {
        var (schema, rows) = Replications.Rows(first, count);
        var (otherSchema, others) = Replications.Rows(second, count);
        var shared = schema.Measures.Select((measure, i) => (measure.Name, Place: i)).Where(measure => measures?.Invoke(measure.Name) ?? true).ToList();
        for (var replication = 0; replication < count; replication++)
        {
            if (unless?.Invoke(rows[replication]) ?? false) continue;
            foreach (var (name, place) in shared)
            {
                var other = others[replication][otherSchema.IndexOf(name)];
                if (!rows[replication][place].Equals(other)) Assert.Fail($"{which}, replication {replication}: {name} was {rows[replication][place]} and is {other}");
            }
        }

        return (otherSchema, others);
    }

    private static void ForEachModel(Action<ModelDefinition, string> claim) => Parallel.For(0, RandomModels, seed => claim(RandomModel.Extended(seed), $"model {seed}"));
}
