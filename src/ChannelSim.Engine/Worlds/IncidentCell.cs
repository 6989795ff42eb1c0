using System.Diagnostics;
using System.Runtime.InteropServices;
using ChannelSim.Engine.Events;

namespace ChannelSim.Engine.Worlds;

/// <summary>One open incident. A free slot is all zeroes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct IncidentCell
{
    /// <summary>Where it draws.</summary>
    public ulong Address;

    /// <summary>The observer's log-odds that it was deliberate: prior, evidence and finite statements; infinite when the prior is certain.</summary>
    public double LogOdds;

    /// <summary>The probability with which its truth was drawn (or would have been).</summary>
    public double Hostile;

    /// <summary>When its fuse burns down.</summary>
    public double FuseAt;

    /// <summary>When it was opened.</summary>
    public double OpenedAt;

    /// <summary>When its last clarification came, or it was opened.</summary>
    public double ClarifiedSince;

    /// <summary>When its next clarification comes, while that is kept apart; else 0.</summary>
    public double ClarifiedAt;

    /// <summary>Which opening of the replication it was, from 0.</summary>
    public int Number;

    /// <summary>Clarifications so far.</summary>
    public int Clarifications;

    /// <summary>Statements and official readings heard so far.</summary>
    public int Heard;

    /// <summary>The place among those heard of the first certain one that no official reading can replace; 0: none.</summary>
    public int CertainHeard;

    /// <summary>Its type.</summary>
    public short Type;

    /// <summary>The timeline entry that opened it, or -1.</summary>
    public short Entry;

    /// <summary>The channel that serves it, or -1.</summary>
    public short Channel;

    /// <summary>The next entry of its plan.</summary>
    public short PlanNext;

    /// <summary>The channel that its author holds about it, or -1.</summary>
    public short AuthorChannel;

    /// <summary>The next entry of its author's plan.</summary>
    public short AuthorPlanNext;

    /// <summary>Why it opened.</summary>
    public OpenedBy Cause;

    /// <summary>1 if it is deliberate.</summary>
    public byte Deliberate;

    /// <summary>What <see cref="CertainHeard"/> said: 1 deliberate, 0 accident.</summary>
    public byte CertainDeliberate;

    /// <summary>1 once a connection has added to its fuse.</summary>
    public byte Bought;

    /// <summary>Certain first readings that wait for their official one.</summary>
    public byte CertainPending;

    /// <summary>Which of its timers are set; its clarification has one while it is open, or none.</summary>
    public IncidentTimers Timers;
}

/// <summary>Timers of an incident, and what else is pending about it.</summary>
[Flags]
public enum IncidentTimers
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Its fuse burns.</summary>
    Fuse = 1,

    /// <summary>Its observer has not noticed it yet.</summary>
    Notice = 2,

    /// <summary>Its plan would go on, but its observer is played: it waits until the rules take over.</summary>
    Withheld = 4,

    /// <summary>Its author has not come to its first call yet.</summary>
    AuthorNotice = 8,

    /// <summary>Its author's plan would go on, but the author is played.</summary>
    AuthorWithheld = 16,

    /// <summary>A call that its author asked for has been completed.</summary>
    Announced = 32,
}

/// <summary>An official reading to come. A free slot is all zeroes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct OfficialCell
{
    /// <summary>The address of the contact.</summary>
    public ulong Address;

    /// <summary>When the word was said.</summary>
    public double SaidAt;

    /// <summary>What the first reading added to the log-odds; infinite if it was certain.</summary>
    public double FirstEvidence;

    /// <summary>What the listener took the deception to be when the word was said.</summary>
    public double BelievedDeception;

    /// <summary>Order of creation in the replication, from 1; 0: the slot is free.</summary>
    public int Order;

    /// <summary>The place of the first reading among those heard about the incident.</summary>
    public int Heard;

    /// <summary>The slot of the incident.</summary>
    public short Incident;

    /// <summary>The channel.</summary>
    public short Channel;

    /// <summary>1 if the word said was "deliberate".</summary>
    public short SaidDeliberate;

    /// <summary>1 if it was heard as "deliberate" at first.</summary>
    public short HeardDeliberate;
}

/// <summary>One incident type in a world: its arrivals and its outcomes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct IncidentTypeCell
{
    /// <summary>Background incidents so far.</summary>
    public int Arrivals;

    /// <summary>Incidents opened, from all causes.</summary>
    public int Opened;

    /// <summary>Deliberate acts responded to.</summary>
    public int RespondedDeliberate;

    /// <summary>Accidents responded to: miscalculations.</summary>
    public int RespondedAccident;

    /// <summary>Deliberate acts stood down from: missed.</summary>
    public int StoodDownDeliberate;

    /// <summary>Accidents stood down from.</summary>
    public int StoodDownAccident;

    /// <summary>Deliberate acts settled by a halt.</summary>
    public int SettledDeliberate;

    /// <summary>Accidents settled by a halt.</summary>
    public int SettledAccident;

    /// <summary>Of the opened: by the timeline.</summary>
    public int OpenedByTimeline;

    /// <summary>Of the opened: provoked by a response.</summary>
    public int Provoked;

    /// <summary>Of the opened: by an author who was not opposed.</summary>
    public int Emboldened;

    /// <summary>Incidents with at least one completed call that the author asked for.</summary>
    public int Announced;

    /// <summary>What is left of the running gap, in unit exponentials, while the rung's factor is 0.</summary>
    public double GapLeft;

    internal void CountOpening(OpenedBy cause)
    {
        Opened++;
        switch (cause)
        {
            case OpenedBy.Rate: break; // arrivals are counted
            case OpenedBy.Timeline or OpenedBy.Hand: OpenedByTimeline++; break;
            case OpenedBy.Provoked: Provoked++; break;
            case OpenedBy.Emboldened: Emboldened++; break;
            default: throw new UnreachableException();
        }
    }

    internal void CountDecision(bool responds, bool deliberate)
    {
        if (responds && deliberate) RespondedDeliberate++;
        else if (responds) RespondedAccident++;
        else if (deliberate) StoodDownDeliberate++;
        else StoodDownAccident++;
    }

    internal void CountSettling(bool deliberate)
    {
        if (deliberate) SettledDeliberate++;
        else SettledAccident++;
    }
}
