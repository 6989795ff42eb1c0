using ChannelSim.Engine.Events;

namespace ChannelSim.Results.Tables;

/// <summary>What belongs to an event as the columns <c>code</c>, <c>x</c> and <c>y</c> of the table <c>event</c> have it; docs/studies.md says what they are for each kind.</summary>
internal readonly record struct EventNumbers(int Code = 0, double X = 0, double Y = 0)
{
    public static IEventReader<EventNumbers> Reader { get; } = new Columns();

    private static EventNumbers None => default;

    private sealed class Columns : IEventReader<EventNumbers>
    {
        public EventNumbers TimelineFired(TimelineFired happened) => new(happened.Entry.Index);

        public EventNumbers TimelineFailed(TimelineFailed happened) => new(happened.Entry.Index);

        public EventNumbers ClimateChanged(ClimateChanged happened) => new(happened.To.Index);

        public EventNumbers RungChanged(RungChanged happened) => new(happened.To.Index, happened.From.Index);

        public EventNumbers LineFailed(LineFailed happened) => new(One(happened.WhileConnected));

        public EventNumbers FailureFound(FailureFound happened) => new(One(happened.ByRinging));

        public EventNumbers Repaired(Repaired happened) => None;

        public EventNumbers Suspended(Suspended happened) => None;

        public EventNumbers Restored(Restored happened) => None;

        public EventNumbers Opened(Opened happened) => new((2 * happened.Type.Index) + One(happened.IsDeliberate), happened.Before.Value, happened.After.Value);

        public EventNumbers Clarified(Clarified happened) => new(X: happened.Before.Value, Y: happened.After.Value);

        public EventNumbers NoticeUp(NoticeUp happened) => new(One(happened.IsContactTried));

        public EventNumbers NotThoughtOf(NotThoughtOf happened) => None;

        public EventNumbers PassedOver(PassedOver happened) => new((int)happened.Reason);

        public EventNumbers Attempted(Attempted happened) => new(happened.Asker.Index);

        public EventNumbers Postponed(Postponed happened) => None;

        public EventNumbers Accepted(Accepted happened) => None;

        public EventNumbers Refused(Refused happened) => None;

        public EventNumbers Withdrawn(Withdrawn happened) => new((int)happened.Reason);

        public EventNumbers Unanswered(Unanswered happened) => new(One(happened.IsDead));

        public EventNumbers Connected(Connected happened) => new(X: happened.AfterAttempt.Minutes);

        public EventNumbers FuseExtended(FuseExtended happened) => new(X: happened.By.Minutes, Y: happened.BurnsDownAt.Minutes);

        public EventNumbers Completed(Completed happened) => None;

        public EventNumbers BrokenOff(BrokenOff happened) => happened.HungUp ? new(1) : None;

        public EventNumbers Cut(Cut happened) => new((int)happened.Reason);

        public EventNumbers Halted(Halted happened) => None;

        public EventNumbers Statement(Statement happened) => new(Words(happened.Said, happened.Heard), happened.Before.Value, happened.After.Value);

        public EventNumbers OfficialReading(OfficialReading happened) => new(Words(happened.Said, happened.Heard), happened.Before.Value, happened.After.Value);

        public EventNumbers Decided(Decided happened) => new((2 * One(happened.Responds)) + One(happened.IsDeliberate), happened.Posterior.Value, happened.Threshold.Value);

        public EventNumbers Settled(Settled happened) => new(One(happened.IsDeliberate));

        public EventNumbers SessionHeld(SessionHeld happened) => new(happened.Session.Index);

        public EventNumbers SessionPostponed(SessionPostponed happened) => new(happened.Session.Index, One(happened.ForGood));

        public EventNumbers SessionPassedOver(SessionPassedOver happened) => new(happened.Session.Index, (int)happened.Reason);

        public EventNumbers SessionConcluded(SessionConcluded happened) => None;

        public EventNumbers GoodwillChanged(GoodwillChanged happened) => new(X: happened.By.Value, Y: happened.After.Value);

        public EventNumbers ClosedByHand(ClosedByHand happened) => None;

        public EventNumbers Ended(Ended happened) => new(One(happened.OnTerminalRung));

        private static int One(bool holds) => holds ? 1 : 0;

        private static int Words(Word said, Word heard) => (2 * One(said == Word.Deliberate)) + One(heard == Word.Deliberate);
    }
}
