namespace ChannelSim.Engine.Model;

/// <summary>Whether a definition fits into a world.</summary>
internal static class ModelLimits
{
    public static void Check(ModelDefinition definition)
    {
        Require(definition.Channels.Length, Limits.Channels, "channels");
        Require(definition.Incidents.Length, Limits.IncidentTypes, "incident types");
        Require(definition.Rungs.Length, Limits.Rungs, "rungs");
        Require(definition.Climates.Length, Limits.Climates, "climates");
        Require(definition.Timeline.Length, Limits.TimelineEntries, "timeline entries");
        Require(definition.Timeline.Sum(TimelineCompiler.TimersOf), Limits.ConditionTimers, "condition timers of the timeline");
        Require(definition.Channels.Sum(channel => channel.SessionMoments().Length), Limits.Sessions, "sessions");
        Require(definition.Timeline.Sum(TimelineCompiler.PhrasesOf), Limits.Phrases, "phrases of conditions");
        foreach (var type in definition.Incidents) Require(type.Announce?.Plan.Length ?? 0, Limits.PlanEntries, $"plan entries of the announcement of {type.Name}");
        foreach (var type in definition.Incidents) Require(type.Plan.Length, Limits.PlanEntries, $"plan entries of {type.Name}");
        foreach (var line in definition.Channels.OfType<LineDefinition>()) Require(line.Checks.Length, Limits.Checks, $"checks of {line.Name}");
    }

    private static void Require(int count, int limit, string what)
    {
        if (count > limit) throw new LimitReachedException($"{count} {what}: the limit is {limit}");
    }
}
