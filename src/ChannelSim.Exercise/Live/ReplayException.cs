namespace ChannelSim.Exercise.Live;

/// <summary>A log that does not replay: what it says cannot have happened, or this engine makes something else of it.</summary>
public sealed class ReplayException : Exception
{
    internal ReplayException(long record, string what)
        : base($"Record {record} of the log does not replay: {what}.") => Record = record;

    /// <summary>The number of the record.</summary>
    public long Record { get; }
}
