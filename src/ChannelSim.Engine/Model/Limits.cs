namespace ChannelSim.Engine.Model;

/// <summary>The sizes of a world. Reaching one is an error that names it, never a silent drop.</summary>
public static class Limits
{
    /// <summary>Channels in a scenario.</summary>
    public const int Channels = 32;

    /// <summary>Incident types in a scenario.</summary>
    public const int IncidentTypes = 32;

    /// <summary>Incidents open at one moment.</summary>
    public const int OpenIncidents = 128;

    /// <summary>Rungs of the ladder.</summary>
    public const int Rungs = 48;

    /// <summary>States of the climate.</summary>
    public const int Climates = 16;

    /// <summary>Entries of the timeline.</summary>
    public const int TimelineEntries = 128;

    /// <summary>Timers of <c>when</c> conditions: one per phrase that waits for a time, one per NAME for <c>no contact for .. after NAME</c>.</summary>
    public const int ConditionTimers = 128;

    /// <summary>Phrases of <c>when</c> conditions.</summary>
    public const int Phrases = 128;

    /// <summary>Follow-ups to come at one moment.</summary>
    public const int FollowUps = 128;

    /// <summary>Sessions of all talks together.</summary>
    public const int Sessions = 64;

    /// <summary>Official readings pending at one moment.</summary>
    public const int OfficialReadings = 64;

    /// <summary>
    /// Places for pending timers: one for every timer that can be set (for a channel failure, check, operation, patience and two routine requests; for an
    /// incident clarification, two notices and fuse; timeline, triggered entries, climate, relaxation), rounded up to the layout. So it is never reached.
    /// </summary>
    public const int PendingTimers = (ConditionTimers + (6 * Channels) + Sessions + OfficialReadings + (4 * OpenIncidents) + FollowUps + IncidentTypes + 4 + 3) / 4 * 4;

    /// <summary>Entries of one contact plan.</summary>
    public const int PlanEntries = 32;

    /// <summary>Checks of one line within the horizon.</summary>
    public const int Checks = 1_000_000;
}
