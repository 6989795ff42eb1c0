using ChannelSim.Engine.Events;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>
/// What belongs to an event, after slashes: a position that is not the first, what holds, a reason that is not the first of its list. What is usual is left
/// out, so that a line is as short as it can be.
/// </summary>
internal sealed class StoryDetail : IEventReader<string>
{
    public static readonly StoryDetail Reader = new();

    private const string Nothing = "";

    public string TimelineFired(TimelineFired happened) => Number(happened.Entry.Index);

    public string TimelineFailed(TimelineFailed happened) => Number(happened.Entry.Index);

    public string ClimateChanged(ClimateChanged happened) => Number(happened.To.Index);

    public string RungChanged(RungChanged happened) => Number(happened.To.Index);

    public string LineFailed(LineFailed happened) => If(happened.WhileConnected, "connected");

    public string FailureFound(FailureFound happened) => If(happened.ByRinging, "ringing");

    public string Repaired(Repaired happened) => Nothing;

    public string Suspended(Suspended happened) => Nothing;

    public string Restored(Restored happened) => Nothing;

    public string Opened(Opened happened) => Number(happened.Type.Index) + If(happened.IsDeliberate, "deliberate");

    public string Clarified(Clarified happened) => Nothing;

    public string NoticeUp(NoticeUp happened) => If(happened.IsContactTried, "tried");

    public string NotThoughtOf(NotThoughtOf happened) => Nothing;

    public string PassedOver(PassedOver happened) => Reason(happened.Reason);

    public string Attempted(Attempted happened) => Number(happened.Asker.Index);

    public string Postponed(Postponed happened) => Nothing;

    public string Accepted(Accepted happened) => Nothing;

    public string Refused(Refused happened) => Nothing;

    public string Withdrawn(Withdrawn happened) => Reason(happened.Reason);

    public string Unanswered(Unanswered happened) => If(happened.IsDead, "dead");

    public string Connected(Connected happened) => Nothing;

    public string FuseExtended(FuseExtended happened) => Nothing;

    public string Completed(Completed happened) => Nothing;

    public string BrokenOff(BrokenOff happened) => Nothing;

    public string Cut(Cut happened) => Reason(happened.Reason);

    public string Halted(Halted happened) => Nothing;

    public string Statement(Statement happened) => If(happened.Said == Word.Deliberate, "said-deliberate") + If(happened.Heard == Word.Deliberate, "heard-deliberate");

    public string OfficialReading(OfficialReading happened) => If(happened.Said == Word.Deliberate, "said-deliberate") + If(happened.Heard == Word.Deliberate, "heard-deliberate");

    public string Decided(Decided happened) => If(happened.Responds, "responds") + If(happened.IsDeliberate, "deliberate");

    public string ClosedByHand(ClosedByHand happened) => Nothing;

    public string Settled(Settled happened) => If(happened.IsDeliberate, "deliberate");

    public string SessionHeld(SessionHeld happened) => Number(happened.Session.Index);

    public string SessionPostponed(SessionPostponed happened) => Number(happened.Session.Index) + If(happened.ForGood, "for-good");

    public string SessionPassedOver(SessionPassedOver happened) => Number(happened.Session.Index) + Reason(happened.Reason);

    public string SessionConcluded(SessionConcluded happened) => Nothing;

    public string GoodwillChanged(GoodwillChanged happened) => Nothing;

    public string Ended(Ended happened) => If(happened.OnTerminalRung, "terminal");

    private static string Number(int index) => index == 0 ? Nothing : $"/{index}";

    private static string If(bool holds, string what) => holds ? "/" + what : Nothing;

    private static string Reason(Enum reason) => Convert.ToInt32(reason) == 0 ? Nothing : $"/{reason}";
}
