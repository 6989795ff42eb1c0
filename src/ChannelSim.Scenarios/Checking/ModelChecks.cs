using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Faults that only show when the whole scenario is there.</summary>
internal sealed class ModelChecks(Reading reading)
{
    public void Check(BuiltScenario built)
    {
        new ProvokedObservers(reading, built.Observers).Check(built.Model.Incidents);
        new TwiceNamed(reading).Check(built.Sections);
        Check(built.Model, Copied(built.Sections.Incidents));
    }

    // Incident types that others copy may be there for that alone.
    private static HashSet<string> Copied(Section section) =>
        [.. section.Entries.Select(entry => (entry.Value as MapNode)?.Find("like")?.Value).OfType<ScalarNode>().Select(like => like.Text)];

    private void Check(ModelDefinition model, HashSet<string> copied)
    {
        foreach (var channel in model.Channels) CheckStandstill(channel);
        CheckLimits(model);
        if (reading.Findings.HasErrors) return;
        new IdleChecks(reading, model).Check(copied);
        new VainChecks(reading, model).Check();
        new EntryChecks(reading, model).Check();
        var ladder = new LadderReach(reading, model);
        ladder.Check();
        new ConditionChecks(reading, model, ladder).Check();
        new PercentSlips(reading).Check();
        new FollowUpMatrix(reading, model).Check();
        new BasisCheck(reading).Check();
    }

    private void CheckStandstill(ChannelDefinition channel)
    {
        if (Standstill.NumbersOf(channel) is { IsEmpty: false } decide) reading.Decisions.Add(decide, of => new Standstill(of).Of(channel) is null);
        if (new Standstill(reading.Parameters.Spread).Of(channel) is not { } key) return;
        var place = Find($"channels.{channel.Name}.{key}") ?? Find($"channels.{channel.Name}");
        reading.Findings.Report(
            NameRules.Standstill, place ?? default, $"`{channel.Name}`: every decision is put off, and decided again without delay",
            "give a `delay`, or a probability below 100 %", "delay");
    }

    private Place? Find(string path) => reading.Places.Find(path);

    private void CheckLimits(ModelDefinition model)
    {
        Limit("channels", "sessions of all talks together", model.Channels.Sum(channel => channel.SessionMoments().Length), Limits.Sessions);
        var phrases = model.Timeline.SelectMany(entry => Phrases(entry.Trigger)).ToList();
        Limit("timeline", "phrases of conditions", phrases.Count, Limits.Phrases);
        Limit("timeline", "timers of conditions", phrases.Sum(Timers), Limits.ConditionTimers);
    }

    private static ImmutableArray<TimelineTrigger> Phrases(TimelineTrigger trigger) => trigger.Kind switch
    {
        TriggerKind.At or TriggerKind.Manual => [],
        TriggerKind.All => trigger.Phrases,
        _ => [trigger],
    };

    private static int Timers(TimelineTrigger phrase) => phrase.Kind switch
    {
        TriggerKind.NoContactAfter or TriggerKind.After => phrase.Incidents.Length,
        TriggerKind.NoContactFor => 1,
        _ => 0,
    };

    private void Limit(string section, string what, int count, int most)
    {
        if (count > most) reading.Findings.Report(KeyRules.Limit, Find(section) ?? default, $"{count} {what}", $"the engine holds at most {most}");
    }
}
