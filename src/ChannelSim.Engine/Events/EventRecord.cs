namespace ChannelSim.Engine.Events;

/// <summary>Reads an event as the record of its kind, whatever the kind.</summary>
internal sealed class EventRecord : IEventReader<ValueType>
{
    public static readonly EventRecord Reader = new();

    private EventRecord()
    {
    }

    public ValueType TimelineFired(TimelineFired happened) => happened;

    public ValueType TimelineFailed(TimelineFailed happened) => happened;

    public ValueType ClimateChanged(ClimateChanged happened) => happened;

    public ValueType RungChanged(RungChanged happened) => happened;

    public ValueType LineFailed(LineFailed happened) => happened;

    public ValueType FailureFound(FailureFound happened) => happened;

    public ValueType Repaired(Repaired happened) => happened;

    public ValueType Suspended(Suspended happened) => happened;

    public ValueType Restored(Restored happened) => happened;

    public ValueType Opened(Opened happened) => happened;

    public ValueType Clarified(Clarified happened) => happened;

    public ValueType NoticeUp(NoticeUp happened) => happened;

    public ValueType NotThoughtOf(NotThoughtOf happened) => happened;

    public ValueType PassedOver(PassedOver happened) => happened;

    public ValueType Attempted(Attempted happened) => happened;

    public ValueType Postponed(Postponed happened) => happened;

    public ValueType Accepted(Accepted happened) => happened;

    public ValueType Refused(Refused happened) => happened;

    public ValueType Withdrawn(Withdrawn happened) => happened;

    public ValueType Unanswered(Unanswered happened) => happened;

    public ValueType Connected(Connected happened) => happened;

    public ValueType FuseExtended(FuseExtended happened) => happened;

    public ValueType Completed(Completed happened) => happened;

    public ValueType BrokenOff(BrokenOff happened) => happened;

    public ValueType Cut(Cut happened) => happened;

    public ValueType Halted(Halted happened) => happened;

    public ValueType Statement(Statement happened) => happened;

    public ValueType OfficialReading(OfficialReading happened) => happened;

    public ValueType Decided(Decided happened) => happened;

    public ValueType Settled(Settled happened) => happened;

    public ValueType SessionHeld(SessionHeld happened) => happened;

    public ValueType SessionPostponed(SessionPostponed happened) => happened;

    public ValueType SessionPassedOver(SessionPassedOver happened) => happened;

    public ValueType SessionConcluded(SessionConcluded happened) => happened;

    public ValueType GoodwillChanged(GoodwillChanged happened) => happened;

    public ValueType Ended(Ended happened) => happened;

    public ValueType ClosedByHand(ClosedByHand happened) => happened;
}
