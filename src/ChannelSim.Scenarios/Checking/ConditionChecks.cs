using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Warns of conditions of the timeline that hold from the start, and of those that can never hold.</summary>
internal sealed class ConditionChecks(Reading reading, ModelDefinition model, LadderReach ladder)
{
    public void Check()
    {
        var possible = new Possibility(model, ladder);
        foreach (var (index, entry) in model.Timeline.Index().Where(item => item.Item.Trigger.Kind is not (TriggerKind.At or TriggerKind.Manual)))
        {
            if (reading.Places.Find($"{RemovedChannels.PathOf(model, index)}.when") is not { } place) continue;
            if (HoldsAtOnce(entry.Trigger) is { } what)
                reading.Findings.Report(WarningRules.HoldsAtOnce, place, $"the condition holds from the start: {what}", "the entry fires at once; if that is meant, write `at: 0m`");
            else if (possible.WhyNever(entry) is { } why)
                reading.Findings.Report(WarningRules.NeverHolds, place, $"the condition can never hold: {why}", "the entry never fires: check the condition, or remove the entry");
        }
    }

    private string? HoldsAtOnce(TimelineTrigger trigger) => trigger.Kind switch
    {
        TriggerKind.RungAtLeast when trigger.Rung.Index <= model.Start.Index => $"the ladder starts on `{model.Rungs[model.Start.Index].Name}`",
        TriggerKind.ClimateIs when trigger.Climate == model.StartClimate => $"the climate starts as `{model.Climates[model.StartClimate.Index].Name}`",
        TriggerKind.NoContactFor when trigger.At <= 0 => "no time is asked for",
        TriggerKind.All when trigger.Phrases.Select(HoldsAtOnce).ToList() is var all && !all.Contains(null) => string.Join(", and ", all),
        _ => null,
    };
}
