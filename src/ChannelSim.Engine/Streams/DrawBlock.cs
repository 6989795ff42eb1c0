namespace ChannelSim.Engine.Streams;

/// <summary>
/// Which block of a cause's stream serves which draw; each block holds two uniforms. docs/determinism.md has the same table in words.
/// Changing a number here changes results and needs a line under "Results" in the CHANGELOG.
/// </summary>
internal static class DrawBlock
{
    // Of an incident.
    public const uint IncidentTruth = 0; // first the truth, second the fuse
    public const uint IncidentEvidence = 1; // first the first evidence, second the time until the first clarification
    public const uint IncidentContact = 2; // first whether contact is tried, second the rungs climbed
    public const uint IncidentNotice = 3; // first whether it is provoked (for one that can be), second the notice
    public const uint IncidentFollowUp = 4; // first the time from the decision that it follows from to its opening
    public const uint IncidentAnnounce = 5; // first whether its author announces it, second the author's notice
    public const uint IncidentClarification = 16; // 16 + k, of the k-th clarification (from 0): first its evidence, second the time until the next

    // Of a contact.
    public const uint ContactChance = 0; // first the chance of the plan's entry, second the ring time of a line, the first response of a call or meeting
    public const uint ContactAnswer = 1; // first whether a line is answered, second the patience
    public const uint ContactCall = 2; // first the length of a call on a line, second the time that the connection buys
    public const uint ContactStatement = 3; // first whether the word is misread, second whether the author halts
    public const uint ContactDenial = 4; // first whether a deliberate act is denied, second whether the official reading is misread
    public const uint ContactOfficial = 5; // first the time until the official reading, second the travel
    public const uint ContactDecision = 16; // 16 + 2 j, of the j-th decision on a request (from 0): first whether it is postponed, second whether it is accepted
    public const uint ContactWait = 17; // 17 + 2 j, of what follows it: first the delay, the lead or the cooling-off, second the length of the call or meeting

    // Of a session.
    public const uint SessionDecision = 0; // 2 j, of the j-th decision: first whether it is held, second whether it is postponed for good
    public const uint SessionTimes = 1; // 2 j + 1: first the delay, second how long it runs
}
