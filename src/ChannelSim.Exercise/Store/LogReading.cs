using ChannelSim.Exercise.Log;

namespace ChannelSim.Exercise.Store;

/// <summary>A log as it is found: its records, and every place at which it is not what was written.</summary>
/// <param name="ExerciseSha256">The hash of <c>exercise.json</c> that its first line has; null where that line is damaged or not there.</param>
/// <param name="Records">The records of whole lines, up to the first fault.</param>
/// <param name="Faults">What is wrong, in order.</param>
/// <param name="WholeBytes">The bytes of whole lines.</param>
/// <param name="TornBytes">The bytes after the last whole line: torn off by a crash before they were acknowledged, unless somebody changed the line's end.</param>
/// <param name="LastHash">The hash of the last whole line.</param>
/// <param name="EndsWithoutNewline">Whether the last line is whole but for its end.</param>
internal sealed record LogReading(string? ExerciseSha256, IReadOnlyList<LogRecord> Records, IReadOnlyList<LogFault> Faults, long WholeBytes, long TornBytes, string LastHash, bool EndsWithoutNewline)
{
    /// <summary>Reads a log.</summary>
    public static LogReading Of(ReadOnlySpan<byte> bytes)
    {
        var records = new List<LogRecord>();
        var faults = new List<LogFault>();
        string? exercise = null;
        var (previous, computed) = (LogLine.Root, LogLine.Root);
        var at = 0;
        for (var line = 1; at < bytes.Length; line++)
        {
            var length = bytes[at..].IndexOf((byte)'\n');
            var isEnded = length >= 0;
            var text = isEnded ? bytes.Slice(at, length) : bytes[at..];
            var (holds, stated) = LogLine.Check(text, previous);
            if (!holds && computed != previous && LogLine.Check(text, computed) is (true, _) other) (holds, stated) = other; // the line before it states another hash than it has
            if (!isEnded && !holds) break;
            var fault = holds ? Take(text, line, records, ref exercise, faults.Count == 0) : "its bytes are not those that were written: they do not have the hash that it states";
            if (fault is not null) faults.Add(new LogFault(line, at, at + text.Length, fault));
            computed = LogLine.Computed(text, previous) ?? previous;
            previous = stated ?? computed;
            at += text.Length + (isEnded ? 1 : 0);
            if (!isEnded) return new LogReading(exercise, records, faults, at, 0, previous, EndsWithoutNewline: true);
        }

        return new LogReading(exercise, records, faults, at, bytes.Length - at, previous, EndsWithoutNewline: false);
    }

    // What is wrong with the content of a line whose bytes are as they were written; null: nothing.
    private static string? Take(ReadOnlySpan<byte> text, int line, List<LogRecord> records, ref string? exercise, bool isSound)
    {
        if (line == 1)
        {
            exercise = LogLine.Content<LogHeader>(text)?.ExerciseSha256;
            return exercise is null ? "the first line should say which exercise the log is of" : null;
        }

        if (LogLine.Content<LogRecord>(text) is not { } record) return "it is no record that this version of the program knows";
        if (!isSound) return null;
        if (record.Number != records.Count + 1) return $"it is record {record.Number}, where {records.Count + 1} should stand";
        records.Add(record);
        return null;
    }
}

/// <summary>A place at which a log is not what was written.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="From">Its first byte in the file.</param>
/// <param name="To">The byte after its last.</param>
/// <param name="Text">What is wrong.</param>
internal sealed record LogFault(int Line, long From, long To, string Text);
