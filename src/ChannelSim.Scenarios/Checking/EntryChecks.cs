using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Warns of keys of the timeline that do not do what they seem to say.</summary>
internal sealed class EntryChecks(Reading reading, ModelDefinition model)
{
    public void Check()
    {
        foreach (var (index, entry) in model.Timeline.Index())
        {
            var path = RemovedChannels.PathOf(model, index);
            if (entry.To.IsEmpty) Warn($"{path}.to", "`to: []` tells both sides, as an entry without `to` does", "name the side that is told, or remove the key");
            if (entry.Rung is { Index: 0 }) Warn($"{path}.rung", $"`{model.Rungs[0].Name}` is the lowest rung: the entry never raises to it", "an entry of the timeline raises the ladder and never lowers it: name a higher rung, or remove the key");
        }
    }

    private void Warn(string path, string what, string hint)
    {
        if (reading.Places.Find(path) is { } place) reading.Findings.Report(WarningRules.NoEffect, place, what, hint);
    }
}
