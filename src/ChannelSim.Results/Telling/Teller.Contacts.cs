using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Units;

namespace ChannelSim.Results.Telling;

/// <content>Contacts: who asks whom, and what comes of it.</content>
internal sealed partial class Teller
{
    public View NoticeUp(NoticeUp happened)
    {
        var wants = happened.IsContactTried ? "wants to talk" : "decides not to talk";
        return new($"{Cast.Capital(Observer(happened.Incident))} {wants} to {Author(happened.Incident)} about {Label(happened.Incident)}.") { Side = Key(ledger.ObserverOf(happened.Incident)), Minor = true };
    }

    public View NotThoughtOf(NotThoughtOf happened)
    {
        var would = ledger.ChanceOfEntry(happened.Incident, happened.Asker) is var chance and > 0 ? $" (it would {Likelihood.Often(chance)})" : "";
        return new($"{_cast.Capital(happened.Asker)} does not think of {Channel(happened.Channel)}{would}.") { Side = Key(happened.Asker), Minor = true };
    }

    public View PassedOver(PassedOver happened)
    {
        var why = happened.Reason switch
        {
            PassedOverReason.Busy => "it is in use",
            PassedOverReason.Suspended => "it is suspended",
            PassedOverReason.UnderRepair => "it is under repair",
            PassedOverReason.CoolingOff => "it is too soon after a refusal",
        };
        return happened.Incident is not null
            ? new($"{_cast.Capital(happened.Asker)} wants {Channel(happened.Channel)}, but {why}.") { Side = Key(happened.Asker) }
            : new($"{TheChannel(happened.Channel)} is wanted for routine business, but {why}.") { Minor = true };
    }

    public View Attempted(Attempted happened) => ByAsker(happened.Channel, happened.Incident, $"{_cast.Capital(happened.Asker)}{ByItself(happened)} {Attempt(happened)}.");

    public View Postponed(Postponed happened)
    {
        var again = ledger.PostponementsOf(happened.Channel) > 1 ? "again " : "";
        return ByAsked(happened.Channel, happened.Incident, $"{again}postpones its answer{About(happened.Incident)}");
    }

    public View Accepted(Accepted happened) => ByAsked(happened.Channel, happened.Incident, $"agrees to {Talk(happened.Channel)}{About(happened.Incident)}");

    public View Refused(Refused happened) => ByAsked(happened.Channel, happened.Incident, $"declines {Talk(happened.Channel)}{About(happened.Incident)}");

    public View Withdrawn(Withdrawn happened)
    {
        var talk = Talk(happened.Channel);
        return ByAsker(happened.Channel, happened.Incident, happened.Reason switch
        {
            WithdrawalReason.PatienceEnded => $"{Asker(happened.Channel)} waits no longer for {talk}{About(happened.Incident)}.",
            WithdrawalReason.IncidentClosed when KnowsItsEnd(happened.Incident) => $"{Asker(happened.Channel)} no longer needs {talk}: the matter is closed.",
            WithdrawalReason.IncidentClosed => $"{Asker(happened.Channel)} withdraws its request for {talk}.",
            WithdrawalReason.HungUp => $"{Asker(happened.Channel)} withdraws its request for {talk}.",
            WithdrawalReason.Suspended => $"The request for {talk} lapses: the channel is suspended.",
        });
    }

    public View Unanswered(Unanswered happened) => ByAsker(happened.Channel, happened.Incident, $"Nobody answers on {Channel(happened.Channel)}{(Control && happened.IsDead ? ": it is dead" : "")}.");

    public View Connected(Connected happened)
    {
        var waited = Spans.Said(happened.AfterAttempt.Minutes);
        return ByAsker(happened.Channel, happened.Incident, KindOf(happened.Channel) switch
        {
            ChannelKind.Line => $"{TheChannel(happened.Channel)} is answered after {waited}.",
            ChannelKind.Meeting => $"{TheTalk(happened.Channel)} begins, {waited} after it was proposed.",
            ChannelKind.Call => $"{TheTalk(happened.Channel)} begins, {waited} after it was asked for.",
            ChannelKind.Talks => throw NotAsked(happened.Channel),
        });
    }

    public View Completed(Completed happened) => ByAsker(happened.Channel, happened.Incident, $"{TheTalk(happened.Channel)} ends.") with { Minor = true };

    public View BrokenOff(BrokenOff happened) =>
        ByAsker(happened.Channel, happened.Incident, $"{TheTalk(happened.Channel)} is broken off{(KnowsItsEnd(happened.Incident) && !happened.HungUp ? ": the matter is closed" : "")}.");

    public View Cut(Cut happened) => ByAsker(happened.Channel, happened.Incident, happened.Reason switch
    {
        CutReason.LineFailed => $"{TheChannel(happened.Channel)} goes dead in the middle of the call. The repair begins.",
        CutReason.Suspended => $"{TheTalk(happened.Channel)} is cut off: {Channel(happened.Channel)} is suspended.",
    });

    // From the attempt to the end of the contact, the side that acts is the one that asks, or the one that is asked.
    private View ByAsker(ChannelId channel, IncidentId? incident, string text) =>
        new(text) { Side = Key(ledger.AskerOf(channel)), Minor = IsRoutine(channel, incident) };

    private View ByAsked(ChannelId channel, IncidentId? incident, string does)
    {
        var asked = ledger.AskerOf(channel)?.Other;
        return new($"{Capital(asked)} {does}.") { Side = Key(asked), Minor = IsRoutine(channel, incident) };
    }

    private string Attempt(Attempted happened)
    {
        var (id, asked) = (happened.Channel, happened.Asker.Other);
        var channel = Model.Channels[id.Index];
        var end = channel.Ends.Length > asked.Index ? channel.Ends[asked.Index] : "";
        var (about, other) = (About(happened.Incident), end.Length == 0 ? "" : $" (other end: {end})");
        var with = end.Length == 0 ? _cast.Side(asked) : $"{_cast.Side(asked)}'s {end}";
        return channel.Kind switch
        {
            ChannelKind.Line => $"rings {Channel(id)}{about}{other}",
            ChannelKind.Meeting => channel.Title is { } title ? $"proposes {title}{about}{other}" : $"proposes a meeting with {with}{about} ({channel.Name})",
            ChannelKind.Call => channel.Title is { } title ? $"asks for {title}{about}{other}" : $"asks for a call with {with}{about} ({channel.Name})",
            ChannelKind.Talks => throw NotAsked(id),
        };
    }

    // A call is called by who is at the other end, seen from the side that asked; a line by its own name.
    private string Talk(ChannelId channel) => KindOf(channel) switch
    {
        ChannelKind.Line => $"the call over {Channel(channel)}",
        ChannelKind.Call or ChannelKind.Meeting or ChannelKind.Talks => Channel(channel),
    };

    private string TheTalk(ChannelId channel) => Cast.Capital(Talk(channel));

    private string About(IncidentId? about) => about is { } incident ? $" about {Label(incident)}" : " on routine business";

    private string Asker(ChannelId channel) => Capital(ledger.AskerOf(channel));

    private string Capital(SideId? side) => side is { } known ? _cast.Capital(known) : "Somebody";

    // The side that did it need not be asked: it calls before it is.
    private string ByItself(Attempted happened) => happened.Incident is { } incident && happened.Asker == ledger.AuthorOf(incident) ? ", of its own accord," : "";

    // The side that judges knows that it has decided; the other side only sees the contact end.
    private bool KnowsItsEnd(IncidentId? about) => Control || (about is { } incident && audience.Is(ledger.ObserverOf(incident)));

    private bool IsRoutine(ChannelId channel, IncidentId? incident) => incident is null && !KindOf(channel).HasSessions();

    private InvalidOperationException NotAsked(ChannelId channel) => new($"nobody asks for talks: {Model.Channels[channel.Index].Name}");
}
