using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <summary>
/// The timers of a world by slot. Slots are numbered in the order in which events at the same instant happen, so the slot is the tie-break;
/// only incidents and official readings, whose slots are reused, are put in order of opening.
/// </summary>
internal static class TimerSlot
{
    public const int Timeline = 0;
    public const int Condition = Timeline + 1;
    public const int Triggered = Condition + Limits.ConditionTimers;
    public const int Climate = Triggered + 1;
    public const int Failure = Climate + 1;
    public const int Check = Failure + Limits.Channels;
    public const int Operation = Check + Limits.Channels;
    public const int Session = Operation + Limits.Channels;
    public const int Patience = Session + Limits.Sessions;
    public const int Official = Patience + Limits.Channels;
    public const int Clarification = Official + Limits.OfficialReadings;
    public const int Notice = Clarification + Limits.OpenIncidents;
    public const int AuthorNotice = Notice + Limits.OpenIncidents;
    public const int Fuse = AuthorNotice + Limits.OpenIncidents;
    public const int Relaxation = Fuse + Limits.OpenIncidents;
    public const int FollowUp = Relaxation + 1;
    public const int Arrival = FollowUp + Limits.FollowUps;
    public const int Routine = Arrival + Limits.IncidentTypes;
    public const int Count = Routine + (2 * Limits.Channels);

    private static readonly TimerKind[] Kinds = MakeKinds();

    /// <summary>What a slot is.</summary>
    public static TimerKind KindOf(int slot) => Kinds[slot];

    private static TimerKind[] MakeKinds()
    {
        int[] starts = [Timeline, Condition, Triggered, Climate, Failure, Check, Operation, Session, Patience, Official, Clarification, Notice, AuthorNotice, Fuse, Relaxation, FollowUp, Arrival, Routine, Count];
        var kinds = new TimerKind[Count];
        for (var rank = 0; rank + 1 < starts.Length; rank++) Array.Fill(kinds, (TimerKind)rank, starts[rank], starts[rank + 1] - starts[rank]);
        return kinds;
    }
}

/// <summary>The ranks of the model, in which events at the same instant happen.</summary>
internal enum TimerKind : byte
{
    Timeline,
    Condition,
    Triggered,
    Climate,
    Failure,
    Check,
    Operation,
    Session,
    Patience,
    Official,
    Clarification,
    Notice,
    AuthorNotice,
    Fuse,
    Relaxation,
    FollowUp,
    Arrival,
    Routine,
}
