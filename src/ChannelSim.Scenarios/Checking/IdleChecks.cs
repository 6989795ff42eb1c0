using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Warns of what is written and never used: channels, reluctance, sources.</summary>
internal sealed class IdleChecks(Reading reading, ModelDefinition model)
{
    /// <param name="copied">Incident types that others copy.</param>
    public void Check(IReadOnlySet<string> copied)
    {
        foreach (var (channel, index) in model.Channels.Select((channel, index) => (channel, index))) CheckChannel(channel, index);
        foreach (var type in model.Incidents) CheckReluctance(type);
        CheckOpening(copied);
        foreach (var source in reading.Sources.Known.Where(key => !reading.Sources.IsUsed(key)))
            Warn(
                WarningRules.UnusedSource, $"sources.{source}", $"nothing refers to the source `{source}`", "name it under `source` where it is used");
    }

    private void CheckChannel(ChannelDefinition channel, int index)
    {
        if (channel is not ContactChannelDefinition contact || contact.Routine.Any(routine => routine is not null)) return;
        if (model.Incidents.Any(type => Plans(type, index)) || reading.PlannedChannels.Contains(index)) return;
        Warn(WarningRules.IdleChannel, $"channels.{channel.Name}", $"nobody calls `{channel.Name}`", "it is in no plan and has no `routine`");
    }

    private void CheckOpening(IReadOnlySet<string> copied)
    {
        var opening = OpeningTypes.Of(model);
        foreach (var (index, type) in model.Incidents.Index())
            if (!opening.Contains(index) && !copied.Contains(type.Name))
                Warn(
                    WarningRules.NeverOpens, $"incidents.{type.Name}", $"nothing ever opens `{type.Name}`",
                    "it has no `rate`, no entry of the timeline with a `chance` above 0 opens it, and no incident that can open provokes it or emboldens to it");
    }

    private void CheckReluctance(IncidentTypeDefinition type)
    {
        foreach (var (channel, index) in model.Channels.Select((channel, index) => (channel, index)))
        {
            var path = $"incidents.{type.Name}.reluctance.{channel.Name}";
            if (channel is not RequestedChannelDefinition) Warn(
                WarningRules.IdleReluctance, path, $"`{channel.Name}` takes no requests, so reluctance has no effect", "reluctance counts for calls and meetings");
            else if (!Plans(type, index)) Warn(
                WarningRules.IdleReluctance, path, $"`{channel.Name}` is not in the plan of `{type.Name}`",
                "reluctance counts for channels of the plan");
        }
    }

    private static bool Plans(IncidentTypeDefinition type, int channel) => type.Plan.Any(entry => entry.Channel.Index == channel);

    private void Warn(DiagnosticRule rule, string path, string what, string hint)
    {
        if ((reading.Places.FindKey(path) ?? reading.Places.Find(path)) is { } place) reading.Findings.Report(rule, place, what, hint);
    }
}
