namespace ChannelSim.Results.Store;

/// <summary>A folder or file cannot be used as asked; the message says why and what to do. Nothing was changed.</summary>
public sealed class StoreRefusedException : Exception
{
    /// <summary>With the reason.</summary>
    public StoreRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Without a reason; present because analyzers expect it.</summary>
    public StoreRefusedException()
    {
    }

    /// <summary>With a reason and a cause.</summary>
    public StoreRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
