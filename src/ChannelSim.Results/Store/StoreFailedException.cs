namespace ChannelSim.Results.Store;

/// <summary>The surroundings failed while a study was being stored: the disk is full, a file cannot be written. What was committed is kept.</summary>
public sealed class StoreFailedException : Exception
{
    /// <summary>With what failed.</summary>
    public StoreFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Present because analyzers expect it.</summary>
    public StoreFailedException()
    {
    }

    /// <summary>With what failed and its cause.</summary>
    public StoreFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
