using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;

namespace ChannelSim.Cli.Tests.Telling;

/// <summary>Events as they would be, had all that an audience cannot know been otherwise: one row a kind says what that is.</summary>
/// <param name="audience">Who cannot know.</param>
/// <param name="observed">The incidents that it observes.</param>
internal sealed class Otherwise(Audience audience, IReadOnlySet<IncidentId> observed) : IEventReader<Func<StepEvent, StepEvent?>>
{
    private static readonly Func<StepEvent, StepEvent?> Same = happened => happened;

    // What control alone is told of does not happen.
    private static readonly Func<StepEvent, StepEvent?> Gone = _ => null;

    /// <summary>The event as it would be; null: it would not be.</summary>
    public StepEvent? Of(StepEvent happened) => happened.Read(this)(happened);

    public Func<StepEvent, StepEvent?> TimelineFired(TimelineFired e) => Same;

    public Func<StepEvent, StepEvent?> TimelineFailed(TimelineFailed e) => Gone;

    public Func<StepEvent, StepEvent?> ClimateChanged(ClimateChanged e) => Same;

    public Func<StepEvent, StepEvent?> RungChanged(RungChanged e) => Same;

    public Func<StepEvent, StepEvent?> LineFailed(LineFailed e) => Gone;

    public Func<StepEvent, StepEvent?> FailureFound(FailureFound e) => Same;

    public Func<StepEvent, StepEvent?> Repaired(Repaired e) => Same;

    public Func<StepEvent, StepEvent?> Suspended(Suspended e) => Same;

    public Func<StepEvent, StepEvent?> Restored(Restored e) => Same;

    public Func<StepEvent, StepEvent?> Opened(Opened e) => _ => StepEvent.Opened(e.At, e.Incident, e.Type, !e.IsDeliberate, Before(e.Incident, e.Before), After(e.Incident, e.After), e.Cause);

    public Func<StepEvent, StepEvent?> Clarified(Clarified e) => _ => StepEvent.Clarified(e.At, e.Incident, Before(e.Incident, e.Before), After(e.Incident, e.After));

    public Func<StepEvent, StepEvent?> NoticeUp(NoticeUp e) => _ => StepEvent.NoticeUp(e.At, e.Incident, Observes(e.Incident) == e.IsContactTried);

    public Func<StepEvent, StepEvent?> NotThoughtOf(NotThoughtOf e) => Gone;

    public Func<StepEvent, StepEvent?> PassedOver(PassedOver e) => Same;

    public Func<StepEvent, StepEvent?> Attempted(Attempted e) => Same;

    public Func<StepEvent, StepEvent?> Postponed(Postponed e) => Same;

    public Func<StepEvent, StepEvent?> Accepted(Accepted e) => Same;

    public Func<StepEvent, StepEvent?> Refused(Refused e) => Same;

    public Func<StepEvent, StepEvent?> Withdrawn(Withdrawn e) => Same;

    public Func<StepEvent, StepEvent?> Unanswered(Unanswered e) => _ => StepEvent.Unanswered(e.At, e.Channel, e.Incident, !e.IsDead);

    public Func<StepEvent, StepEvent?> Connected(Connected e) => Same;

    public Func<StepEvent, StepEvent?> FuseExtended(FuseExtended e) => Observes(e.Incident) ? Same : _ => StepEvent.FuseExtended(e.At, e.Channel, e.Incident, new SimDuration(e.By.Minutes + 1.5), new SimTime(e.BurnsDownAt.Minutes - 2.5));

    public Func<StepEvent, StepEvent?> Completed(Completed e) => Same;

    public Func<StepEvent, StepEvent?> BrokenOff(BrokenOff e) => Same;

    public Func<StepEvent, StepEvent?> Cut(Cut e) => Same;

    public Func<StepEvent, StepEvent?> Halted(Halted e) => Same;

    public Func<StepEvent, StepEvent?> Statement(Statement e) => _ => StepEvent.Statement(e.At, e.Channel, e.Incident, Said(e.Incident, e.Said), Heard(e.Incident, e.Heard), Before(e.Incident, e.Before), After(e.Incident, e.After));

    public Func<StepEvent, StepEvent?> OfficialReading(OfficialReading e) => _ => StepEvent.OfficialReading(e.At, e.Channel, e.Incident, Said(e.Incident, e.Said), Heard(e.Incident, e.Heard), Before(e.Incident, e.Before), After(e.Incident, e.After));

    public Func<StepEvent, StepEvent?> Decided(Decided e) => _ => StepEvent.Decided(e.At, e.Incident, e.Responds, !e.IsDeliberate, new Probability(Observes(e.Incident) ? e.Posterior.Value : e.Posterior.Value + 1.5), new Probability(Observes(e.Incident) ? e.Threshold.Value : e.Threshold.Value - 2.5));

    public Func<StepEvent, StepEvent?> ClosedByHand(ClosedByHand e) => Same;

    public Func<StepEvent, StepEvent?> Settled(Settled e) => _ => StepEvent.Settled(e.At, e.Incident, !e.IsDeliberate);

    public Func<StepEvent, StepEvent?> SessionHeld(SessionHeld e) => Same;

    public Func<StepEvent, StepEvent?> SessionPostponed(SessionPostponed e) => Same;

    public Func<StepEvent, StepEvent?> SessionPassedOver(SessionPassedOver e) => Same;

    public Func<StepEvent, StepEvent?> SessionConcluded(SessionConcluded e) => Same;

    public Func<StepEvent, StepEvent?> GoodwillChanged(GoodwillChanged e) => Gone;

    public Func<StepEvent, StepEvent?> Ended(Ended e) => Same;

    private bool Observes(IncidentId incident) => observed.Contains(incident);

    // What the other side believes.
    private LogOdds Before(IncidentId incident, LogOdds belief) => Observes(incident) ? belief : new LogOdds(belief.Value + 1.5);

    private LogOdds After(IncidentId incident, LogOdds belief) => Observes(incident) ? belief : new LogOdds(belief.Value - 2.5);

    // Who hears it does not know what was said, who says it what was heard, and the room neither.
    private Word Said(IncidentId incident, Word word) => Observes(incident) || audience.Side is null ? Opposite(word) : word;

    private Word Heard(IncidentId incident, Word word) => Observes(incident) ? word : Opposite(word);

    private static Word Opposite(Word word) => word == Word.Accident ? Word.Deliberate : Word.Accident;
}
