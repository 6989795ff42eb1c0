using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Checking;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Telling;

/// <content>What happens to both: the timeline, ladder, climate, channels by themselves, talks.</content>
internal sealed partial class Teller
{
    public View TimelineFired(TimelineFired happened) => new(Inject(Model.Timeline[happened.Entry.Index]));

    public View TimelineFailed(TimelineFailed happened) => new(NotThisTime(Model.Timeline[happened.Entry.Index])) { Minor = true };

    public View ClimateChanged(ClimateChanged happened) => new($"{Cast.Capital(_cast.Climate(happened.To))}.{After($"climate.{Model.Climates[happened.To.Index].Name}")}");

    public View RungChanged(RungChanged happened) => new($"The situation {(happened.To.Index > happened.From.Index ? "escalates" : "de-escalates")} from {_cast.Rung(happened.From)} to {_cast.Rung(happened.To)}{Why(happened.Cause)}.{After($"ladder.{Model.Rungs[happened.To.Index].Name}")}")
    {
        Rung = Model.Rungs[happened.To.Index].Name,
    };

    // Whether it was right to respond is nobody's to know but control's.
    private string Why(ClimbCause cause) => !Control ? "" : cause switch
    {
        ClimbCause.None or ClimbCause.Timeline => "",
        ClimbCause.ResponseToDeliberate => $": a response to {Answered()}, in truth meant",
        ClimbCause.ResponseToAccident => $": a response to {Answered()}, in truth not meant",
        ClimbCause.Control => ", by hand",
    };

    private string Answered() => Label(ledger.Decided!.Value);

    public View LineFailed(LineFailed happened) => new($"{TheChannel(happened.Channel)} fails{(happened.WhileConnected ? " in the middle of the call" : ". Nobody notices")}.") { Minor = true };

    public View FailureFound(FailureFound happened) => new($"{TheChannel(happened.Channel)} is found to be dead{(happened.ByRinging ? "" : " at a check")}. The repair begins.") { Minor = !happened.ByRinging };

    public View Repaired(Repaired happened) => new($"{TheChannel(happened.Channel)} works again.") { Minor = true };

    public View Suspended(Suspended happened) => new($"{TheChannel(happened.Channel)} is suspended.");

    public View Restored(Restored happened) => new($"{TheChannel(happened.Channel)} is open again.");

    public View SessionHeld(SessionHeld happened) => new($"{TheSession(happened.Channel, happened.Session)} begins.");

    public View SessionPostponed(SessionPostponed happened) => new($"{TheSession(happened.Channel, happened.Session)} is postponed{(happened.ForGood ? " for good" : "")}.");

    public View SessionPassedOver(SessionPassedOver happened)
    {
        var why = happened.Reason == PassedOverReason.Suspended ? "the talks are suspended" : "the one before it is still under way";
        return new($"{TheSession(happened.Channel, happened.Session)} does not take place; {why}.");
    }

    public View SessionConcluded(SessionConcluded happened) => new($"{TheChannel(happened.Channel)}: the session ends.") { Minor = true };

    public View GoodwillChanged(GoodwillChanged happened) => new(Relations(happened.By.Value)) { Minor = true };

    public View Ended(Ended happened) => new(happened.OnTerminalRung ? "With that the scenario ends." : "Here the scenario ends.");

    private string TheSession(ChannelId channel, SessionId session) => $"{TheChannel(channel)}: session {session.Index + 1}";

    private static string Relations(double change)
    {
        var much = Math.Abs(change) switch { < 0.15 => " slightly", < 0.4 => "", _ => " markedly" };
        return change > 0 ? $"Relations warm{much}." : $"Relations cool{much}.";
    }

    // Control hears to whom it goes; whoever is told hears the inject alone. One without a title is told by what it does.
    private string Inject(TimelineEntryDefinition entry)
    {
        if (entry.Title is not { Length: > 0 } title) return "";
        if (Missing(entry) is { } channel) return Control ? $"Left out, since this world is without {channel}: {Phrases.Quoted(Phrases.Plain(title))}." : "";
        return Control ? $"{To(entry)}: {Phrases.Sentences(title)}" : Phrases.Sentences(title);
    }

    private static string NotThisTime(TimelineEntryDefinition entry) =>
        entry.Title is { Length: > 0 } title ? $"Not this time: {Phrases.Quoted(Phrases.Plain(title))}." : "";

    /// <summary>The channel that an entry is about and that this world does not have, where nothing else comes of the entry.</summary>
    private string? Missing(TimelineEntryDefinition entry)
    {
        if (entry.Climate is not null || entry.Rung is not null || entry.Incident is not null) return null;
        var acts = entry.Suspend.Concat(entry.Restore).Select(channel => Model.Channels[channel.Index]).ToList();
        if (acts.Count > 0) return acts.TrueForAll(channel => channel.Removed) ? Called(acts[0]) : null;
        return Model.Channels.FirstOrDefault(channel => channel.Removed && Mentions(entry.Title!, channel)) is { } named ? Called(named) : null;
    }

    private string Called(ChannelDefinition channel) => Channel(new ChannelId(Model.Channels.IndexOf(channel)));

    private static bool Mentions(string title, ChannelDefinition channel) =>
        RemovedChannels.Names(title, channel.Name) || (channel.Title is { } called && RemovedChannels.Names(title, called));

    private string To(TimelineEntryDefinition entry) =>
        entry.To.IsEmpty || entry.To.Length == Model.Sides.Length ? "To both sides" : $"To {_cast.Side(entry.To[0])}";
}
