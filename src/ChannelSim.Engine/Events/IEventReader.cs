namespace ChannelSim.Engine.Events;

/// <summary>
/// Makes something of events: a sentence, a view, who may see it. One method a kind, and no way to say "all the others": a new kind does not compile
/// until every reader has a row for it.
/// </summary>
/// <typeparam name="TResult">What is made of an event.</typeparam>
public interface IEventReader<out TResult>
{
    /// <inheritdoc cref="Events.TimelineFired"/>
    TResult TimelineFired(TimelineFired happened);

    /// <inheritdoc cref="Events.TimelineFailed"/>
    TResult TimelineFailed(TimelineFailed happened);

    /// <inheritdoc cref="Events.ClimateChanged"/>
    TResult ClimateChanged(ClimateChanged happened);

    /// <inheritdoc cref="Events.RungChanged"/>
    TResult RungChanged(RungChanged happened);

    /// <inheritdoc cref="Events.LineFailed"/>
    TResult LineFailed(LineFailed happened);

    /// <inheritdoc cref="Events.FailureFound"/>
    TResult FailureFound(FailureFound happened);

    /// <inheritdoc cref="Events.Repaired"/>
    TResult Repaired(Repaired happened);

    /// <inheritdoc cref="Events.Suspended"/>
    TResult Suspended(Suspended happened);

    /// <inheritdoc cref="Events.Restored"/>
    TResult Restored(Restored happened);

    /// <inheritdoc cref="Events.Opened"/>
    TResult Opened(Opened happened);

    /// <inheritdoc cref="Events.Clarified"/>
    TResult Clarified(Clarified happened);

    /// <inheritdoc cref="Events.NoticeUp"/>
    TResult NoticeUp(NoticeUp happened);

    /// <inheritdoc cref="Events.NotThoughtOf"/>
    TResult NotThoughtOf(NotThoughtOf happened);

    /// <inheritdoc cref="Events.PassedOver"/>
    TResult PassedOver(PassedOver happened);

    /// <inheritdoc cref="Events.Attempted"/>
    TResult Attempted(Attempted happened);

    /// <inheritdoc cref="Events.Postponed"/>
    TResult Postponed(Postponed happened);

    /// <inheritdoc cref="Events.Accepted"/>
    TResult Accepted(Accepted happened);

    /// <inheritdoc cref="Events.Refused"/>
    TResult Refused(Refused happened);

    /// <inheritdoc cref="Events.Withdrawn"/>
    TResult Withdrawn(Withdrawn happened);

    /// <inheritdoc cref="Events.Unanswered"/>
    TResult Unanswered(Unanswered happened);

    /// <inheritdoc cref="Events.Connected"/>
    TResult Connected(Connected happened);

    /// <inheritdoc cref="Events.FuseExtended"/>
    TResult FuseExtended(FuseExtended happened);

    /// <inheritdoc cref="Events.Completed"/>
    TResult Completed(Completed happened);

    /// <inheritdoc cref="Events.BrokenOff"/>
    TResult BrokenOff(BrokenOff happened);

    /// <inheritdoc cref="Events.Cut"/>
    TResult Cut(Cut happened);

    /// <inheritdoc cref="Events.Halted"/>
    TResult Halted(Halted happened);

    /// <inheritdoc cref="Events.Statement"/>
    TResult Statement(Statement happened);

    /// <inheritdoc cref="Events.OfficialReading"/>
    TResult OfficialReading(OfficialReading happened);

    /// <inheritdoc cref="Events.Decided"/>
    TResult Decided(Decided happened);

    /// <inheritdoc cref="Events.Settled"/>
    TResult Settled(Settled happened);

    /// <inheritdoc cref="Events.SessionHeld"/>
    TResult SessionHeld(SessionHeld happened);

    /// <inheritdoc cref="Events.SessionPostponed"/>
    TResult SessionPostponed(SessionPostponed happened);

    /// <inheritdoc cref="Events.SessionPassedOver"/>
    TResult SessionPassedOver(SessionPassedOver happened);

    /// <inheritdoc cref="Events.SessionConcluded"/>
    TResult SessionConcluded(SessionConcluded happened);

    /// <inheritdoc cref="Events.GoodwillChanged"/>
    TResult GoodwillChanged(GoodwillChanged happened);

    /// <inheritdoc cref="Events.Ended"/>
    TResult Ended(Ended happened);

    /// <inheritdoc cref="Events.ClosedByHand"/>
    TResult ClosedByHand(ClosedByHand happened);
}
