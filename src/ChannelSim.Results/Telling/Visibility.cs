using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Results.Telling;

/// <summary>
/// Who sees what, as an allow-list: one row a kind of event says whether an audience other than control may be told of it, and a kind without a row does
/// not compile. A side sees what happens to it: its own judgement, its own calls, what both ends of a contact notice, and what is public. Never truths,
/// the other side's belief and plans, failures that nobody has noticed, goodwill, or what did not happen. What each is told is up to the sentence.
/// </summary>
/// <param name="audience">Who listens.</param>
/// <param name="ledger">Who observes and who asked.</param>
internal sealed class Visibility(Audience audience, Ledger ledger) : IEventReader<bool>
{
    // Truths, what nobody sees, what nobody thought of.
    private const bool ControlAlone = false;

    // Both sides and the room.
    private const bool Everyone = true;

    private bool BothSides => !audience.IsRoom;

    /// <summary>Whether the audience may be told of an event at all.</summary>
    public bool Sees(StepEvent happened) => audience.IsControl || happened.Read(this);

    public bool TimelineFired(TimelineFired happened) => IsAddressed(ledger.Model.Timeline[happened.Entry.Index]);

    public bool TimelineFailed(TimelineFailed happened) => ControlAlone;

    public bool ClimateChanged(ClimateChanged happened) => Everyone;

    public bool RungChanged(RungChanged happened) => Everyone;

    public bool LineFailed(LineFailed happened) => ControlAlone;

    public bool FailureFound(FailureFound happened) => BothSides;

    public bool Repaired(Repaired happened) => BothSides;

    public bool Suspended(Suspended happened) => BothSides;

    public bool Restored(Restored happened) => BothSides;

    public bool Opened(Opened happened) => Observes(happened.Incident);

    public bool Clarified(Clarified happened) => Observes(happened.Incident);

    public bool NoticeUp(NoticeUp happened) => Observes(happened.Incident);

    public bool NotThoughtOf(NotThoughtOf happened) => ControlAlone;

    public bool PassedOver(PassedOver happened) => happened.Incident is not null && audience.Is(happened.Asker);

    public bool Attempted(Attempted happened) => AtEnd(happened.Channel);

    public bool Postponed(Postponed happened) => BothSides;

    public bool Accepted(Accepted happened) => BothSides;

    public bool Refused(Refused happened) => BothSides;

    public bool Withdrawn(Withdrawn happened) => AtEnd(happened.Channel);

    public bool Unanswered(Unanswered happened) => Asked(happened.Channel);

    public bool Connected(Connected happened) => BothSides;

    public bool FuseExtended(FuseExtended happened) => Observes(happened.Incident);

    public bool Completed(Completed happened) => BothSides;

    public bool BrokenOff(BrokenOff happened) => BothSides;

    public bool Cut(Cut happened) => BothSides;

    public bool Halted(Halted happened) => BothSides;

    public bool Statement(Statement happened) => BothSides;

    public bool OfficialReading(OfficialReading happened) => Observes(happened.Incident);

    public bool Decided(Decided happened) => Observes(happened.Incident);

    public bool Settled(Settled happened) => BothSides;

    public bool SessionHeld(SessionHeld happened) => Everyone;

    public bool SessionPostponed(SessionPostponed happened) => Everyone;

    public bool SessionPassedOver(SessionPassedOver happened) => BothSides;

    public bool SessionConcluded(SessionConcluded happened) => BothSides;

    public bool GoodwillChanged(GoodwillChanged happened) => ControlAlone;

    public bool Ended(Ended happened) => Everyone;

    public bool ClosedByHand(ClosedByHand happened) => BothSides;

    // The side that judges the incident.
    private bool Observes(IncidentId incident) => audience.Is(ledger.ObserverOf(incident));

    // The side that asked.
    private bool Asked(ChannelId channel) => ledger.AskerOf(channel) is { } asker && audience.Is(asker);

    // Both ends of a contact; of a line, which rings unseen until it is answered, the asker alone.
    private bool AtEnd(ChannelId channel) => Asked(channel) || (BothSides && !ledger.Model.Channels[channel.Index].Kind.IsRung());

    // What is addressed to nobody in particular is for all.
    private bool IsAddressed(TimelineEntryDefinition entry) => entry.To.IsEmpty || entry.To.Any(audience.Is);
}
