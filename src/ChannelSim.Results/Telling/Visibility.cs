using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;

namespace ChannelSim.Results.Telling;

/// <summary>Who may be told of a kind of event at all; what each of them is told is up to the sentence.</summary>
internal enum Sight
{
    /// <summary>Nobody but control: truths, what nobody sees, what nobody thought of.</summary>
    Control,

    /// <summary>The side that judges the incident.</summary>
    Observer,

    /// <summary>The side that asked.</summary>
    Asker,

    /// <summary>Both ends of a contact; of a line, which rings unseen until it is answered, the asker alone.</summary>
    Ends,

    /// <summary>Both sides.</summary>
    Sides,

    /// <summary>Those to whom an inject is addressed.</summary>
    Addressees,

    /// <summary>Both sides and the room.</summary>
    Everyone,
}

/// <summary>
/// Who sees what, as an allow-list: a kind of event without a row is seen by nobody and fails a test. A side sees what happens to it: its own
/// judgement, its own calls, what both ends of a contact notice, and what is public. Never truths, the other side's belief and plans, failures that
/// nobody has noticed, goodwill, or what did not happen.
/// </summary>
internal static class Visibility
{
    private static readonly Dictionary<StepEventKind, Sight> Rows = new()
    {
        [StepEventKind.TimelineFired] = Sight.Addressees,
        [StepEventKind.TimelineFailed] = Sight.Control,
        [StepEventKind.ClimateChanged] = Sight.Everyone,
        [StepEventKind.RungChanged] = Sight.Everyone,
        [StepEventKind.LineFailed] = Sight.Control,
        [StepEventKind.FailureFound] = Sight.Sides,
        [StepEventKind.Repaired] = Sight.Sides,
        [StepEventKind.Suspended] = Sight.Sides,
        [StepEventKind.Restored] = Sight.Sides,
        [StepEventKind.Opened] = Sight.Observer,
        [StepEventKind.Clarified] = Sight.Observer,
        [StepEventKind.NoticeUp] = Sight.Observer,
        [StepEventKind.NotThoughtOf] = Sight.Control,
        [StepEventKind.PassedOver] = Sight.Asker,
        [StepEventKind.Attempted] = Sight.Ends,
        [StepEventKind.Postponed] = Sight.Sides,
        [StepEventKind.Accepted] = Sight.Sides,
        [StepEventKind.Refused] = Sight.Sides,
        [StepEventKind.Withdrawn] = Sight.Ends,
        [StepEventKind.Unanswered] = Sight.Asker,
        [StepEventKind.Connected] = Sight.Sides,
        [StepEventKind.FuseExtended] = Sight.Observer,
        [StepEventKind.Completed] = Sight.Sides,
        [StepEventKind.BrokenOff] = Sight.Sides,
        [StepEventKind.Cut] = Sight.Sides,
        [StepEventKind.Halted] = Sight.Sides,
        [StepEventKind.Statement] = Sight.Sides,
        [StepEventKind.OfficialReading] = Sight.Observer,
        [StepEventKind.Decided] = Sight.Observer,
        [StepEventKind.Settled] = Sight.Sides,
        [StepEventKind.SessionHeld] = Sight.Everyone,
        [StepEventKind.SessionPostponed] = Sight.Everyone,
        [StepEventKind.SessionPassedOver] = Sight.Sides,
        [StepEventKind.SessionConcluded] = Sight.Sides,
        [StepEventKind.GoodwillChanged] = Sight.Control,
        [StepEventKind.Ended] = Sight.Everyone,
    };

    /// <summary>Who may be told of a kind; null where the list has no row for it.</summary>
    public static Sight? Of(StepEventKind kind) => Rows.TryGetValue(kind, out var sight) ? sight : null;

    /// <summary>Whether an audience may be told of an event.</summary>
    public static bool Sees(Audience audience, StepEvent e, Ledger ledger)
    {
        if (audience.IsControl) return true;
        if (Of(e.Kind) is not { } sight) return false;
        return sight switch
        {
            Sight.Everyone => true,
            Sight.Addressees => IsAddressed(audience, ledger.Model.Timeline[e.Code]),
            _ when audience.IsRoom => false,
            Sight.Sides => true,
            Sight.Observer => audience.Side == ledger.ObserverOf(e.Incident),
            Sight.Asker => audience.Side == ledger.AskerOf(e),
            Sight.Ends => audience.Side == ledger.AskerOf(e) || ledger.Model.Channels[e.Channel].Kind != ChannelKind.Line,
            _ => false,
        };
    }

    // What is addressed to nobody in particular is for all.
    private static bool IsAddressed(Audience audience, TimelineEntryDefinition entry) =>
        entry.To.IsEmpty || (!audience.IsRoom && entry.To.Any(side => side.Index == audience.Side));
}
