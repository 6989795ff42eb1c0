namespace ChannelSim.Cluster.Transport;

/// <summary>A worker's end of the line. Every attempt has a key of its own, so that one which hangs is never waited for by the next.</summary>
[Alias("channelsim.batch")]
internal interface IBatchGrain : IGrainWithStringKey
{
    /// <summary>What the worker says of itself.</summary>
    [Alias("introduce")]
    Task<IntroductionMessage> IntroduceAsync();

    /// <summary>Whether it has a study.</summary>
    [Alias("has")]
    Task<bool> HasAsync(string hash);

    /// <summary>Gives it a study. What is wrong with it; empty when it took it.</summary>
    [Alias("hold")]
    Task<string> HoldAsync(StudyMessage study);

    /// <summary>Has it compute a batch, or asks again how far it is: null while it is at it.</summary>
    [Alias("compute")]
    Task<AnswerMessage?> ComputeAsync(CallMessage call);
}
