namespace ChannelSim.Exercise.Store;

/// <summary>A fourth file in the folder of an exercise that is held in browsers: what people answered afterwards, without who and when. It is outside the chain of the log, and nothing of the exercise depends on it.</summary>
public static class HotWashAnswers
{
    /// <summary>What it is called.</summary>
    public const string FileName = "hotwash.json";
}
