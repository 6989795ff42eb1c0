using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Store;

namespace ChannelSim.Web.Rooms;

/// <content>What looking back needs of the exercise; all else is done beside it, with a copy.</content>
internal sealed partial class Room
{
    private const int NotOver = -1;
    private volatile int _ending = NotOver;
    private long _endingOf = -1;

    /// <summary>The folder; null: nothing is kept.</summary>
    public string? Root => _kept.Root;

    /// <summary>What the exercise is a fold over.</summary>
    public ExerciseIdentity Identity => _kept.Identity;

    /// <summary>Null while it is not over; else a number of this ending: it is another one after a rewind, because then the exercise has gone on.</summary>
    public int? Ending => _ending is >= 0 and var ending ? ending : null;

    /// <summary>A copy of the log, as far as the exercise has come.</summary>
    /// <exception cref="RoomFullException">Too much waits for the writer.</exception>
    public Task<IReadOnlyList<LogRecord>> Copy() => Ask(() => Exercise.Copy(_time.GetUtcNow()));

    /// <summary>Keeps how far the clock has come.</summary>
    public Task<bool> KeepClock() => Ask(() =>
    {
        MarkClock(TimeSpan.Zero);
        return true;
    });

    private void LookWhetherOver()
    {
        if (!Exercise.HasEnded) _ending = NotOver;
        else if (_ending == NotOver || _endingOf != Exercise.History.Count) _ending = Exercise.History.Records.Count(record => record is { Order.Verb: Verb.Rewind, Refusal: null });
        _endingOf = Exercise.History.Count;
    }
}
