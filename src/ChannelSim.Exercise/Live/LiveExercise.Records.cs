using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Exercise.Live;

/// <content>Records: how each is taken, when it is given and when it is replayed, and how a rewind goes back to what was before one.</content>
public sealed partial class LiveExercise
{
    /// <summary>Takes a record of a log again: goes to where it was given, applies it, and makes sure that the same comes of it.</summary>
    /// <exception cref="ReplayException">It cannot have been given there, or this engine makes something else of it.</exception>
    public void Replay(LogRecord entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Number != History.Count + 1) throw new ReplayException(entry.Number, $"record {History.Count + 1} comes next");
        if (_fold.GoTo(entry.Events, entry.Minutes) is { } impossible) throw new ReplayException(entry.Number, impossible);
        if (entry.Order is null) ReplayMark(entry);
        else Take(SeatOf(entry), entry, again => Compare(entry, again));
    }

    private void ReplayMark(LogRecord mark)
    {
        CompareWorlds(mark, WorldHash.Of(in World));
        History.Add(mark);
    }

    // The one way in which a command enters: what comes of it is found out, kept, and only then true.
    private LogRecord Take(Seat seat, LogRecord entry, Action<LogRecord> keep)
    {
        var order = entry.Order!;
        var refusal = _fold.Try(seat, order);
        if (refusal is null && order.Verb == Verb.Rewind) return TakeRewind(entry, keep);
        var taken = entry with { Refusal = refusal, World = WorldHash.Of(in World) };
        try
        {
            keep(taken);
        }
        catch
        {
            _fold.Forget();
            throw;
        }

        History.Add(taken);
        _fold.Keep(seat, order, refusal, taken.Number);
        if (refusal is null && order.Verb == Verb.Note) _observations.Add(new Observation(taken.Number, seat.Id, Now, order.Text ?? order.Title!, order.Objective, order.Rating));
        return taken;
    }

    private LogRecord TakeRewind(LogRecord entry, Action<LogRecord> keep)
    {
        var mark = RewindMark.Of(entry.Order!.Mark!)!.Value;
        var nowhere = mark.IsEvent
            ? mark.Number > Events ? $"Only {Events} events have happened." : null
            : mark.Number >= entry.Number ? $"Only {entry.Number - 1} commands have been given." : null;
        if (nowhere is not null)
        {
            var refused = entry with { Refusal = nowhere, World = WorldHash.Of(in World) };
            keep(refused);
            History.Add(refused);
            return refused;
        }

        var remaining = History.Before(mark);
        var before = FoldOf(remaining, mark);
        var taken = entry with { World = WorldHash.Of(in before.World) };
        keep(taken);
        before.TakeOver(_fold, taken.Number);
        History.AddRewind(taken, remaining);
        _fold = before;
        return taken;
    }

    private Fold FoldOf(IReadOnlyList<LogRecord> records, RewindMark mark)
    {
        var fold = NewFold();
        foreach (var record in records)
        {
            if (fold.GoTo(record.Events, record.Minutes) is { } impossible) throw new ReplayException(record.Number, impossible);
            if (record.Order is null or { Verb: Verb.Rewind }) continue; // among what is in effect, a rewind is one that was refused
            var seat = SeatOf(record);
            if (fold.Try(seat, record.Order) is null != record.Refusal is null) throw new ReplayException(record.Number, "something else comes of it than did");
            fold.Keep(seat, record.Order, record.Refusal, record.Number);
        }

        if (mark.IsEvent) fold.GoBefore(mark.Number);
        else if (fold.GoTo(History[mark.Number].Events, History[mark.Number].Minutes) is { } impossible) throw new ReplayException(mark.Number, impossible);
        return fold;
    }

    private Seat SeatOf(LogRecord entry) => Terms.Seats.Find(entry.Seat) ?? throw new ReplayException(entry.Number, $"there is no seat {entry.Seat}");

    private static void Compare(LogRecord kept, LogRecord again)
    {
        if (kept.Refusal is null && again.Refusal is not null) throw new ReplayException(kept.Number, $"it was accepted, and now it is refused: {again.Refusal}");
        if (kept.Refusal is not null && again.Refusal is null) throw new ReplayException(kept.Number, $"it was refused ({kept.Refusal}), and now it is accepted");
        CompareWorlds(kept, again.World!);
    }

    private static void CompareWorlds(LogRecord kept, string world)
    {
        if (kept.World is not null && kept.World != world) throw new ReplayException(kept.Number, $"the world after it is {world[..12]}, and was {kept.World[..Math.Min(12, kept.World.Length)]}; another version of the engine may have written the log");
    }
}
