using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Faults that only show when the whole scenario is there.</summary>
internal sealed class ModelChecks(Reading reading)
{
    public void Check(ModelDefinition model)
    {
        foreach (var channel in model.Channels) CheckStandstill(channel);
        CheckLimits(model);
        if (reading.Findings.HasErrors) return;
        new IdleChecks(reading, model).Check();
        new LadderReach(reading, model).Check();
        new ProvocationMatrix(reading, model).Check();
        new BasisCheck(reading).Check();
    }

    private void CheckStandstill(ChannelDefinition channel)
    {
        var talks = channel.Kind == ChannelKind.Talks;
        if (!IsZero(channel.Delay)) return;
        var forEver = talks ? Pairs(channel.Held, channel.Indefinitely).Any(pair => High(pair.First) <= 0 && High(pair.Second) <= 0) : channel.Postpone.Cells.Any(cell => Low(cell) >= 1);
        if (!forEver) return;
        var place = Find($"channels.{channel.Name}.{(talks ? "held" : "postpone")}") ?? Find($"channels.{channel.Name}");
        reading.Findings.Report(NameRules.Standstill, place ?? default, $"`{channel.Name}`: every decision is put off, and decided again without delay", "give a `delay`, or a probability below 100 %", "delay");
    }

    private static IEnumerable<(ParameterId First, ParameterId Second)> Pairs(VariedProbability one, VariedProbability other) => one.Cells.Zip(other.Cells);

    private bool IsZero(DurationDefinition duration) => duration.Kind == SpreadKind.Constant && High(duration.A) <= 0;

    private double Low(ParameterId id) => reading.Parameters.Spread(id) is { } spread ? Support.Of(spread).Low : 0.5;

    private double High(ParameterId id) => reading.Parameters.Spread(id) is { } spread ? Support.Of(spread).High : 0.5;

    private Place? Find(string path) => reading.Places.Find(path);

    private void CheckLimits(ModelDefinition model)
    {
        Limit("channels", "sessions of all talks together", model.Channels.Sum(channel => channel.Sessions.Length), Limits.Sessions);
        Limit("timeline", "timers of conditions", model.Timeline.Sum(entry => Timers(entry.Trigger)), Limits.ConditionTimers);
    }

    private static int Timers(TimelineTrigger trigger) => trigger.Kind switch
    {
        TriggerKind.At or TriggerKind.Manual => 0,
        TriggerKind.NoContactAfter => trigger.Incidents.Length,
        _ => 1,
    };

    private void Limit(string section, string what, int count, int most)
    {
        if (count > most) reading.Findings.Report(KeyRules.Limit, Find(section) ?? default, $"{count} {what}", $"the engine holds at most {most}");
    }
}
