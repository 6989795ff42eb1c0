using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>Who closes a channel: rungs, entries of the timeline, and always the facilitator of an exercise.</summary>
internal static class SuspensionWords
{
    private const int Named = 4;

    public static string Of(ModelDefinition model, ChannelDefinition channel)
    {
        var id = new ChannelId(model.Channels.IndexOf(channel));
        var rungs = model.Rungs.Where(rung => rung.Suspends.Contains(id)).Select(rung => rung.Name).ToList();
        var entries = model.Timeline.Count(entry => entry.Suspend.Contains(id));
        var reasons = new List<string>();
        if (rungs.Count > 0) reasons.Add($"on {string.Join(", ", rungs.Take(Named))}{(rungs.Count > Named ? $" and {rungs.Count - Named} more" : "")}");
        if (entries > 0) reasons.Add($"by the timeline ({entries} {(entries == 1 ? "entry" : "entries")})");
        reasons.Add(reasons.Count == 0 ? "only by the facilitator of an exercise" : "by the facilitator of an exercise");
        return "suspended " + Listing.Of(reasons, "or");
    }
}
