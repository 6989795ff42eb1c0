using ChannelSim.Engine.Events;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Oracle;

// The line: it fails unseen, is checked, rings, is answered or not.
internal sealed partial class SlowInterpreter
{
    private void BeginUpTime(SlowChannel line)
    {
        Cancel(line.Failure);
        if (!line.IsLine || line.Line.Fails.IsEmpty) return;
        var upTime = Lasts(line.Line.Fails[rung], key.First(line.LineAddress, line.UpTimesBegun++));
        line.Failure = At(now + upTime, TimerRank.Failure, line.Index, () => Fail(line));
    }

    private void Fail(SlowChannel line)
    {
        line.Outcome.Failures++;
        if (line.State == SlowState.Connected)
        {
            FailConnected(line);
            return;
        }

        Emit(StepEvent.LineFailed(Now, line.Id, whileConnected: false));
        if (line.State == SlowState.Pending) FailRinging(line, line.Contact!);
        else Enter(line, SlowState.FailedUnseen);
    }

    // The call is cut, seen at once, and the repair starts.
    private void FailConnected(SlowChannel line)
    {
        Emit(StepEvent.LineFailed(Now, line.Id, whileConnected: true));
        CountsOf(line).Cut++;
        var contact = Release(line);
        Emit(StepEvent.Cut(Now, line.Id, contact.About, CutReason.LineFailed));
        BeginRepair(line);
        GoOnAfter(contact);
    }

    // It rings in vain to the end of patience, also if it would have been answered.
    private void FailRinging(SlowChannel line, SlowContact contact)
    {
        Cancel(line.Operation);
        Enter(line, SlowState.Pending, dead: true);
        AwaitRingingPatience(line, contact);
    }

    private void BeginRepair(SlowChannel line)
    {
        Enter(line, SlowState.UnderRepair);
        line.Outcome.Repairs++;
        var repair = Lasts(line.Line.Repair, key.Second(line.LineAddress, line.RepairsBegun++));
        Operate(line, repair, () => Repaired(line));
    }

    private void Repaired(SlowChannel line)
    {
        Enter(line, SlowState.Free);
        Emit(StepEvent.Repaired(Now, line.Id));
        BeginUpTime(line);
    }

    // Every check is a timer; one that is skipped or finds nothing leaves no trace.
    private void AwaitCheck(SlowChannel line, int check)
    {
        if (check < line.Line.Checks.Length)
        {
            At(line.Line.Checks[check].Minutes, TimerRank.Check, line.Index, () => Check(line, check));
        }
    }

    private void Check(SlowChannel line, int check)
    {
        AwaitCheck(line, check + 1);
        if (line.State is not (SlowState.Free or SlowState.FailedUnseen)) return;
        line.Outcome.ChecksMade++;
        if (line.State != SlowState.FailedUnseen) return;
        Emit(StepEvent.FailureFound(Now, line.Id, byRinging: false));
        BeginRepair(line);
    }

    // The answer and the ring time are drawn at the try. The patience of a line that will be answered does not end.
    private void Ring(SlowChannel line, SlowContact contact)
    {
        Enter(line, SlowState.Pending, dead: line.State == SlowState.FailedUnseen);
        var ringTime = Lasts(line.Line.Ring, key.Second(contact.Address, DrawBlock.ContactChance));
        var answered = !line.Dead && key.Pair(contact.Address, DrawBlock.ContactAnswer).First < Read(line.Line.Answer, contact.Called) && ringTime <= contact.Patience;
        if (answered) Operate(line, ringTime, () => Connect(line, contact));
        else AwaitRingingPatience(line, contact);
    }

    // Without patience it rings until the incident closes.
    private void AwaitRingingPatience(SlowChannel line, SlowContact contact)
    {
        Cancel(line.Patience);
        if (double.IsInfinity(contact.Patience)) return;
        line.Patience = At(contact.Attempted + contact.Patience, TimerRank.Patience, line.Index, () => RangInVain(line));
    }

    private void RangInVain(SlowChannel line)
    {
        CountsOf(line).Unanswered++;
        var dead = line.Dead;
        var contact = Release(line);
        Emit(StepEvent.Unanswered(Now, line.Id, contact.About, dead));
        if (dead)
        {
            Emit(StepEvent.FailureFound(Now, line.Id, byRinging: true));
            BeginRepair(line);
        }
        else
        {
            AddGoodwill(-values[line.Definition.Slight.Index], line.Id, contact.About);
            Enter(line, SlowState.Free);
        }

        GoOnAfter(contact);
    }
}
