using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;

namespace ChannelSim.Exercise.Live;

/// <summary>
/// All records of an exercise, and which of them are in effect. A rewind leads back to what was in effect just before a record, so that a rewind can be taken back as well; what it takes
/// away stays in the log, undone.
/// </summary>
public sealed class History
{
    // Each with the record that was the last in effect when it was given, by index; -1: none was.
    private readonly List<(LogRecord Record, int Before)> _records = [];
    private int _last = -1;

    /// <summary>The number of the last record; 0: there is none.</summary>
    public long Count => _records.Count;

    /// <summary>The records, in the order in which they were given.</summary>
    public IEnumerable<LogRecord> Records => _records.Select(entry => entry.Record);

    /// <summary>The records that are in effect, in order; without the rewinds that have made it so.</summary>
    public IReadOnlyList<LogRecord> InEffect => ChainTo(_last);

    /// <summary>The record of a number.</summary>
    public LogRecord this[long number] => _records[(int)number - 1].Record;

    /// <summary>The numbers of the records that a rewind has undone.</summary>
    public IReadOnlySet<long> Undone()
    {
        var inEffect = InEffect.Select(record => record.Number).ToHashSet();
        return Records.Where(record => IsRewind(record) ? IsTakenBack(record.Number) : !inEffect.Contains(record.Number)).Select(record => record.Number).ToHashSet();
    }

    internal void Add(LogRecord record)
    {
        _records.Add((record, _last));
        _last = _records.Count - 1;
    }

    internal void AddRewind(LogRecord record, IReadOnlyList<LogRecord> remaining)
    {
        _records.Add((record, _last));
        _last = remaining.Count == 0 ? -1 : (int)remaining[^1].Number - 1;
    }

    /// <summary>What was in effect just before a command, or just before an event of what is in effect now.</summary>
    internal IReadOnlyList<LogRecord> Before(RewindMark mark) =>
        mark.IsEvent ? [.. InEffect.TakeWhile(record => record.Events < mark.Number)] : ChainTo(_records[(int)mark.Number - 1].Before);

    private List<LogRecord> ChainTo(int last)
    {
        var chain = new List<LogRecord>();
        for (var index = last; index >= 0; index = _records[index].Before) chain.Add(_records[index].Record);
        chain.Reverse();
        return chain;
    }

    private bool IsTakenBack(long number) =>
        _records.Skip((int)number).Any(later => IsRewind(later.Record) && RewindMark.Of(later.Record.Order!.Mark!) is { IsEvent: false } mark && mark.Number <= number);

    private static bool IsRewind(LogRecord record) => record is { Order.Verb: Verb.Rewind, Refusal: null };
}
