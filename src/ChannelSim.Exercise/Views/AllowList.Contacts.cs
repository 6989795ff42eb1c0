using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;

namespace ChannelSim.Exercise.Views;

/// <content>Contacts: who asks whom, and what comes of it. What a line does at its own end, nobody sees at the other.</content>
internal sealed partial class AllowList
{
    // What the staff of a side that the rules play has in mind.
    public ViewEvent? NoticeUp(NoticeUp happened) => Nobody;

    public ViewEvent? NotThoughtOf(NotThoughtOf happened) => Nobody;

    // The reason as the asker knows it: that the other side rings the line is not for it to know.
    public ViewEvent? PassedOver(PassedOver happened)
    {
        if (!Is(happened.Asker)) return Nobody;
        var (why, reason) = happened.Reason switch
        {
            PassedOverReason.Busy when memory.SeesContact(happened.Channel, happened.Asker) => ("it is in use", "busy"),
            PassedOverReason.Busy => ("it cannot be had just now", null),
            PassedOverReason.Suspended => ("it is suspended", "suspended"),
            PassedOverReason.UnderRepair => ("it is under repair", "under_repair"),
            PassedOverReason.CoolingOff => ("it is too soon after a refusal", "cooling_off"),
        };
        var told = On(happened.Channel, happened.At, ViewKinds.PassedOver, $"{_cast.Capital(happened.Asker)} wants {_cast.Channel(happened.Channel)}{About(happened.Incident)}, but {why}.") with { Side = Key(happened.Asker), Reason = reason };
        return happened.Incident is { } incident ? told with { Incident = memory.Number(incident), Type = memory.TypeOf(incident).Name } : told;
    }

    public ViewEvent? Attempted(Attempted happened)
    {
        if (IsRung(happened.Channel)) return Is(happened.Asker) ? Rings(happened) : Nobody;
        return BothSides(() => Contact(happened.Channel, happened.Incident, happened.At, ViewKinds.Requested, $"{_cast.Capital(happened.Asker)} {Asks(happened)}{About(happened.Incident)}."));
    }

    public ViewEvent? Postponed(Postponed happened) => BothSides(() => Answer(happened.Channel, happened.Incident, happened.At, ViewKinds.Postponed, "puts off its answer to the request for"));

    public ViewEvent? Accepted(Accepted happened) => BothSides(() => Answer(happened.Channel, happened.Incident, happened.At, ViewKinds.Accepted, "agrees to"));

    public ViewEvent? Refused(Refused happened) => BothSides(() => Answer(happened.Channel, happened.Incident, happened.At, ViewKinds.Refused, "declines"));

    // The other side sees a request go, and not why; of a line that rang it sees nothing. That the matter is closed is for the side to know that has closed it.
    public ViewEvent? Withdrawn(Withdrawn happened)
    {
        if (!IsSide || (IsRung(happened.Channel) && !IsAsker(happened.Channel))) return Nobody;
        var (asker, talk) = (Asker(happened.Channel), Talk(happened.Channel));
        var (text, reason) = happened.Reason switch
        {
            WithdrawalReason.Suspended => ($"The request for {talk} lapses: the channel is suspended.", "suspended"),
            WithdrawalReason.PatienceEnded when IsAsker(happened.Channel) => ($"{asker} waits no longer for {talk}.", "patience_ended"),
            WithdrawalReason.IncidentClosed when KnowsItsEnd(happened.Incident) && IsAsker(happened.Channel) => ($"{asker} no longer needs {talk}: the matter is closed.", "closed"),
            WithdrawalReason.PatienceEnded or WithdrawalReason.IncidentClosed or WithdrawalReason.HungUp => ($"The request for {talk} is withdrawn.", null),
        };
        return Contact(happened.Channel, happened.Incident, happened.At, ViewKinds.Withdrawn, text) with { Reason = reason };
    }

    // A dead line and one that nobody answers are the same to whoever rings; that it is dead is told when it is found out, to both.
    public ViewEvent? Unanswered(Unanswered happened) =>
        Is(memory.ContactOn(happened.Channel).Asker) ? Contact(happened.Channel, happened.Incident, happened.At, ViewKinds.Unanswered, $"Nobody answers on {_cast.Channel(happened.Channel)}.") : Nobody;

    public ViewEvent? Connected(Connected happened) => BothSides(() => Contact(happened.Channel, happened.Incident, happened.At, ViewKinds.Connected, IsRung(happened.Channel)
        ? $"{Cast.Capital(_cast.Channel(happened.Channel))} is answered: {_cast.Side(memory.ContactOn(happened.Channel).Asker)} calls{About(happened.Incident)}."
        : $"{TheTalk(happened.Channel)} begins{About(happened.Incident)}."));

    public ViewEvent? Completed(Completed happened) => BothSides(() => Contact(happened.Channel, happened.Incident, happened.At, ViewKinds.Completed, $"{TheTalk(happened.Channel)} ends."));

    public ViewEvent? BrokenOff(BrokenOff happened)
    {
        var closed = !happened.HungUp && KnowsItsEnd(happened.Incident);
        return BothSides(() => Contact(happened.Channel, happened.Incident, happened.At, ViewKinds.BrokenOff, $"{TheTalk(happened.Channel)} is broken off{(closed ? ": the matter is closed" : "")}.") with { Reason = closed ? "closed" : null });
    }

    public ViewEvent? Cut(Cut happened) => BothSides(() => happened.Reason switch
    {
        CutReason.LineFailed => CutOff(happened, $"{TheChannel(happened.Channel)} goes dead in the middle of the call. The repair begins.", "line_failed"),
        CutReason.Suspended => CutOff(happened, $"{TheTalk(happened.Channel)} is cut off: {_cast.Channel(happened.Channel)} is suspended.", "suspended"),
    });

    private ViewEvent? BothSides(Func<ViewEvent> told) => IsSide ? told() : null;

    private ViewEvent Rings(Attempted happened) =>
        Contact(happened.Channel, happened.Incident, happened.At, ViewKinds.Ringing, $"{_cast.Capital(happened.Asker)} rings {_cast.Channel(happened.Channel)}{About(happened.Incident)}.");

    private string Asks(Attempted happened)
    {
        var channel = scenario.Model.Channels[happened.Channel.Index];
        var end = channel.Ends.Length > happened.Asker.Other.Index ? channel.Ends[happened.Asker.Other.Index] : "";
        var asks = channel.Kind switch
        {
            ChannelKind.Line => "rings",
            ChannelKind.Call => "asks for",
            ChannelKind.Meeting => "proposes",
            ChannelKind.Talks => throw new InvalidOperationException($"nobody asks for talks: {channel.Name}"),
        };
        return $"{asks} {_cast.Channel(happened.Channel)}{(end.Length == 0 ? "" : $" (other end: {end})")}";
    }

    private ViewEvent Answer(ChannelId channel, IncidentId? about, SimTime at, string kind, string does) =>
        Contact(channel, about, at, kind, $"{_cast.Capital(memory.ContactOn(channel).Asker.Other)} {does} {Talk(channel)}{About(about)}.");

    private ViewEvent CutOff(Cut happened, string text, string reason) =>
        (memory.HasContact(happened.Channel) ? Contact(happened.Channel, happened.Incident, happened.At, ViewKinds.Cut, text) : On(happened.Channel, happened.At, ViewKinds.Cut, text)) with { Reason = reason };

    private string Talk(ChannelId channel) => IsRung(channel) ? $"the call over {_cast.Channel(channel)}" : _cast.Channel(channel);

    private string TheTalk(ChannelId channel) => Cast.Capital(Talk(channel));

    private string About(IncidentId? about) => about is { } incident ? $" about {Label(incident)}" : "";

    private string Asker(ChannelId channel) => _cast.Capital(memory.ContactOn(channel).Asker);

    private bool IsAsker(ChannelId channel) => Is(memory.ContactOn(channel).Asker);

    private bool KnowsItsEnd(IncidentId? about) => about is { } incident && Observes(incident);
}
