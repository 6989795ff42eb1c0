using ChannelSim.Engine.Stepping;

namespace ChannelSim.Cli.Output;

/// <content>Sentences about contacts and sessions.</content>
internal sealed partial class Story
{
    private string? Contact(StepEvent e) => e.Kind switch
    {
        StepEventKind.NoticeUp => e.Code == 1 ? $"{Incident(e)}: {Observer(e)} looks for contact." : $"{Incident(e)}: {Observer(e)} does not look for contact.",
        StepEventKind.NotThoughtOf => $"{Incident(e)}: nobody thinks of {Channel(e)}.",
        StepEventKind.PassedOver => $"{About(e)}: {Channel(e)} is passed over: {Reason((PassedOverReason)e.Code)}.",
        StepEventKind.Attempted => $"{About(e)}: {Side(e.Code)} tries {Channel(e)}{End(e, 1 - e.Code)}.",
        StepEventKind.Postponed => $"{About(e)}: the decision about {Channel(e)} is put off.",
        StepEventKind.Accepted => $"{About(e)}: the request over {Channel(e)} is accepted.",
        StepEventKind.Refused => $"{About(e)}: the request over {Channel(e)} is refused.",
        StepEventKind.Withdrawn => $"{About(e)}: the request over {Channel(e)} is withdrawn, {Withdrawal(e.Code)}.",
        StepEventKind.Unanswered => $"{About(e)}: {Channel(e)} is not answered{(e.Code == 1 ? "; it is dead" : "")}.",
        StepEventKind.Connected => $"{About(e)}: {Channel(e)} is connected, {Numbers.Span(e.X)} after it was tried.",
        StepEventKind.FuseExtended => $"{Incident(e)}: the connection buys {Numbers.Span(e.X)}; the fuse now burns until {scenario.Clock.Local(e.Y)}.",
        StepEventKind.Completed => $"{About(e)}: the contact over {Channel(e)} ends.",
        StepEventKind.BrokenOff => $"{About(e)}: the call over {Channel(e)} is broken off.",
        StepEventKind.Cut => $"{(e.Incident < 0 ? "" : About(e) + ": ")}{Channel(e)} is cut {(e.Code == 0 ? "by a failure" : "by the suspension")}.",
        StepEventKind.Halted => $"{Incident(e)}: over {Channel(e)}, {Author(e)} stops what is going on.",
        StepEventKind.Statement => $"{Incident(e)}: over {Channel(e)}, {Author(e)} says {Word(e.Code >= 2)}; {Observer(e)} hears {Word(e.Code % 2 == 1)} and {Belief(e.X, e.Y)}.",
        StepEventKind.OfficialReading => $"{Incident(e)}: the official reading says {Word(e.Code % 2 == 1)} (what was said: {Word(e.Code >= 2)}); {Observer(e)} {Belief(e.X, e.Y)}.",
        StepEventKind.SessionHeld => $"{Channel(e)}: session {e.Code + 1} begins.",
        StepEventKind.SessionPostponed => $"{Channel(e)}: session {e.Code + 1} is postponed{(e.X > 0 ? " for good" : "")}.",
        StepEventKind.SessionPassedOver => $"{Channel(e)}: session {e.Code + 1} is passed over: {Reason((PassedOverReason)(int)e.X)}.",
        StepEventKind.SessionConcluded => $"{Channel(e)}: the session ends.",
        _ => null,
    };

    private string About(StepEvent e) => e.Incident < 0 ? "Routine" : Incident(e);

    private string End(StepEvent e, int side)
    {
        var ends = _model.Channels[e.Channel].Ends;
        return ends.Length > side && ends[side].Length > 0 ? $" (at the other end: {ends[side]})" : "";
    }

    private static string Word(bool deliberate) => deliberate ? "\"it was meant\"" : "\"it was an accident\"";

    private static string Withdrawal(int code) => code switch
    {
        0 => "patience having ended",
        1 => "the incident being closed",
        _ => "the channel being suspended",
    };

    private static string Reason(PassedOverReason reason) => reason switch
    {
        PassedOverReason.Busy => "busy",
        PassedOverReason.Suspended => "suspended",
        PassedOverReason.UnderRepair => "under repair",
        _ => "a refusal is too recent",
    };
}
