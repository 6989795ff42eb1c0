namespace ChannelSim.Cluster.Transport;

/// <summary>What a worker says of itself.</summary>
[GenerateSerializer, Alias("channelsim.introduction")]
internal sealed record IntroductionMessage([property: Id(0)] string Silo, [property: Id(1)] string Engine, [property: Id(2)] int Threads);

/// <summary>A worker is refused: by whom, and which engine is wanted. Whose silo it is not, it does not concern.</summary>
[GenerateSerializer, Alias("channelsim.refusal")]
internal sealed record RefusalMessage([property: Id(0)] string Silo, [property: Id(1)] string Coordinator, [property: Id(2)] string Engine);

/// <summary>A study.</summary>
[GenerateSerializer, Alias("channelsim.study")]
internal sealed record StudyMessage([property: Id(0)] string Hash, [property: Id(1)] byte[] Bytes);

/// <summary>How far a worker is with a study: it does not know it, is reading it, has read it, or cannot, and says why.</summary>
[GenerateSerializer, Alias("channelsim.state")]
internal sealed record StudyState([property: Id(0)] bool IsUnknown, [property: Id(1)] bool IsRead, [property: Id(2)] string Fault);

/// <summary>A batch to compute.</summary>
[GenerateSerializer, Alias("channelsim.call")]
internal sealed record CallMessage(
    [property: Id(0)] string StudyHash, [property: Id(1)] long Attempt, [property: Id(2)] int Instalment, [property: Id(3)] int Index,
    [property: Id(4)] int FirstPoint, [property: Id(5)] int EndPoint, [property: Id(6)] long FirstReplication, [property: Id(7)] long EndReplication);

/// <summary>What became of it: the content with its SHA-256; or, where it could not be computed, why.</summary>
[GenerateSerializer, Alias("channelsim.answer")]
internal sealed record AnswerMessage(
    [property: Id(0)] string Silo, [property: Id(1)] string Engine, [property: Id(2)] CallMessage Call, [property: Id(3)] byte[] Content, [property: Id(4)] byte[] Sha256, [property: Id(5)] string Fault);
