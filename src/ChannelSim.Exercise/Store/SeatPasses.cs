namespace ChannelSim.Exercise.Store;

/// <summary>A third file in the folder of an exercise that is held in browsers: which devices may sit where. Nothing of the exercise depends on it, and its hashes open nothing.</summary>
public static class SeatPasses
{
    /// <summary>What it is called.</summary>
    public const string FileName = "seats.json";
}
