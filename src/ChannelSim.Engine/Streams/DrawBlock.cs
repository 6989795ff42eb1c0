namespace ChannelSim.Engine.Streams;

/// <summary>
/// Which block of a cause's stream serves which draw; each block holds two uniforms. docs/determinism.md has the same table in words.
/// Changing a number here changes results and needs a line under "Results" in the CHANGELOG.
/// </summary>
public static class DrawBlock
{
    /// <summary>Incident: first the truth, second the fuse.</summary>
    public const uint IncidentTruth = 0;

    /// <summary>Incident: first the first evidence, second the time until the first clarification.</summary>
    public const uint IncidentEvidence = 1;

    /// <summary>Incident: first whether contact is tried, second the rungs climbed.</summary>
    public const uint IncidentContact = 2;

    /// <summary>Incident: first whether it is provoked (for one that can be), second the notice.</summary>
    public const uint IncidentNotice = 3;

    /// <summary>Incident: first the time from the decision that it follows from to its opening.</summary>
    public const uint IncidentFollowUp = 4;

    /// <summary>Incident: first whether its author announces it, second the author's notice.</summary>
    public const uint IncidentAnnounce = 5;

    /// <summary>Incident: block 16 + k serves the k-th clarification (k from 0): first its evidence, second the time until the next.</summary>
    public const uint IncidentClarification = 16;

    /// <summary>Contact: first the chance of the plan's entry, second the ring time of a line, the first response of a call or meeting.</summary>
    public const uint ContactChance = 0;

    /// <summary>Contact: first whether a line is answered, second the patience.</summary>
    public const uint ContactAnswer = 1;

    /// <summary>Contact: first the length of a call on a line, second the time that the connection buys.</summary>
    public const uint ContactCall = 2;

    /// <summary>Contact: first whether the word is misread, second whether the author halts.</summary>
    public const uint ContactStatement = 3;

    /// <summary>Contact: first whether a deliberate act is denied, second whether the official reading is misread.</summary>
    public const uint ContactDenial = 4;

    /// <summary>Contact: first the time until the official reading, second the travel.</summary>
    public const uint ContactOfficial = 5;

    /// <summary>Contact: block 16 + 2 j serves the j-th decision on a request (j from 0): first whether it is postponed, second whether it is accepted.</summary>
    public const uint ContactDecision = 16;

    /// <summary>Contact: block 17 + 2 j serves what follows the j-th decision: first the delay, the lead or the cooling-off, second the length of the call or meeting.</summary>
    public const uint ContactWait = 17;

    /// <summary>Session: block 2 j serves the j-th decision of a session: first whether it is held, second whether it is postponed for good.</summary>
    public const uint SessionDecision = 0;

    /// <summary>Session: block 2 j + 1: first the delay, second how long it runs.</summary>
    public const uint SessionTimes = 1;
}
