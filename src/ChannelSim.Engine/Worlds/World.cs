using System.Runtime.InteropServices;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Worlds;

/// <summary>
/// Where a replication is: flat, fixed-size data without references or padding, and all of it: a copy of these bytes between two events goes on
/// like the world itself, in any stepper of the model. Everything the engine does is copy a world and step it.
/// The rules live outside, in the compiled model; the drawn parameters follow from <see cref="Key"/> and are not part of it.
/// </summary>
/// <remarks>
/// Unused slots are zero, so that two worlds in the same state have the same bytes. Times are minutes after the start. Some 50 KB, of which a
/// replication touches a few: what a scenario does not use is not cleared by the stepper, nor kept by a <see cref="PackedWorld"/>.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public partial struct World
{
    /// <summary>The address in the random streams.</summary>
    public StreamKey Key;

    /// <summary>The clock.</summary>
    public double Now;

    /// <summary>Events so far.</summary>
    public long Events;

    /// <summary>Goodwill at <see cref="GoodwillAt"/>, log-odds.</summary>
    public double Goodwill;

    /// <summary>When <see cref="Goodwill"/> was last changed.</summary>
    public double GoodwillAt;

    /// <summary>When the climate came to be what it is.</summary>
    public double ClimateSince;

    /// <summary>What is left of the relaxation clock, in unit exponentials, when it last stopped; negative: it is not set.</summary>
    public double RelaxLeft;

    /// <summary>The rung.</summary>
    public int Rung;

    /// <summary>The highest rung so far.</summary>
    public int Peak;

    /// <summary>The climate.</summary>
    public int Climate;

    /// <summary>The climate that comes next by itself.</summary>
    public int ClimateNext;

    /// <summary>Relaxation clocks begun.</summary>
    public int Relaxations;

    /// <summary>Incidents opened.</summary>
    public int Opened;

    /// <summary>Incidents open.</summary>
    public int Open;

    /// <summary>Official readings arranged.</summary>
    public int Officials;

    /// <summary>Next entry among those of the timeline that have a moment, by time.</summary>
    public int TimelineNext;

    /// <summary>Timers pending.</summary>
    public int Pending;

    /// <summary>Timers taken at <see cref="Now"/> after the first; -1 where the clock rests and none has been: many mean that time stands still.</summary>
    public int TakenNow;

    /// <summary>Follow-ups arranged.</summary>
    public int FollowUpsArranged;

    /// <summary>Follow-ups to come.</summary>
    public int FollowUpsPending;

    /// <summary>Entries whose conditions came to hold and that have not had their turn.</summary>
    public int TriggeredCount;

    /// <summary>Calls and meetings in which people talk.</summary>
    public int Talking;

    /// <summary>Zero; fills the layout.</summary>
    public int Reserved;

    /// <summary>Rungs, a bit each, that were first reached after a miscalculation, or by one.</summary>
    public ulong MiscalculatedBefore;

    /// <summary>Whether it goes on; see <see cref="WorldStatus"/>.</summary>
    public WorldStatus Status;

    /// <summary>The last slot, in the order of events at one instant, whose timer has been taken at <see cref="Now"/>; -1: none. What comes before it has had its turn.</summary>
    public int SlotReached;

    /// <summary>1 while what nobody can notice is kept apart from the pending timers (<see cref="DeferredTimer"/>); only in the middle of a run to the end.</summary>
    public int Deferring;

    /// <summary>1 if parameters with ranges are held at their means, 0 if they are drawn.</summary>
    public int FixedKnowledge;

    /// <summary>1 once a command has been applied; 0 in a batch, where <see cref="Hand"/> is all zeroes.</summary>
    public int ByHand;

    /// <summary>Bit s: people play side s, and the rules that they replace are withheld.</summary>
    public int Played;

    /// <summary>Entries of the timeline whose conditions have come to hold: they are due or have had their turn.</summary>
    public BitSet128 Spent;

    /// <summary>Phrases of conditions that are true from a moment on, and it has come.</summary>
    public BitSet128 Met;

    /// <summary>Slots of incidents in use.</summary>
    public BitSet128 OpenSlots;

    /// <summary>Stays begun in each climate.</summary>
    public ClimateCounts Stays;

    /// <summary>Decisions so far on each session.</summary>
    public SessionCounts SessionDecisions;

    /// <summary>When each session was last postponed.</summary>
    public SessionTimes SessionPostponedAt;

    /// <summary>First moment at each rung; infinite if never.</summary>
    public RungTimes FirstTimes;

    /// <summary>What made each rung be reached for the first time.</summary>
    public RungCauses FirstCauses;

    /// <summary>When each entry of the timeline fired; infinite if it has not.</summary>
    public EntryTimes FiredAt;

    /// <summary>Entries that wait for their turn, in the order in which their conditions came to hold.</summary>
    public TriggeredEntries Triggered;

    /// <summary>The incident types.</summary>
    public IncidentTypeCells Types;

    /// <summary>The channels.</summary>
    public ChannelCells Channels;

    /// <summary>Moments of the pending timers, latest first.</summary>
    public PendingTimes PendingTimes;

    /// <summary>Slots of the pending timers.</summary>
    public PendingSlots PendingSlots;

    /// <summary>The open incidents.</summary>
    public IncidentCells Incidents;

    /// <summary>The official readings to come.</summary>
    public OfficialCells OfficialReadings;

    /// <summary>The follow-ups to come.</summary>
    public FollowUpCells FollowUps;

    /// <summary>What has been done by hand.</summary>
    public HandState Hand;
}

/// <summary>Whether a replication goes on.</summary>
public enum WorldStatus
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It reached the horizon.</summary>
    AtHorizon,

    /// <summary>It reached a terminal rung.</summary>
    Terminal,
}
