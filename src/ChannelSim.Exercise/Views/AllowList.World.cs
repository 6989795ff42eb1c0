using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;

namespace ChannelSim.Exercise.Views;

/// <content>What happens to both: the timeline, ladder, climate, channels by themselves, talks.</content>
internal sealed partial class AllowList
{
    public ViewEvent? TimelineFired(TimelineFired happened) => IsAddressed(happened.Entry) ? Inject(happened) : Nobody;

    public ViewEvent? TimelineFailed(TimelineFailed happened) => Nobody;

    public ViewEvent? ClimateChanged(ClimateChanged happened) =>
        Told(happened.At, ViewKinds.Climate, $"{Cast.Capital(_cast.Climate(happened.To))}.") with { To = scenario.Model.Climates[happened.To.Index].Name };

    // Never why: whether it was right to respond is nobody's to know.
    public ViewEvent? RungChanged(RungChanged happened)
    {
        var escalates = happened.To.Index > happened.From.Index ? "escalates" : "de-escalates";
        return Told(happened.At, ViewKinds.Rung, $"The situation {escalates} from {_cast.Rung(happened.From)} to {_cast.Rung(happened.To)}.") with { To = scenario.Model.Rungs[happened.To.Index].Name };
    }

    // Unseen, or told as the call that it cuts.
    public ViewEvent? LineFailed(LineFailed happened) => Nobody;

    // Not how it was found: that somebody rang is the business of whoever did.
    public ViewEvent? FailureFound(FailureFound happened) =>
        BothSides(On(happened.Channel, happened.At, ViewKinds.KnownDown, $"{TheChannel(happened.Channel)} is found to be dead. The repair begins."));

    public ViewEvent? Repaired(Repaired happened) => BothSides(On(happened.Channel, happened.At, ViewKinds.Repaired, $"{TheChannel(happened.Channel)} works again."));

    public ViewEvent? Suspended(Suspended happened) => BothSides(On(happened.Channel, happened.At, ViewKinds.Suspended, $"{TheChannel(happened.Channel)} is suspended."));

    public ViewEvent? Restored(Restored happened) => BothSides(On(happened.Channel, happened.At, ViewKinds.Restored, $"{TheChannel(happened.Channel)} is open again."));

    public ViewEvent? SessionHeld(SessionHeld happened) => On(happened.Channel, happened.At, ViewKinds.SessionHeld, $"{Session(happened.Channel, happened.Session)} begins.");

    public ViewEvent? SessionPostponed(SessionPostponed happened) =>
        On(happened.Channel, happened.At, ViewKinds.SessionPostponed, $"{Session(happened.Channel, happened.Session)} is postponed{(happened.ForGood ? " for good" : "")}.") with { Reason = happened.ForGood ? "for_good" : null };

    public ViewEvent? SessionPassedOver(SessionPassedOver happened)
    {
        var why = happened.Reason == PassedOverReason.Suspended ? "the talks are suspended" : "the one before it is still under way";
        return BothSides(On(happened.Channel, happened.At, ViewKinds.SessionPassedOver, $"{Session(happened.Channel, happened.Session)} does not take place; {why}."));
    }

    public ViewEvent? SessionConcluded(SessionConcluded happened) => BothSides(On(happened.Channel, happened.At, ViewKinds.SessionConcluded, $"{TheChannel(happened.Channel)}: the session ends."));

    public ViewEvent? GoodwillChanged(GoodwillChanged happened) => Nobody;

    public ViewEvent? Ended(Ended happened) => Told(happened.At, ViewKinds.Ended, happened.OnTerminalRung ? "With that the exercise ends." : "Here the exercise ends.");

    private string TheChannel(ChannelId channel) => Cast.Capital(_cast.Channel(channel));

    private string Session(ChannelId channel, SessionId session) => $"{TheChannel(channel)}: session {session.Index + 1}";

    // What is addressed to nobody in particular is for all, and public.
    private bool IsAddressed(TimelineEntryId entry) => scenario.Model.Timeline[entry.Index].To is var to && (to.IsEmpty || to.Any(Is));

    // What people read of it, and nothing else that the entry holds. One without words is told by what it does.
    private ViewEvent? Inject(TimelineFired happened)
    {
        var (title, text) = (memory.TitleOf(happened.Entry), memory.TextOf(happened.Entry));
        return Sentences.Heading(title, text) is { } heading ? Told(happened.At, ViewKinds.Inject, heading) with { Body = Sentences.Body(title, text), From = scenario.TextsOf(happened.Entry)?.From } : null;
    }
}
