using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;

namespace ChannelSim.Exercise.Views;

/// <content>Incidents: what is seen, what is thought of it, what is said and decided.</content>
internal sealed partial class AllowList
{
    public ViewEvent? Opened(Opened happened)
    {
        if (Observes(happened.Incident)) return ToBeJudged(happened);
        if (Wrote(happened.Incident) && happened.IsDeliberate) return Ordered(happened);
        if (Wrote(happened.Incident) && memory.TypeOf(happened.Incident).Announce is not null) return Caused(happened.Incident, happened.At);
        return Nobody;
    }

    /// <summary>What an author is told of what it did not order: at once where it would announce it, else when it hears of it.</summary>
    public ViewEvent Caused(IncidentId incident, SimTime at) =>
        Of(incident, at, ViewKinds.Caused, $"{Cast.Capital(Author(incident))} has not ordered {Label(incident)}, and is held to be its author.{InTruth(incident, meant: false)}") with { Side = Key(AuthorOf(incident)), Deliberate = false };

    public ViewEvent? Clarified(Clarified happened) =>
        Observes(happened.Incident) ? Judged(happened.Incident, happened.At, ViewKinds.Clarified, $"More is learnt about {Label(happened.Incident)}.", happened.After) : Nobody;

    public ViewEvent? OfficialReading(OfficialReading happened)
    {
        if (!Observes(happened.Incident)) return Nobody;
        var text = $"The official reading of what {Author(happened.Incident)} said of {Label(happened.Incident)}: {Quoted(happened.Incident, happened.Heard)}.";
        return Judged(happened.Incident, happened.At, ViewKinds.OfficialReading, text, happened.After) with { Deliberate = happened.Heard == Word.Deliberate };
    }

    public ViewEvent? FuseExtended(FuseExtended happened)
    {
        if (!Observes(happened.Incident)) return Nobody;
        var text = $"{Cast.Capital(Observer(happened.Incident))} has {(happened.By.Minutes < 0 ? "less" : "more")} time to decide on {Label(happened.Incident)}: until {When(happened.At, happened.BurnsDownAt.Minutes)}.";
        return Of(happened.Incident, happened.At, ViewKinds.Fuse, text) with { DecideBy = happened.BurnsDownAt.Minutes };
    }

    // The contact ends with the act, which is told when it is settled.
    public ViewEvent? Halted(Halted happened) => Nobody;

    public ViewEvent? Statement(Statement happened) => Observes(happened.Incident) ? Heard(happened) : Wrote(happened.Incident) ? Said(happened) : Nobody;

    // The other side sees what follows, and nothing else.
    public ViewEvent? Decided(Decided happened)
    {
        if (!Observes(happened.Incident)) return Nobody;
        var isLate = memory.DecideBy(happened.Incident) is { } by && happened.At.Minutes >= by;
        var text = $"{(isLate ? $"Time is up: {Observer(happened.Incident)}" : Cast.Capital(Observer(happened.Incident)))} {(happened.Responds ? "responds to" : "stands down over")} {Label(happened.Incident)}{_cast.Looks(memory.TypeIdOf(happened.Incident), happened.Responds)}.";
        return Of(happened.Incident, happened.At, ViewKinds.Decided, text) with { Side = Key(memory.TypeOf(happened.Incident).Observer), To = happened.Responds ? "respond" : "stand-down" };
    }

    public ViewEvent? Settled(Settled happened) => KnowsOf(happened.Incident) ? Of(happened.Incident, happened.At, ViewKinds.Settled, $"{Cast.Capital(Label(happened.Incident))} has stopped.") : Nobody;

    public ViewEvent? ClosedByHand(ClosedByHand happened) => KnowsOf(happened.Incident) ? Of(happened.Incident, happened.At, ViewKinds.Closed, $"The matter of {Label(happened.Incident)} is closed.") : Nobody;

    private ViewEvent ToBeJudged(Opened happened)
    {
        var by = memory.DecideBy(happened.Incident);
        var until = by is { } moment ? $" It must decide by {When(happened.At, moment)}." : "";
        var told = Judged(happened.Incident, happened.At, ViewKinds.Opened, $"{Cast.Capital(Observer(happened.Incident))} has to judge {Label(happened.Incident)}.", happened.After);
        return told with { Text = told.Text + until, DecideBy = by, Side = Key(memory.TypeOf(happened.Incident).Observer) };
    }

    private ViewEvent Ordered(Opened happened) =>
        Of(happened.Incident, happened.At, ViewKinds.Ordered, $"{Cast.Capital(Author(happened.Incident))} has ordered {Label(happened.Incident)}.{InTruth(happened.Incident, meant: true)}") with { Side = Key(AuthorOf(happened.Incident)), Deliberate = true };

    // A text arrives with the word that it was meant to bear; where it does not, or where there was none, the interpreter's rendering is all there is.
    private ViewEvent Heard(Statement happened)
    {
        var chosen = memory.WordOn(happened.Channel);
        var text = happened.Said == happened.Heard ? chosen?.Text : null;
        var words = $"Over {_cast.Channel(happened.Channel)}, {Author(happened.Incident)} is heard to say of {Label(happened.Incident)}: {Quoted(happened.Incident, happened.Heard)}{(text is null ? ", in the interpreter's rendering" : "")}.";
        return Judged(happened.Incident, happened.At, ViewKinds.Heard, words, happened.After) with { Channel = ChannelKey(happened.Channel), Side = Key(AuthorOf(happened.Incident)), Deliberate = happened.Heard == Word.Deliberate, Body = text };
    }

    private ViewEvent Said(Statement happened)
    {
        var words = $"Over {_cast.Channel(happened.Channel)}, {Author(happened.Incident)} says of {Label(happened.Incident)}: {Quoted(happened.Incident, happened.Said)}.";
        return Of(happened.Incident, happened.At, ViewKinds.Said, words) with { Channel = ChannelKey(happened.Channel), Side = Key(AuthorOf(happened.Incident)), Deliberate = happened.Said == Word.Deliberate, Body = memory.WordOn(happened.Channel)?.Text };
    }

    private ViewEvent Judged(IncidentId incident, SimTime at, string kind, string text, LogOdds belief) =>
        Assessed(Of(incident, at, kind, text + assessing.Sentence(Cast.Capital(Observer(incident)), belief)), belief);

    // In the file's own words, where it has any.
    private string InTruth(IncidentId incident, bool meant)
    {
        var type = memory.TypeOf(incident);
        return (meant ? type.Meant : type.NotMeant) is { Length: > 0 } ? $" It was {_cast.Truth(memory.TypeIdOf(incident), meant)}." : "";
    }

    // Who observes it has known of it from the beginning; its author, once it was told.
    private bool KnowsOf(IncidentId incident) => IsSide && memory.Knows(incident);

    private string ChannelKey(ChannelId channel) => scenario.Model.Channels[channel.Index].Name;

    private string Quoted(IncidentId incident, Word word) => $"\"it was {_cast.Truth(memory.TypeIdOf(incident), word == Word.Deliberate)}\"";
}
