namespace ChannelSim.Engine.Worlds;

/// <summary>A checkpoint does not fit; the message says why. Nothing was changed.</summary>
public sealed class CheckpointException : Exception
{
    /// <summary>With the reason.</summary>
    public CheckpointException(string message)
        : base(message)
    {
    }

    /// <summary>Without a reason; present because analyzers expect it.</summary>
    public CheckpointException()
    {
    }

    /// <summary>With a reason and a cause.</summary>
    public CheckpointException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
