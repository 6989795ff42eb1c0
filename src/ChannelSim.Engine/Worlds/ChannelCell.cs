using System.Runtime.InteropServices;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <summary>One channel in a world: where it is, whom it serves, and what it has counted. Times in minutes after the start.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct ChannelCell
{
    /// <summary>The state of its machine.</summary>
    public ChannelState State;

    /// <summary>Locks that suspend it, as flags of <see cref="ChannelLocks"/>.</summary>
    public ChannelLocks Locks;

    /// <summary>What it serves.</summary>
    public ContactKind Contact;

    /// <summary>The side that asked for the contact it serves.</summary>
    public byte Asker;

    /// <summary>The slot of the incident that the contact is about; meaningless without one.</summary>
    public short Incident;

    /// <summary>1 while it rings dead.</summary>
    public byte Dead;

    /// <summary>Which kind of down time runs.</summary>
    public DownKind Down;

    /// <summary>The address of the contact it serves.</summary>
    public ulong Address;

    /// <summary>When the contact was asked for.</summary>
    public double AskedAt;

    /// <summary>When patience with the contact ends; infinite without patience.</summary>
    public double PatienceAt;

    /// <summary>When the running down time began.</summary>
    public double DownSince;

    /// <summary>When what it is doing began: ringing, deciding, talking, being repaired, cooling off. For what is still to come given how long it has lasted.</summary>
    public double OperationSince;

    /// <summary>When the running up-time began.</summary>
    public double UpSince;

    /// <summary>When it was last known to work by other means than a check: it was repaired or restored, people talked, or it rang in vain and was not found dead.</summary>
    public double KnownToWorkAt;

    /// <summary>The law of its patience with the contact.</summary>
    public DurationRef PatienceLaw;

    /// <summary>The word that the author is to say in the call under way.</summary>
    public HandWord Said;

    /// <summary>The word that the listener is to hear in it.</summary>
    public HandWord Heard;

    /// <summary>What happens to it next, if nobody calls on it, while that is kept apart.</summary>
    public DeferredTimer Deferred;

    /// <summary>Up-times begun.</summary>
    public int UpTimes;

    /// <summary>Repairs begun.</summary>
    public int Repairs;

    /// <summary>Routine requests so far of side 0.</summary>
    public int RoutineRequests0;

    /// <summary>Routine requests so far of side 1.</summary>
    public int RoutineRequests1;

    /// <summary>Decisions on the request so far.</summary>
    public int Decisions;

    /// <summary>Index of the first check that counts since the line can be checked; -1 while it cannot.</summary>
    public int CheckedFrom;

    /// <summary>Checks made.</summary>
    public int Checks;

    /// <summary>Moments at which a plan reached it with its chance come up.</summary>
    public int Wanted;

    /// <summary>Those of them at which it worked.</summary>
    public int Worked;

    /// <summary>Contacts tried about incidents; sessions decided.</summary>
    public int Attempts;

    /// <summary>Of the attempts: connected; sessions held.</summary>
    public int Connected;

    /// <summary>Of the connected: came to their end.</summary>
    public int Completed;

    /// <summary>Of the connected: broken off because the incident closed.</summary>
    public int BrokenOff;

    /// <summary>Of the connected: cut by a failure or a suspension.</summary>
    public int Cut;

    /// <summary>Of the attempts: not answered.</summary>
    public int Unanswered;

    /// <summary>Of the attempts: refused.</summary>
    public int Refused;

    /// <summary>Of the attempts: withdrawn.</summary>
    public int Withdrawn;

    /// <summary>Decisions put off.</summary>
    public int Postponed;

    /// <summary>Entries that passed it over because it was busy; sessions due during another.</summary>
    public int PassedOverBusy;

    /// <summary>Entries that passed it over because it was suspended.</summary>
    public int PassedOverSuspended;

    /// <summary>Entries that passed it over because it was under repair.</summary>
    public int PassedOverUnderRepair;

    /// <summary>Entries that passed it over because it was cooling off.</summary>
    public int PassedOverCoolingOff;

    /// <summary>Routine contacts tried.</summary>
    public int RoutineAttempts;

    /// <summary>Of them: connected.</summary>
    public int RoutineConnected;

    /// <summary>Of the connected: came to their end.</summary>
    public int RoutineCompleted;

    /// <summary>Of the attempts: refused.</summary>
    public int RoutineRefused;

    /// <summary>Of the attempts: not answered.</summary>
    public int RoutineUnanswered;

    /// <summary>Routine requests while it was not free.</summary>
    public int RoutinePassedOver;

    /// <summary>Minutes failed and nobody knew.</summary>
    public double UnseenDownMinutes;

    /// <summary>Minutes under repair.</summary>
    public double SeenDownMinutes;

    /// <summary>Minutes suspended.</summary>
    public double SuspendedMinutes;

    /// <summary>Sum over completed calls about incidents of the mutual information in bits.</summary>
    public double Bits;

    /// <summary>Another kind of down time begins, or none; the one that ran is counted.</summary>
    internal void BeginDown(DownKind down, double now)
    {
        var minutes = now - DownSince;
        switch (Down)
        {
            case DownKind.Unseen: UnseenDownMinutes += minutes; break;
            case DownKind.Seen: SeenDownMinutes += minutes; break;
            case DownKind.Suspended: SuspendedMinutes += minutes; break;
            default: break;
        }

        Down = down;
        DownSince = down == DownKind.None ? 0 : now;
    }

    /// <summary>It serves nothing any more.</summary>
    internal void ForgetContact()
    {
        Contact = ContactKind.None;
        Incident = -1;
        Address = 0;
        AskedAt = 0;
        PatienceAt = 0;
        Decisions = 0;
        Asker = 0;
    }
}

/// <summary>What suspends a channel; each lock is set and taken away by itself.</summary>
[Flags]
public enum ChannelLocks : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The rung.</summary>
    Rung = 1,

    /// <summary>The timeline.</summary>
    Timeline = 2,

    /// <summary>The facilitator of a live exercise.</summary>
    Facilitator = 4,
}

/// <summary>What a channel serves.</summary>
public enum ContactKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A contact about an incident.</summary>
    Incident,

    /// <summary>A routine contact.</summary>
    Routine,

    /// <summary>A session of talks.</summary>
    Session,
}

/// <summary>A word that somebody has chosen.</summary>
public enum HandWord : short
{
    /// <summary>Nobody has: it is drawn.</summary>
    Drawn,

    /// <summary>"Accident".</summary>
    Accident,

    /// <summary>"Deliberate".</summary>
    Deliberate,
}

/// <summary>Why a channel is unavailable.</summary>
public enum DownKind : byte
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>Failed, and nobody knows.</summary>
    Unseen,

    /// <summary>Under repair.</summary>
    Seen,

    /// <summary>Suspended.</summary>
    Suspended,
}
