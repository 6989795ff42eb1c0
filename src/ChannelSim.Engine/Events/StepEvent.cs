using System.Runtime.InteropServices;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Events;

/// <summary>
/// Something that happened in a replication, as an observer hears of it and as traces and tests compare it. One flat value for all kinds, so that a
/// list of them is one block of memory; a factory and an accessor for each kind say what it holds.
/// </summary>
/// <remarks>The accessor of a kind throws <see cref="InvalidOperationException"/> when something else happened.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct StepEvent
{
    private const int None = -1;
    private readonly double _x;
    private readonly double _y;
    private readonly int _incident;
    private readonly int _a;
    private readonly int _b;
    private readonly short _channel;

    private StepEvent(StepEventKind kind, SimTime at, int channel = None, int incident = None, int a = 0, int b = 0, double x = 0, double y = 0)
    {
        Kind = kind;
        At = at;
        (_channel, _incident) = ((short)channel, incident);
        (_a, _b, _x, _y) = (a, b, x, y);
    }

    /// <summary>What happened.</summary>
    public StepEventKind Kind { get; }

    /// <summary>When.</summary>
    public SimTime At { get; }

    /// <summary>The channel it happened on or to; null: none.</summary>
    public ChannelId? Channel => _channel < 0 ? null : new ChannelId(_channel);

    /// <summary>The incident it is about; null: none, as of a routine contact.</summary>
    public IncidentId? Incident => _incident < 0 ? null : new IncidentId(_incident);

    /// <summary>The same, told as about an incident: for exercises, in which people may call about one that is over without knowing it.</summary>
    public StepEvent TheSameAbout(IncidentId incident) => new(Kind, At, _channel, incident.Number, _a, _b, _x, _y);

    /// <summary>What a reader makes of it.</summary>
    public TResult Read<TResult>(IEventReader<TResult> reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Kind switch
        {
            StepEventKind.TimelineFired => reader.TimelineFired(AsTimelineFired()),
            StepEventKind.TimelineFailed => reader.TimelineFailed(AsTimelineFailed()),
            StepEventKind.ClimateChanged => reader.ClimateChanged(AsClimateChanged()),
            StepEventKind.RungChanged => reader.RungChanged(AsRungChanged()),
            StepEventKind.LineFailed => reader.LineFailed(AsLineFailed()),
            StepEventKind.FailureFound => reader.FailureFound(AsFailureFound()),
            StepEventKind.Repaired => reader.Repaired(AsRepaired()),
            StepEventKind.Suspended => reader.Suspended(AsSuspended()),
            StepEventKind.Restored => reader.Restored(AsRestored()),
            StepEventKind.Opened => reader.Opened(AsOpened()),
            StepEventKind.Clarified => reader.Clarified(AsClarified()),
            StepEventKind.NoticeUp => reader.NoticeUp(AsNoticeUp()),
            StepEventKind.NotThoughtOf => reader.NotThoughtOf(AsNotThoughtOf()),
            StepEventKind.PassedOver => reader.PassedOver(AsPassedOver()),
            StepEventKind.Attempted => reader.Attempted(AsAttempted()),
            StepEventKind.Postponed => reader.Postponed(AsPostponed()),
            StepEventKind.Accepted => reader.Accepted(AsAccepted()),
            StepEventKind.Refused => reader.Refused(AsRefused()),
            StepEventKind.Withdrawn => reader.Withdrawn(AsWithdrawn()),
            StepEventKind.Unanswered => reader.Unanswered(AsUnanswered()),
            StepEventKind.Connected => reader.Connected(AsConnected()),
            StepEventKind.FuseExtended => reader.FuseExtended(AsFuseExtended()),
            StepEventKind.Completed => reader.Completed(AsCompleted()),
            StepEventKind.BrokenOff => reader.BrokenOff(AsBrokenOff()),
            StepEventKind.Cut => reader.Cut(AsCut()),
            StepEventKind.Halted => reader.Halted(AsHalted()),
            StepEventKind.Statement => reader.Statement(AsStatement()),
            StepEventKind.OfficialReading => reader.OfficialReading(AsOfficialReading()),
            StepEventKind.Decided => reader.Decided(AsDecided()),
            StepEventKind.Settled => reader.Settled(AsSettled()),
            StepEventKind.SessionHeld => reader.SessionHeld(AsSessionHeld()),
            StepEventKind.SessionPostponed => reader.SessionPostponed(AsSessionPostponed()),
            StepEventKind.SessionPassedOver => reader.SessionPassedOver(AsSessionPassedOver()),
            StepEventKind.SessionConcluded => reader.SessionConcluded(AsSessionConcluded()),
            StepEventKind.GoodwillChanged => reader.GoodwillChanged(AsGoodwillChanged()),
            StepEventKind.Ended => reader.Ended(AsEnded()),
            StepEventKind.ClosedByHand => reader.ClosedByHand(AsClosedByHand()),
        };
    }

    /// <summary>The record of its kind, printed.</summary>
    public override string ToString() => Read(EventRecord.Reader).ToString()!;

    /// <summary>Whether two tell the same but for rounding: kinds, channels, incidents and whole numbers are equal, and all else is as near as the judge says.</summary>
    internal bool Agrees(in StepEvent other, Func<double, double, bool> near) =>
        (Kind, _channel, _incident, _a, _b) == (other.Kind, other._channel, other._incident, other._a, other._b)
        && near(At.Minutes, other.At.Minutes) && near(_x, other._x) && near(_y, other._y);

    private static int NumberOf(IncidentId? incident) => incident?.Number ?? None;

    // When it happened. An accessor that asks for another kind is a mistake of ours.
    private SimTime TimeOf(StepEventKind kind) => Kind == kind ? At : throw new InvalidOperationException($"{Kind} was read as {kind}");
}
