using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Views;

/// <summary>What control and observers are told: everything, in the words of a trace, and what is hidden from the others beside it.</summary>
/// <param name="scenario">For names and the calendar.</param>
/// <param name="parameters">What was drawn for the replication, by number of the parameter.</param>
/// <param name="memory">What was heard before.</param>
internal sealed class Everything(Scenario scenario, Func<int, double> parameters, Memory memory) : IEventReader<ViewEvent>
{
    private readonly Teller _teller = new(scenario, new Ledger(scenario.Model, parameters), Results.Telling.Audience.Control, new Dictionary<IncidentId, SimTime>(), brief: false);

    private readonly Cast _cast = new(scenario.Model, byName: true);

    /// <summary>What control is told of an event.</summary>
    public ViewEvent Tell(in StepEvent happened)
    {
        if (happened.Kind == StepEventKind.Opened && memory.DecideBy(happened.Incident!.Value) is { } minutes) _teller.Light(happened.Incident.Value, new SimTime(minutes));
        var view = _teller.Tell(happened)!;
        var told = happened.Read(this);
        return told with
        {
            Minutes = happened.At.Minutes,
            Text = told.Text.Length > 0 ? told.Text : view.Text,
            Channel = view.Channel,
            Incident = happened.Incident is { } incident ? memory.Number(incident) : null,
            Type = view.Type,
            Side = told.Side ?? view.Side,
            Assessment = view.After,
            Judgement = view.After is { } after ? Likelihood.Percent(after) : null,
        };
    }

    /// <summary>What control is told of a command.</summary>
    public static ViewEvent Tell(Seat seat, Order order, int? incident, double minutes) => new(0, minutes, KindOf(order.Verb), OrderStory.Of(seat, order, incident))
    {
        Incident = incident,
        Channel = order.Channel,
        Side = seat.Side is null ? order.Side : null,
        Deliberate = order.Deliberate,
        Body = order.Text,
        Reason = order.Reason,
        Hidden = order.Verb == Verb.Inject ? null : seat.Id, // beside an inject stands what players should do, and nobody has written that
    };

    // What was changed before its release is told as it was changed.
    public ViewEvent TimelineFired(TimelineFired happened) => As(ViewKinds.Inject, Fired(happened.Entry)) with
    {
        Body = memory.TextOf(happened.Entry),
        From = scenario.TextsOf(happened.Entry)?.From,
        Hidden = scenario.TextsOf(happened.Entry)?.Expected,
    };

    public ViewEvent TimelineFailed(TimelineFailed happened) => As(ViewKinds.NotThisTime, memory.TitleOf(happened.Entry) is { Length: > 0 } title ? $"Not this time: \"{title}\"." : $"Entry {happened.Entry.Index + 1} of the timeline does not come about.");

    public ViewEvent ClimateChanged(ClimateChanged happened) => As(ViewKinds.Climate) with { To = scenario.Model.Climates[happened.To.Index].Name };

    public ViewEvent RungChanged(RungChanged happened) => As(ViewKinds.Rung) with { To = scenario.Model.Rungs[happened.To.Index].Name, Hidden = Snake(happened.Cause) };

    public ViewEvent LineFailed(LineFailed happened) => As(ViewKinds.LineFailed) with { Hidden = happened.WhileConnected ? null : "dead" };

    public ViewEvent FailureFound(FailureFound happened) => As(ViewKinds.KnownDown) with { Hidden = happened.ByRinging ? "by_ringing" : "by_check" };

    public ViewEvent Repaired(Repaired happened) => As(ViewKinds.Repaired);

    public ViewEvent Suspended(Suspended happened) => As(ViewKinds.Suspended);

    public ViewEvent Restored(Restored happened) => As(ViewKinds.Restored);

    public ViewEvent Opened(Opened happened) => As(ViewKinds.Opened) with { DecideBy = memory.DecideBy(happened.Incident), Hidden = Truth(happened.IsDeliberate) };

    public ViewEvent Clarified(Clarified happened) => As(ViewKinds.Clarified);

    public ViewEvent NoticeUp(NoticeUp happened) => As(ViewKinds.NoticeUp);

    public ViewEvent NotThoughtOf(NotThoughtOf happened) => As(ViewKinds.NotThoughtOf);

    public ViewEvent PassedOver(PassedOver happened) => As(ViewKinds.PassedOver) with { Reason = Snake(happened.Reason) };

    public ViewEvent Attempted(Attempted happened) => By(happened.Channel, scenario.Model.Channels[happened.Channel.Index].Kind.IsRung() ? ViewKinds.Ringing : ViewKinds.Requested);

    public ViewEvent Postponed(Postponed happened) => By(happened.Channel, ViewKinds.Postponed);

    public ViewEvent Accepted(Accepted happened) => By(happened.Channel, ViewKinds.Accepted);

    public ViewEvent Refused(Refused happened) => By(happened.Channel, ViewKinds.Refused);

    public ViewEvent Withdrawn(Withdrawn happened) => By(happened.Channel, ViewKinds.Withdrawn) with { Reason = Snake(happened.Reason) };

    public ViewEvent Unanswered(Unanswered happened) => By(happened.Channel, ViewKinds.Unanswered) with { Hidden = happened.IsDead ? "dead" : null };

    public ViewEvent Connected(Connected happened) => By(happened.Channel, ViewKinds.Connected);

    public ViewEvent FuseExtended(FuseExtended happened) => As(ViewKinds.Fuse) with { DecideBy = happened.BurnsDownAt.Minutes };

    public ViewEvent Completed(Completed happened) => By(happened.Channel, ViewKinds.Completed);

    public ViewEvent BrokenOff(BrokenOff happened) => By(happened.Channel, ViewKinds.BrokenOff) with { Reason = happened.HungUp ? null : "closed" };

    public ViewEvent Cut(Cut happened) => (memory.HasContact(happened.Channel) ? By(happened.Channel, ViewKinds.Cut) : As(ViewKinds.Cut)) with { Reason = Snake(happened.Reason) };

    public ViewEvent Halted(Halted happened) => As(ViewKinds.Halted);

    public ViewEvent Statement(Statement happened) => As(ViewKinds.Statement) with
    {
        Deliberate = happened.Heard == Word.Deliberate,
        Body = memory.WordOn(happened.Channel)?.Text,
        Hidden = happened.Said == happened.Heard ? null : "misheard",
    };

    public ViewEvent OfficialReading(OfficialReading happened) => As(ViewKinds.OfficialReading) with { Deliberate = happened.Heard == Word.Deliberate, Hidden = happened.Said == happened.Heard ? null : "misread" };

    public ViewEvent Decided(Decided happened) => As(ViewKinds.Decided) with { To = happened.Responds ? "respond" : "stand-down", Hidden = Truth(happened.IsDeliberate) };

    public ViewEvent Settled(Settled happened) => As(ViewKinds.Settled) with { Hidden = Truth(happened.IsDeliberate) };

    public ViewEvent ClosedByHand(ClosedByHand happened) => As(ViewKinds.Closed);

    public ViewEvent SessionHeld(SessionHeld happened) => As(ViewKinds.SessionHeld);

    public ViewEvent SessionPostponed(SessionPostponed happened) => As(ViewKinds.SessionPostponed) with { Reason = happened.ForGood ? "for_good" : null };

    public ViewEvent SessionPassedOver(SessionPassedOver happened) => As(ViewKinds.SessionPassedOver) with { Reason = Snake(happened.Reason) };

    public ViewEvent SessionConcluded(SessionConcluded happened) => As(ViewKinds.SessionConcluded);

    public ViewEvent GoodwillChanged(GoodwillChanged happened) => As(ViewKinds.Goodwill) with { Hidden = happened.After.Value.ToString("F2", System.Globalization.CultureInfo.InvariantCulture) };

    public ViewEvent Ended(Ended happened) => As(ViewKinds.Ended);

    private string Fired(TimelineEntryId entry)
    {
        if (memory.TitleOf(entry) is not { Length: > 0 } title) return $"Entry {entry.Index + 1} of the timeline comes about.";
        var to = scenario.Model.Timeline[entry.Index].To;
        return $"To {(to.Length == 1 ? _cast.Side(to[0]) : "both sides")}: {Sentences.Ended(title)}";
    }

    private static string KindOf(Verb verb) => verb switch
    {
        Verb.Note => ViewKinds.Note,
        Verb.Inject => ViewKinds.Inject,
        Verb.Say => ViewKinds.WordChosen,
        Verb.End => ViewKinds.Ended,
        _ => ViewKinds.Order,
    };

    private static ViewEvent As(string kind, string text = "") => new(0, 0, kind, text);

    private ViewEvent By(ChannelId channel, string kind) => As(kind) with { Side = scenario.Model.Sides[memory.ContactOn(channel).Asker.Index].Key };

    private static string Truth(bool deliberate) => deliberate ? "meant" : "not_meant";

    private static string Snake<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
