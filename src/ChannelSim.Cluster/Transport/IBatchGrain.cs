namespace ChannelSim.Cluster.Transport;

/// <summary>A worker's end of the line. Every attempt has a key of its own, so that one which hangs is never waited for by the next.</summary>
[Alias("channelsim.batch")]
internal interface IBatchGrain : IGrainWithStringKey
{
    /// <summary>What the worker says of itself.</summary>
    [Alias("introduce")]
    Task<IntroductionMessage> IntroduceAsync();

    /// <summary>Tells it that it gets no batches, and why.</summary>
    [Alias("refuse")]
    Task RefuseAsync(RefusalMessage refusal);

    /// <summary>How far it is with a study. While it is reading it, the answer takes a second.</summary>
    [Alias("state")]
    Task<StudyState> StateAsync(string hash);

    /// <summary>Gives it a study.</summary>
    [Alias("hold")]
    Task<StudyState> HoldAsync(StudyMessage study);

    /// <summary>Has it compute a batch, or asks again how far it is: null while it is at it.</summary>
    [Alias("compute")]
    Task<AnswerMessage?> ComputeAsync(CallMessage call);
}
