using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Log;

namespace ChannelSim.Exercise.Live;

/// <content>Looking back: what is in effect, played again from the start, moment by moment.</content>
public sealed partial class LiveExercise
{
    /// <summary>The start, and every moment at which something happened that is in effect, in order, with the world as it left it. What a rewind has undone is not among them.</summary>
    internal IReadOnlyList<Moment> Moments()
    {
        var moments = new List<Moment>();
        LogRecord? by = null;
        Fold? fold = null;
        fold = new Fold(Scenario, _model, in _key, Terms, _names) { Watch = events => moments.Add(new Moment(fold!.Events, fold.Now, [.. events], by, fold.World)) };
        moments.Add(new Moment(0, fold.Now, [], null, fold.World));
        foreach (var record in History.InEffect)
        {
            by = null;
            if (fold.GoTo(record.Events, record.Minutes) is { } impossible) throw new ReplayException(record.Number, impossible);
            if (record.Order is null || record.Refusal is not null) continue;
            by = record;
            fold.Try(SeatOf(record), record.Order);
            fold.Keep(SeatOf(record), record.Order, null, record.Number);
        }

        by = null;
        fold.GoTo(Events, Now.Minutes);
        return moments;
    }

    /// <summary>All records, and a mark of where the exercise stands now: whoever resumes them has an exercise of its own that is like this one.</summary>
    /// <param name="wall">Now, by the host's clock.</param>
    public IReadOnlyList<LogRecord> Copy(DateTimeOffset wall) => [.. History.Records, MarkAt(wall)];

    /// <summary>This exercise as it stood at a moment, by what is in effect now: nothing that a rewind has undone.</summary>
    /// <param name="moment">The moment; after the last one that was reached it is the present.</param>
    public LiveExercise AsOf(SimTime moment)
    {
        var then = new LiveExercise(Scenario, _key, new MemoryLog());
        foreach (var record in History.InEffect.Where(record => record.Minutes <= moment.Minutes && record.Order is not { Verb: Orders.Verb.Rewind }))
            then.Replay(record with { Number = then.History.Count + 1 });
        if (!(moment < Now)) then._fold.GoTo(Events, Now.Minutes);
        while (then.Now < moment && moment < Now && then.AdvanceTo(moment) == WhyStopped.AtTarget)
        {
            // where `next` or `until` had led to, it went on
        }

        return then;
    }
}
