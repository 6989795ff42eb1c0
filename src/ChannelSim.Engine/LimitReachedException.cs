namespace ChannelSim.Engine;

/// <summary>A stated limit of the engine was reached (<see cref="Model.Limits"/>). Nothing is dropped silently; the message names the limit.</summary>
public sealed class LimitReachedException : Exception
{
    /// <summary>With the message that names the limit.</summary>
    public LimitReachedException(string message)
        : base(message)
    {
    }

    /// <summary>With no message; present because serializers and analyzers expect it.</summary>
    public LimitReachedException()
    {
    }

    /// <summary>With a message and a cause.</summary>
    public LimitReachedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
