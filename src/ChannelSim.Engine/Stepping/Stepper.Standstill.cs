using ChannelSim.Engine.Model;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Time that stands still: the last events before the limit are noted, so that the fault can say what it stands still with.</content>
public sealed partial class Stepper<TObserver>
{
    private const int StandstillNoted = 16;
    private readonly SortedSet<string> _standing = new(StringComparer.Ordinal);

    private void NoteStandstill(int slot)
    {
        if (_world.TakenNow == InstantLimit - StandstillNoted + 1) _standing.Clear();
        _standing.Add(WhoseIs(slot));
        if (_world.TakenNow <= InstantLimit) return;
        throw new LimitReachedException(FormattableString.Invariant($"more than {InstantLimit} events at one moment, {_world.Now:0.###} minutes after the start: time stands still with {string.Join(", ", _standing)}"));
    }

    private string WhoseIs(int slot) => TimerSlot.KindOf(slot) switch
    {
        TimerKind.Timeline or TimerKind.Condition or TimerKind.Triggered => "the timeline",
        TimerKind.Climate => "the climate",
        TimerKind.Failure => _channels[slot - TimerSlot.Failure].Name,
        TimerKind.Check => _channels[slot - TimerSlot.Check].Name,
        TimerKind.Operation => _channels[slot - TimerSlot.Operation].Name,
        TimerKind.Session => _channels[_model.SessionChannels[slot - TimerSlot.Session]].Name,
        TimerKind.Patience => _channels[slot - TimerSlot.Patience].Name,
        TimerKind.Official => TypeName(_world.OfficialReadings[slot - TimerSlot.Official].Incident),
        TimerKind.Clarification => TypeName(slot - TimerSlot.Clarification),
        TimerKind.Notice => TypeName(slot - TimerSlot.Notice),
        TimerKind.AuthorNotice => TypeName(slot - TimerSlot.AuthorNotice),
        TimerKind.Fuse => TypeName(slot - TimerSlot.Fuse),
        TimerKind.Relaxation => "the ladder",
        TimerKind.FollowUp => _types[_world.FollowUps[slot - TimerSlot.FollowUp].Type].Name,
        TimerKind.Arrival => _types[slot - TimerSlot.Arrival].Name,
        TimerKind.Routine => _channels[(slot - TimerSlot.Routine) >> 1].Name,
    };

    private string TypeName(int incident) => _types[_world.Incidents[incident].Type].Name;
}
