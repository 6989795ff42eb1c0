using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>The timeline as the stepper reads it. A condition timer is an index from 0 below Limits.ConditionTimers.</summary>
internal sealed class CompiledTimeline
{
    public required CompiledEntry[] Entries { get; init; }

    /// <summary>Entries with a moment, by time, then file order.</summary>
    public required (double At, int Entry)[] Moments { get; init; }

    /// <summary>By condition timer: the entry that it fires.</summary>
    public required int[] TimerEntries { get; init; }

    public required (int Timer, int Rung)[] RungConditions { get; init; }

    public required (int Timer, int Climate)[] ClimateConditions { get; init; }
}

/// <summary>One entry, and what waits for the incident that it opens. Indices are -1 where there is nothing.</summary>
internal sealed class CompiledEntry
{
    public required CauseAddress Address { get; init; }
    public required VariedRef Chance { get; init; }
    public required int Climate { get; init; }
    public required int Rung { get; init; }
    public required uint Suspend { get; init; }
    public required uint Restore { get; init; }
    public required int Incident { get; init; }
    public required bool? Hostile { get; init; }

    /// <summary>All condition timers that fire this entry.</summary>
    public required int[] OwnTimers { get; init; }

    /// <summary>Timers that fall due a time after this entry's incident has opened, unless it is contacted.</summary>
    public required (int Timer, double After)[] NoContactTimers { get; init; }

    public required int[] ContactTimers { get; init; }

    public required int[] DecidedTimers { get; init; }
}
