using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Telling;

/// <content>What comes of a completed call: a halt, a statement, an official reading.</content>
internal sealed partial class Teller
{
    public View Halted(Halted happened) => new($"Asked over {Channel(happened.Channel)}, {Author(happened.Incident)} puts a stop to it.") { Side = Key(ledger.AuthorOf(happened.Incident)) };

    public View Statement(Statement happened)
    {
        var (author, listener) = (ledger.AuthorOf(happened.Incident), ledger.ObserverOf(happened.Incident));
        var over = $"Over {Channel(happened.Channel)}";
        if (!Control && !audience.Is(listener)) return new($"{over}, {Says(happened)}.") { Side = Key(author) };
        var words = Control ? SaidAndHeard(happened) : HeardAlone(happened);
        return Believed($"{over}, {words}. {Had(happened.Incident, happened.Before, happened.After)}", happened.Incident, Likelihood.Of(happened.Before), Likelihood.Of(happened.After)) with { Side = Key(author) };
    }

    public View OfficialReading(OfficialReading happened)
    {
        var wrong = Control && happened.Said != happened.Heard ? $" (misread; what was said: {Quoted(happened.Incident, happened.Said)})" : "";
        var text = $"The official reading arrives. {Cast.Capital(Author(happened.Incident))} said of {Label(happened.Incident)}: {Quoted(happened.Incident, happened.Heard)}{wrong}. {Had(happened.Incident, happened.Before, happened.After)}";
        return Believed(text, happened.Incident, Likelihood.Of(happened.Before), Likelihood.Of(happened.After));
    }

    private string Says(Statement happened) => $"{Author(happened.Incident)} says of {Label(happened.Incident)}: {Quoted(happened.Incident, happened.Said)}";

    private string SaidAndHeard(Statement happened) => happened.Said == happened.Heard
        ? Says(happened)
        : $"{Says(happened)}, but {Observer(happened.Incident)} hears: {Quoted(happened.Incident, happened.Heard)} (misheard; {Likelihood.Percent(MisreadingOf(happened))} likely)";

    private string HeardAlone(Statement happened)
    {
        var may = MisreadingOf(happened) is var misreading and > 0 ? $" (a word is misheard {Likelihood.Percent(misreading)} of the time)" : "";
        return $"{Author(happened.Incident)} is heard to say of {Label(happened.Incident)}: {Quoted(happened.Incident, happened.Heard)}{may}";
    }

    private double MisreadingOf(Statement happened) => Model.Channels[happened.Channel.Index] is ContactChannelDefinition channel ? ledger.Chance(channel.Misreading, ledger.AuthorOf(happened.Incident)) : 0;

    private string Had(IncidentId incident, LogOdds before, LogOdds after)
    {
        var (had, has) = (Likelihood.Percent(Likelihood.Of(before)), Likelihood.Percent(Likelihood.Of(after)));
        var side = Cast.Capital(Observer(incident));
        return had == has ? $"{side} leaves it at {has} likely to be meant." : $"{side} had it at {had} likely to be meant, now {has}.";
    }

    private string Quoted(IncidentId incident, Word word) => Phrases.Quoted($"it was {_cast.Truth(ledger.Incident(incident).Type, word == Word.Deliberate)}");
}
