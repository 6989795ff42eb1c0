namespace ChannelSim.Experiments.Measures;

/// <summary>What a channel or an incident type can do: measures of what it cannot do are 0 in every replication.</summary>
[Flags]
internal enum Traits
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>It fails, and is repaired.</summary>
    Fails = 1,

    /// <summary>It is rung, and may not be answered.</summary>
    IsRung = 2,

    /// <summary>It is asked for, and may be refused.</summary>
    IsAskedFor = 4,

    /// <summary>It can be put off.</summary>
    IsPutOff = 8,

    /// <summary>It is checked at fixed times.</summary>
    IsChecked = 16,

    /// <summary>It is used for routine business.</summary>
    HasRoutine = 32,

    /// <summary>Its author can still stop it.</summary>
    IsOngoing = 64,

    /// <summary>It comes by itself, at a rate.</summary>
    HasRate = 2048,

    /// <summary>Of a rung: the timeline raises to it, or beyond.</summary>
    IsRaised = 4096,

    /// <summary>The timeline opens it.</summary>
    IsScheduled = 128,

    /// <summary>A response to something provokes it.</summary>
    IsProvoked = 256,

    /// <summary>Standing down from something emboldens its author to it.</summary>
    IsEmboldened = 512,

    /// <summary>Its author may call by itself.</summary>
    IsAnnounced = 1024,
}
