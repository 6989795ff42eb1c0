using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Tests.Oracle;

// The conditions of the timeline: phrases that are true from some moment on, phrases that are true while something is so, and lists of them.
internal sealed partial class SlowInterpreter
{
    private int triggered;
    private int talking;

    private void StartConditions()
    {
        AwaitSilence();
        TriggerWhatHolds();
    }

    private bool Holds(SlowPhrase phrase) => phrase.Says.Kind switch
    {
        TriggerKind.RungAtLeast => rung >= phrase.Says.Rung.Index,
        TriggerKind.ClimateIs => climate == phrase.Says.Climate.Index,
        _ => phrase.Met,
    };

    private bool Holds(SlowEntry entry) => entry.Phrases.Length > 0 && entry.Phrases.All(Holds);

    // What comes to hold inside an event fires when the event is finished, in the order in which it came to hold, then of the file, even if it holds no longer.
    private void TriggerWhatHolds()
    {
        foreach (var entry in entries.Where(entry => !entry.Spent && Holds(entry)))
        {
            Spend(entry);
            At(now, TimerRank.Triggered, triggered++, () => Fire(entry));
        }
    }

    private void Spend(SlowEntry entry)
    {
        entry.Spent = true;
        foreach (var phrase in entry.Phrases) StopWaiting(phrase);
    }

    private void StopWaiting(SlowPhrase phrase)
    {
        foreach (var timer in phrase.Timers.Values) Cancel(timer);
        phrase.Timers.Clear();
    }

    private void MeetByDecision(SlowIncident incident, bool respond) =>
        Meet(incident, TriggerKind.Decided, respond ? TriggerKind.Responded : TriggerKind.StoodDown);

    private void MeetBySettling(SlowIncident incident) => Meet(incident, TriggerKind.Settled);

    private void MeetByClosing(SlowIncident incident) => Meet(incident, TriggerKind.Closed);

    private void MeetByContact(SlowIncident incident)
    {
        foreach (var (_, phrase) in Waiting(TriggerKind.NoContactAfter))
        {
            if (phrase.Timers.Remove(phrase.PlaceOf(incident.TimelineEntry), out var timer)) Cancel(timer);
        }

        Meet(incident, TriggerKind.ContactAfter);
    }

    private void Meet(SlowIncident incident, params TriggerKind[] kinds)
    {
        foreach (var phrase in kinds.SelectMany(Waiting).Select(pair => pair.Phrase).Where(phrase => phrase.PlaceOf(incident.TimelineEntry) >= 0)) phrase.Met = true;
        TriggerWhatHolds();
    }

    private IEnumerable<(SlowEntry Entry, SlowPhrase Phrase)> Waiting(TriggerKind kind) =>
        entries.Where(entry => !entry.Spent).SelectMany(entry => entry.Phrases.Where(phrase => phrase.Says.Kind == kind && !phrase.Met).Select(phrase => (entry, phrase)));

    // Counts from the opening, and goes on although the incident may close.
    private void AwaitSilenceAfter(SlowIncident incident) => AwaitAfter(TriggerKind.NoContactAfter, incident.TimelineEntry);

    private void AwaitTimeAfter(SlowEntry fired) => AwaitAfter(TriggerKind.After, fired.Index);

    private void AwaitAfter(TriggerKind kind, int named)
    {
        foreach (var (entry, phrase) in Waiting(kind).Where(pair => pair.Phrase.PlaceOf(named) >= 0)) AwaitTime(entry, phrase, phrase.PlaceOf(named));
    }

    private void AwaitTime(SlowEntry entry, SlowPhrase phrase, int name) =>
        phrase.Timers[name] = At(now + phrase.Says.At, TimerRank.Condition, entry.Index, () => TimeIsUp(entry, phrase), (phrase.Place * 1000) + name);

    // The entry fires as this very event, if that was all it waited for.
    private void TimeIsUp(SlowEntry entry, SlowPhrase phrase)
    {
        phrase.Met = true;
        StopWaiting(phrase);
        if (Holds(entry)) Fire(entry);
    }

    // Silence about anything: from the start, or from the end of the last of the calls that go on at one time, however it ended.
    private void AwaitSilence()
    {
        foreach (var (entry, phrase) in Waiting(TriggerKind.NoContactFor)) AwaitTime(entry, phrase, 0);
    }

    private void BeginTalking()
    {
        if (talking++ > 0) return;
        foreach (var (_, phrase) in Waiting(TriggerKind.NoContactFor)) StopWaiting(phrase);
    }

    private void EndTalking()
    {
        if (--talking == 0) AwaitSilence();
    }
}
