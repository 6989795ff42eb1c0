namespace ChannelSim.Exercise.Log;

/// <summary>Where the records of an exercise go, in order. What has been appended is kept, whatever happens next.</summary>
public interface IExerciseLog
{
    /// <summary>Keeps a record; returns when it is safe.</summary>
    /// <exception cref="IOException">It could not be kept; the command is not acknowledged.</exception>
    void Append(LogRecord entry);
}
