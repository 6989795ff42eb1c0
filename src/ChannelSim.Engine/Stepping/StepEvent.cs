namespace ChannelSim.Engine.Stepping;

/// <summary>
/// Something that happened in a replication, as an observer hears of it and as traces and tests compare it.
/// </summary>
/// <param name="Kind">What happened; says what the other members hold.</param>
/// <param name="Minutes">When, in minutes after the start.</param>
/// <param name="Channel">The channel, or -1.</param>
/// <param name="Incident">The incident by order of opening in the replication (from 0), or -1 (routine contacts, and what belongs to no incident).</param>
/// <param name="Code">See <see cref="StepEventKind"/>.</param>
/// <param name="X">See <see cref="StepEventKind"/>.</param>
/// <param name="Y">See <see cref="StepEventKind"/>.</param>
public readonly record struct StepEvent(
    StepEventKind Kind,
    double Minutes,
    int Channel = -1,
    int Incident = -1,
    int Code = 0,
    double X = 0,
    double Y = 0);
