namespace ChannelSim.Exercise.Views;

/// <summary>What a <see cref="ViewEvent"/> can be: snake_case, as in data files.</summary>
public static class ViewKinds
{
    /// <summary>Somebody is told something that the scenario or control has for them.</summary>
    public const string Inject = "inject";

    /// <summary>The climate changed.</summary>
    public const string Climate = "climate";

    /// <summary>The rung changed.</summary>
    public const string Rung = "rung";

    /// <summary>A line is known to be down.</summary>
    public const string KnownDown = "known_down";

    /// <summary>A line works again.</summary>
    public const string Repaired = "repaired";

    /// <summary>A channel is suspended.</summary>
    public const string Suspended = "suspended";

    /// <summary>A channel is open again.</summary>
    public const string Restored = "restored";

    /// <summary>The side has an incident to judge.</summary>
    public const string Opened = "opened";

    /// <summary>The side has ordered an act.</summary>
    public const string Ordered = "ordered";

    /// <summary>Something has happened on the side's own account that it did not order.</summary>
    public const string Caused = "caused";

    /// <summary>More was learnt about an incident.</summary>
    public const string Clarified = "clarified";

    /// <summary>The official reading of what was said has come.</summary>
    public const string OfficialReading = "official_reading";

    /// <summary>The time to decide has become longer, or shorter.</summary>
    public const string Fuse = "fuse";

    /// <summary>A channel was tried and is not to be had.</summary>
    public const string PassedOver = "passed_over";

    /// <summary>A line rings at the other end, as far as the side that rings it knows.</summary>
    public const string Ringing = "ringing";

    /// <summary>A call or meeting was asked for.</summary>
    public const string Requested = "requested";

    /// <summary>Nobody answered.</summary>
    public const string Unanswered = "unanswered";

    /// <summary>The answer to a request was put off.</summary>
    public const string Postponed = "postponed";

    /// <summary>A request was accepted.</summary>
    public const string Accepted = "accepted";

    /// <summary>A request was refused.</summary>
    public const string Refused = "refused";

    /// <summary>A request, or a line's ringing, came to its end before anybody talked.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>People talk.</summary>
    public const string Connected = "connected";

    /// <summary>A call or meeting came to its end.</summary>
    public const string Completed = "completed";

    /// <summary>A call was cut, by a failure or a suspension.</summary>
    public const string Cut = "cut";

    /// <summary>A call was broken off.</summary>
    public const string BrokenOff = "broken_off";

    /// <summary>The side has chosen what it will have said.</summary>
    public const string WordChosen = "word_chosen";

    /// <summary>What the side has said.</summary>
    public const string Said = "said";

    /// <summary>What the side has heard.</summary>
    public const string Heard = "heard";

    /// <summary>The side has decided.</summary>
    public const string Decided = "decided";

    /// <summary>An act has stopped.</summary>
    public const string Settled = "settled";

    /// <summary>Control has closed an incident.</summary>
    public const string Closed = "closed";

    /// <summary>A session of talks begins.</summary>
    public const string SessionHeld = "session_held";

    /// <summary>A session of talks is put off.</summary>
    public const string SessionPostponed = "session_postponed";

    /// <summary>A session of talks does not take place.</summary>
    public const string SessionPassedOver = "session_passed_over";

    /// <summary>A session of talks ends.</summary>
    public const string SessionConcluded = "session_concluded";

    /// <summary>The side has written down its own probability.</summary>
    public const string Believed = "believed";

    /// <summary>People play the side from now on.</summary>
    public const string Played = "played";

    /// <summary>The rules play the side from now on.</summary>
    public const string Automated = "automated";

    /// <summary>The clock is given to the side, or taken back.</summary>
    public const string Lent = "lent";

    /// <summary>A fan of what could come is shown.</summary>
    public const string Shown = "shown";

    /// <summary>The clock was set back; see <see cref="ViewEvent.Kept"/>.</summary>
    public const string SetBack = "set_back";

    /// <summary>The exercise is over.</summary>
    public const string Ended = "ended";

    /// <summary>For control: a command, as it was given.</summary>
    public const string Order = "order";

    /// <summary>For control: a note.</summary>
    public const string Note = "note";

    /// <summary>For control: what was said, and what was heard.</summary>
    public const string Statement = "statement";

    /// <summary>For control: the author stops when asked.</summary>
    public const string Halted = "halted";

    /// <summary>For control: a line failed.</summary>
    public const string LineFailed = "line_failed";

    /// <summary>For control: a timeline entry was due and did not happen.</summary>
    public const string NotThisTime = "not_this_time";

    /// <summary>For control: a side comes to look for contact, or not.</summary>
    public const string NoticeUp = "notice_up";

    /// <summary>For control: a side did not think of a channel.</summary>
    public const string NotThoughtOf = "not_thought_of";

    /// <summary>For control: goodwill changed.</summary>
    public const string Goodwill = "goodwill";
}
