using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>The timeline as the stepper reads it. A condition timer is an index from 0 below Limits.ConditionTimers, a phrase one below Limits.Phrases.</summary>
internal sealed class CompiledTimeline
{
    public required CompiledEntry[] Entries { get; init; }

    /// <summary>Entries with a moment, by time, then file order.</summary>
    public required (double At, int Entry)[] Moments { get; init; }

    /// <summary>All phrases of all conditions, in file order.</summary>
    public required CompiledPhrase[] Phrases { get; init; }

    /// <summary>By condition timer: the phrase that is met when it is due.</summary>
    public required int[] TimerPhrases { get; init; }

    /// <summary>Phrases that look at the rung.</summary>
    public required int[] RungPhrases { get; init; }

    /// <summary>Phrases that look at the climate.</summary>
    public required int[] ClimatePhrases { get; init; }

    /// <summary>Timers that fall due when nobody has talked for so long.</summary>
    public required (int Timer, double After)[] SilenceTimers { get; init; }
}

/// <summary>One phrase of a condition. Timers: from <paramref name="FirstTimer"/> on.</summary>
internal sealed record CompiledPhrase(TriggerKind Kind, int Entry, int Rung, int Climate, int FirstTimer, int Timers);

/// <summary>One entry, and what waits for what becomes of it and of the incident that it opens. Indices are -1 where there is nothing.</summary>
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

    /// <summary>The phrases of its condition; empty where it has a moment or waits for a hand.</summary>
    public required int[] Phrases { get; init; }

    /// <summary>Timers that fall due a time after this entry's incident has opened, unless it is contacted.</summary>
    public required (int Timer, double After)[] NoContactTimers { get; init; }

    /// <summary>Timers that fall due a time after this entry has fired.</summary>
    public required (int Timer, double After)[] AfterTimers { get; init; }

    /// <summary>Phrases met by the first contact about its incident.</summary>
    public required int[] Contact { get; init; }

    /// <summary>Phrases met by a response.</summary>
    public required int[] Responded { get; init; }

    /// <summary>Phrases met by standing down.</summary>
    public required int[] StoodDown { get; init; }

    /// <summary>Phrases met by a halt.</summary>
    public required int[] Settled { get; init; }

    /// <summary>Phrases met when its incident closes.</summary>
    public required int[] Closed { get; init; }
}
