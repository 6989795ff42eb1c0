using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// Talks: sessions that are held, postponed, postponed for good or passed over. Nothing in talks differs by side.
internal sealed partial class SlowInterpreter
{
    private void StartSessions(SlowChannel talks)
    {
        if (talks.Definition.Kind != ChannelKind.Talks) return;
        for (var session = 0; session < talks.Talks.Sessions.Length; session++)
        {
            AwaitSession(talks, talks.Talks.Sessions[session].Minutes, session, decision: 0);
        }
    }

    private void AwaitSession(SlowChannel talks, double due, int session, uint decision) =>
        At(due, TimerRank.Session, talks.Index, () => DueSession(talks, session, decision), session);

    // Due while suspended or under way: passed over, without slight, and not decided again.
    private void DueSession(SlowChannel talks, int session, uint decision)
    {
        if (talks.State == SlowState.Free)
        {
            DecideOnSession(talks, session, decision);
            return;
        }

        var reason = talks.State == SlowState.Suspended ? PassedOverReason.Suspended : PassedOverReason.Busy;
        talks.Outcome.Contacts.PassedOver[(int)reason]++;
        Emit(StepEvent.SessionPassedOver(Now, talks.Id, new SessionId(session), reason));
    }

    private void DecideOnSession(SlowChannel talks, int session, uint decision)
    {
        var cause = CauseAddress.Of($"channel/{talks.Definition.Name}/session").Child((uint)session);
        var (held, forGood) = key.Pair(cause, DrawBlock.SessionDecision + (2 * decision));
        var times = DrawBlock.SessionTimes + (2 * decision);
        talks.Outcome.Contacts.Attempts++;
        if (held < Read(talks.Talks.Held, 0))
        {
            Hold(talks, session, key.Second(cause, times));
            return;
        }

        var never = forGood < Read(talks.Talks.Indefinitely, 0);
        talks.Outcome.Contacts.Postponed++;
        Emit(StepEvent.SessionPostponed(Now, talks.Id, new SessionId(session), never));
        AddGoodwill(-values[talks.Definition.Slight.Index], talks.Id, null);
        if (!never) AwaitSession(talks, now + Lasts(talks.Talks.Delay, key.First(cause, times)), session, decision + 1);
    }

    private void Hold(SlowChannel talks, int session, SlowDraw runs)
    {
        talks.Outcome.Contacts.Connected++;
        Enter(talks, SlowState.Connected);
        Emit(StepEvent.SessionHeld(Now, talks.Id, new SessionId(session)));
        Operate(talks, Lasts(talks.Talks.Runs, runs), () => Conclude(talks));
    }

    private void Conclude(SlowChannel talks)
    {
        talks.Outcome.Contacts.Completed++;
        Enter(talks, SlowState.Free);
        Emit(StepEvent.SessionConcluded(Now, talks.Id));
        AddGoodwill(values[talks.Definition.Goodwill.Index], talks.Id, null);
    }
}
