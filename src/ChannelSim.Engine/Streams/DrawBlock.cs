namespace ChannelSim.Engine.Streams;

/// <summary>
/// Which block of a cause's stream serves which draw; each block holds two uniforms. docs/determinism.md has the same table in words.
/// Changing a number here changes results and needs a line under "Results" in the CHANGELOG.
/// </summary>
public static class DrawBlock
{
    /// <summary>Incident: first the truth, second the fuse.</summary>
    public const uint IncidentTruth = 0;

    /// <summary>Incident: first the first evidence, second the notice.</summary>
    public const uint IncidentEvidence = 1;

    /// <summary>Incident: first whether contact is tried, second the rungs climbed.</summary>
    public const uint IncidentContact = 2;

    /// <summary>Incident: block 16 + k serves the k-th clarification (k from 0): first the time until it, second its evidence.</summary>
    public const uint IncidentClarification = 16;

    /// <summary>Provoked incident (address: the parent's child by type): first whether it is provoked.</summary>
    public const uint IncidentProvoked = 3;

    /// <summary>Contact: first the chance of the plan's entry, second its patience.</summary>
    public const uint ContactChance = 0;

    /// <summary>Contact on a line: first whether it is answered, second the ring time.</summary>
    public const uint ContactAnswer = 1;

    /// <summary>Contact: first the length of the call, second whether the author halts.</summary>
    public const uint ContactCall = 2;

    /// <summary>Contact: first whether a deliberate act is denied, second whether the word is misread.</summary>
    public const uint ContactStatement = 3;

    /// <summary>Contact: first the time until the official reading, second whether that is misread.</summary>
    public const uint ContactOfficial = 4;

    /// <summary>Contact: first the lead, second the travel.</summary>
    public const uint ContactLead = 5;

    /// <summary>Contact: first what it buys, second the cooling-off.</summary>
    public const uint ContactBuys = 6;

    /// <summary>Contact: block 16 + 2 j serves the j-th decision (j from 0): first the time until it (response, later delay), second whether it is postponed.</summary>
    public const uint ContactDecision = 16;

    /// <summary>Contact: block 17 + 2 j, first whether the j-th decision accepts.</summary>
    public const uint ContactAcceptance = 17;

    /// <summary>Session: block 2 j serves the j-th decision of a session: first whether it is held, second whether it is postponed for good.</summary>
    public const uint SessionDecision = 0;

    /// <summary>Session: block 2 j + 1: first the delay, second how long it runs.</summary>
    public const uint SessionTimes = 1;
}
