using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>Where a channel is. One list for all kinds: the comment says what each kind calls it.</summary>
internal enum SlowState
{
    /// <summary>Line: Ready. Call, meeting: Dormant. Talks: Scheduled, Postponed or Concluded.</summary>
    Free,

    /// <summary>Line only.</summary>
    FailedUnseen,

    /// <summary>Line: Ringing. Call: Requested, Postponed or Scheduled. Meeting: Proposed, Postponed, Agreed or Travelling.</summary>
    Pending,

    /// <summary>Line, call: Connected. Meeting: Meeting. Talks: Underway.</summary>
    Connected,

    /// <summary>Line only.</summary>
    UnderRepair,

    /// <summary>Call, meeting.</summary>
    CoolingOff,

    /// <summary>At least one lock.</summary>
    Suspended,
}

/// <summary>A channel as it stands.</summary>
internal sealed class SlowChannel(int index, ChannelDefinition definition)
{
    public int Index { get; } = index;

    public ChannelId Id => new(Index);

    public ChannelDefinition Definition { get; } = definition;

    public ContactChannelDefinition Spoken => (ContactChannelDefinition)Definition;

    public LineDefinition Line => (LineDefinition)Definition;

    public RequestedChannelDefinition Asked => (RequestedChannelDefinition)Definition;

    public MeetingDefinition Meeting => (MeetingDefinition)Definition;

    public TalksDefinition Talks => (TalksDefinition)Definition;

    public SlowState State { get; set; }

    /// <summary>A line that rings although it has failed.</summary>
    public bool Dead { get; set; }

    public double StateSince { get; set; }

    public bool RungLock { get; set; }

    public bool TimelineLock { get; set; }

    /// <summary>What it serves while it is pending or connected; null in talks.</summary>
    public SlowContact? Contact { get; set; }

    public SlowTimer? Operation { get; set; }

    public SlowTimer? Patience { get; set; }

    public SlowTimer? Failure { get; set; }

    public uint UpTimesBegun { get; set; }

    public uint RepairsBegun { get; set; }

    public ChannelOutcome Outcome { get; } = new();

    public CauseAddress LineAddress => CauseAddress.Of($"channel/{Definition.Name}/line");

    public bool IsLine => Definition.Kind == ChannelKind.Line;

    /// <summary>Neither failed, repaired nor suspended; busy and cooling off count as working.</summary>
    public bool Works => State is SlowState.Free or SlowState.Connected or SlowState.CoolingOff
        || (State == SlowState.Pending && !Dead);

    /// <summary>A try is possible. Nobody knows yet of an unseen failure.</summary>
    public bool CanBeTried => State is SlowState.Free or SlowState.FailedUnseen;
}

/// <summary>One contact: about an incident, or routine.</summary>
/// <param name="Address">Where its draws come from.</param>
/// <param name="Plan">The plan that it belongs to; null: routine.</param>
/// <param name="Asker">The side that asks.</param>
/// <param name="Attempted">When it was tried.</param>
/// <param name="Patience">Longest time from the try to the connection; infinite: no limit.</param>
internal sealed record SlowContact(CauseAddress Address, SlowPlan? Plan, int Asker, double Attempted, double Patience)
{
    /// <summary>The side that is called: it answers and accepts. Who speaks and who stops is the author of the incident, whoever asked.</summary>
    public int Called => 1 - Asker;

    /// <summary>What it is about; null: routine.</summary>
    public SlowIncident? Incident => Plan?.Incident;

    public IncidentId? About => Incident?.Id;

    /// <summary>Decisions on the request so far.</summary>
    public uint Decisions { get; set; }

    /// <summary>The draw of its length, from the decision that accepted it; a line draws it when connected.</summary>
    public SlowDraw Length { get; set; }
}
