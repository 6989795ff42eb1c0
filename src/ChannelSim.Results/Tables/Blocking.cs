namespace ChannelSim.Results.Tables;

/// <summary>Waits for the Parquet library, whose calls are asynchronous in form; on files and memory they are done when they return.</summary>
internal static class Blocking
{
    public static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    public static void Wait(Task task) => task.GetAwaiter().GetResult();

    public static void Wait(ValueTask task)
    {
        if (task.IsCompleted) task.GetAwaiter().GetResult();
        else task.AsTask().GetAwaiter().GetResult();
    }
}
