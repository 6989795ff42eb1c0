using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Stepping;

namespace ChannelSim.Results.Telling;

/// <content>Contacts: who asks whom, what comes of it, what is said and heard.</content>
internal sealed partial class Teller
{
    private View? Contact(StepEvent e, View view) => e.Kind switch
    {
        StepEventKind.NoticeUp => view with { Side = Key(ledger.ObserverOf(e.Incident)), Text = Notice(e), Minor = true },
        StepEventKind.NotThoughtOf => view with { Side = Key(ledger.ObserverOf(e.Incident)), Text = $"{Cast.Capital(Observer(e))} does not think of {Channel(e)}{Would(e)}.", Minor = true },
        StepEventKind.PassedOver => view with { Side = Key(ledger.AskerOf(e)), Text = PassedOver(e), Minor = e.Incident < 0 },
        StepEventKind.Statement => Statement(e, view),
        StepEventKind.OfficialReading => Official(e, view),
        StepEventKind.Halted => view with { Side = Key(ledger.AuthorOf(e.Incident)), Text = $"Asked over {Channel(e)}, {Author(e)} puts a stop to it." },
        _ => Asked(e, view),
    };

    // From the attempt to the end of the contact. The side that acts is the one that asks, or the one that is asked.
    private View? Asked(StepEvent e, View view)
    {
        var (asker, asked) = (ledger.AskerOf(e), 1 - ledger.AskerOf(e));
        (int Side, string Text)? told = e.Kind switch
        {
            StepEventKind.Attempted => (asker, Attempt(e, asker, asked)),
            StepEventKind.Postponed => (asked, $"{Capital(asked)} {(ledger.PostponementsOf(e.Channel) > 1 ? "again postpones" : "postpones")} its answer{About(e)}."),
            StepEventKind.Accepted => (asked, $"{Capital(asked)} agrees to {Talk(e)}{About(e)}."),
            StepEventKind.Refused => (asked, $"{Capital(asked)} declines {Talk(e)}{About(e)}."),
            StepEventKind.Withdrawn => (asker, Withdrawal(e, asker)),
            StepEventKind.Unanswered => (asker, $"Nobody answers on {Channel(e)}{(Control && e.Code == 1 ? ": it is dead" : "")}."),
            StepEventKind.Connected => (asker, Connection(e)),
            StepEventKind.Completed => (asker, $"{Cast.Capital(Talk(e))} ends."),
            StepEventKind.BrokenOff => (asker, $"{Cast.Capital(Talk(e))} is broken off{(Sees(asker) ? ": the matter is closed" : "")}."),
            StepEventKind.Cut => (asker, e.Code == 0 ? $"{Channel(e, capital: true)} goes dead in the middle of the call. The repair begins." : $"{Cast.Capital(Talk(e))} is cut off: {Channel(e)} is suspended."),
            _ => null,
        };
        var minor = e.Kind == StepEventKind.Completed || (e.Incident < 0 && Kind(e) != ChannelKind.Talks);
        return told is { } said ? view with { Side = Key(said.Side), Text = said.Text, Minor = minor } : null;
    }

    private string Notice(StepEvent e) => e.Code == 1
        ? $"{Cast.Capital(Observer(e))} wants to talk to {Author(e)} about {Label(e)}."
        : $"{Cast.Capital(Observer(e))} decides not to talk to {Author(e)} about {Label(e)}.";

    private string Would(StepEvent e) => ledger.ChanceOfEntry(e.Incident) is var chance and > 0 ? $" (it would {Likelihood.Often(chance)})" : "";

    private string PassedOver(StepEvent e)
    {
        var wanted = e.Incident < 0 ? $"{Channel(e, capital: true)} is wanted for routine business" : $"{Cast.Capital(Observer(e))} wants {Channel(e)}";
        var why = (PassedOverReason)e.Code switch
        {
            PassedOverReason.Busy => "it is in use",
            PassedOverReason.Suspended => "it is suspended",
            PassedOverReason.UnderRepair => "it is under repair",
            _ => "it is too soon after a refusal",
        };
        return $"{wanted}, but {why}.";
    }

    private string Attempt(StepEvent e, int asker, int asked)
    {
        var end = End(e, asked);
        var other = end.Length == 0 ? "" : $" (other end: {end})";
        if (Kind(e) == ChannelKind.Line) return $"{Capital(asker)} rings {Channel(e)}{About(e)}{other}.";
        var asks = Kind(e) == ChannelKind.Meeting ? "proposes" : "asks for";
        if (Model.Channels[e.Channel].Title is { } title) return $"{Capital(asker)} {asks} {title}{About(e)}{other}.";
        var what = Kind(e) == ChannelKind.Meeting ? "a meeting" : "a call";
        var with = end.Length == 0 ? _cast.Side(asked) : $"{_cast.Side(asked)}'s {end}";
        return $"{Capital(asker)} {asks} {what} with {with}{About(e)} ({Model.Channels[e.Channel].Name}).";
    }

    private string Withdrawal(StepEvent e, int asker) => e.Code switch
    {
        0 => $"{Capital(asker)} waits no longer for {Talk(e)}{About(e)}.",
        1 when Sees(asker) => $"{Capital(asker)} no longer needs {Talk(e)}: the matter is closed.",
        1 => $"{Capital(asker)} withdraws its request for {Talk(e)}.",
        _ => $"The request for {Talk(e)} lapses: the channel is suspended.",
    };

    private string Connection(StepEvent e) => Kind(e) switch
    {
        ChannelKind.Line => $"{Channel(e, capital: true)} is answered after {Spans.Said(e.X)}.",
        ChannelKind.Meeting => $"{Cast.Capital(Talk(e))} begins, {Spans.Said(e.X)} after it was proposed.",
        _ => $"{Cast.Capital(Talk(e))} begins, {Spans.Said(e.X)} after it was asked for.",
    };

    private View Statement(StepEvent e, View view)
    {
        bool said = e.Code >= 2, heard = e.Code % 2 == 1;
        var listens = Sees(ledger.ObserverOf(e.Incident));
        view = view with { Side = Key(ledger.AuthorOf(e.Incident)) };
        if (!listens) return view with { Text = $"Over {Channel(e)}, {Author(e)} says of {Label(e)}: {Word(said)}." };
        var believed = view with { Before = Likelihood.Of(e.X), After = Likelihood.Of(e.Y) };
        var misreading = ledger.Chance(Model.Channels[e.Channel].Misreading, ledger.AuthorOf(e.Incident));
        var words = Control
            ? said == heard ? $"{Author(e)} says of {Label(e)}: {Word(said)}" : $"{Author(e)} says of {Label(e)}: {Word(said)}, but {Observer(e)} hears: {Word(heard)} (misheard; {Likelihood.Percent(misreading)} likely)"
            : $"{Author(e)} is heard to say of {Label(e)}: {Word(heard)}{(misreading > 0 ? $" (a word is misheard {Likelihood.Percent(misreading)} of the time)" : "")}";
        return believed with { Text = $"Over {Channel(e)}, {words}. {Had(e)}" };
    }

    private View Official(StepEvent e, View view)
    {
        bool said = e.Code >= 2, heard = e.Code % 2 == 1;
        var wrong = Control && said != heard ? $" (misread; what was said: {Word(said)})" : "";
        return Believed(e, view) with { Text = $"The official reading of what {Author(e)} said of {Label(e)}: {Word(heard)}{wrong}. {Had(e)}" };
    }

    private string Had(StepEvent e)
    {
        var (before, after) = (Likelihood.Percent(Likelihood.Of(e.X)), Likelihood.Percent(Likelihood.Of(e.Y)));
        var side = Cast.Capital(Observer(e));
        return before == after ? $"{side} leaves it at {after} likely to be meant." : $"{side} had it at {before} likely to be meant, now {after}.";
    }

    // A call is called by who is at the other end, seen from the side that asked; a line by its own name.
    private string Talk(StepEvent e) => Kind(e) switch
    {
        ChannelKind.Line => $"the call over {Channel(e)}",
        _ when Model.Channels[e.Channel].Title is { } title => title,
        ChannelKind.Meeting => Channel(e),
        _ => Channel(e),
    };

    private string About(StepEvent e) => e.Incident < 0 ? " on routine business" : $" about {Label(e)}";

    private string End(StepEvent e, int side) => Model.Channels[e.Channel].Ends is var ends && ends.Length > side && side >= 0 ? ends[side] : "";

    private ChannelKind Kind(StepEvent e) => Model.Channels[e.Channel].Kind;

    private string Capital(int side) => side < 0 ? "Somebody" : _cast.Capital(side);

    private bool Sees(int side) => Control || audience.Side == side;

    private static string Word(bool meant) => meant ? "\"it was meant\"" : "\"it was an accident\"";
}
