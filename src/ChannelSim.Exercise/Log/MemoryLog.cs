namespace ChannelSim.Exercise.Log;

/// <summary>A log that lives as long as the program: for tests, and for exercises that nobody keeps.</summary>
public sealed class MemoryLog : IExerciseLog
{
    private readonly List<LogRecord> _records = [];

    /// <summary>What has been appended, in order.</summary>
    public IReadOnlyList<LogRecord> Records => _records;

    /// <inheritdoc/>
    public void Append(LogRecord entry) => _records.Add(entry);
}
