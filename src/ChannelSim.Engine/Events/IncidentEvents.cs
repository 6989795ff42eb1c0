using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Events;

/// <summary>An incident opened.</summary>
/// <param name="At">When.</param>
/// <param name="Incident">The incident.</param>
/// <param name="Type">What happened.</param>
/// <param name="IsDeliberate">The truth.</param>
/// <param name="Before">The observer's log-odds before the first evidence.</param>
/// <param name="After">The same after it.</param>
/// <param name="Cause">Why.</param>
public readonly record struct Opened(SimTime At, IncidentId Incident, IncidentTypeId Type, bool IsDeliberate, LogOdds Before, LogOdds After, OpenedBy Cause);

/// <summary>A clarification came.</summary>
/// <param name="At">When.</param>
/// <param name="Incident">The incident.</param>
/// <param name="Before">The observer's log-odds before it.</param>
/// <param name="After">The same after it.</param>
public readonly record struct Clarified(SimTime At, IncidentId Incident, LogOdds Before, LogOdds After);

/// <summary>The connection added to the incident's fuse.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel; null: by hand.</param>
/// <param name="Incident">The incident.</param>
/// <param name="By">The time added.</param>
/// <param name="BurnsDownAt">When the fuse burns down now.</param>
public readonly record struct FuseExtended(SimTime At, ChannelId? Channel, IncidentId Incident, SimDuration By, SimTime BurnsDownAt);

/// <summary>An incident was decided.</summary>
/// <param name="At">When.</param>
/// <param name="Incident">The incident.</param>
/// <param name="Responds">Whether the observer responds; otherwise it stands down.</param>
/// <param name="IsDeliberate">The truth.</param>
/// <param name="Posterior">What the observer believes.</param>
/// <param name="Threshold">From where it responds.</param>
public readonly record struct Decided(SimTime At, IncidentId Incident, bool Responds, bool IsDeliberate, Probability Posterior, Probability Threshold);

/// <summary>An incident was settled by a halt.</summary>
/// <param name="At">When.</param>
/// <param name="Incident">The incident.</param>
/// <param name="IsDeliberate">The truth.</param>
public readonly record struct Settled(SimTime At, IncidentId Incident, bool IsDeliberate);

/// <summary>An incident was closed by hand, neither decided nor settled.</summary>
/// <param name="At">When.</param>
/// <param name="Incident">The incident.</param>
public readonly record struct ClosedByHand(SimTime At, IncidentId Incident);

/// <content>Incidents: what is seen, what is thought of it, what is decided.</content>
public readonly partial record struct StepEvent
{
    /// <inheritdoc cref="Events.Opened"/>
    public static StepEvent Opened(SimTime at, IncidentId incident, IncidentTypeId type, bool isDeliberate, LogOdds before, LogOdds after, OpenedBy cause) =>
        new(StepEventKind.Opened, at, incident: incident.Number, a: type.Index, b: (2 * (int)cause) + (isDeliberate ? 1 : 0), x: before.Value, y: after.Value);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Opened"/>.</summary>
    public Opened AsOpened() => new(TimeOf(StepEventKind.Opened), new IncidentId(_incident), new IncidentTypeId(_a), (_b & 1) != 0, new LogOdds(_x), new LogOdds(_y), (OpenedBy)(_b >> 1));

    /// <inheritdoc cref="Events.Clarified"/>
    public static StepEvent Clarified(SimTime at, IncidentId incident, LogOdds before, LogOdds after) =>
        new(StepEventKind.Clarified, at, incident: incident.Number, x: before.Value, y: after.Value);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Clarified"/>.</summary>
    public Clarified AsClarified() => new(TimeOf(StepEventKind.Clarified), new IncidentId(_incident), new LogOdds(_x), new LogOdds(_y));

    /// <inheritdoc cref="Events.FuseExtended"/>
    public static StepEvent FuseExtended(SimTime at, ChannelId? channel, IncidentId incident, SimDuration by, SimTime burnsDownAt) =>
        new(StepEventKind.FuseExtended, at, channel?.Index ?? None, incident: incident.Number, x: by.Minutes, y: burnsDownAt.Minutes);

    /// <summary>What happened, if it is a <see cref="StepEventKind.FuseExtended"/>.</summary>
    public FuseExtended AsFuseExtended() => new(TimeOf(StepEventKind.FuseExtended), Channel, new IncidentId(_incident), new SimDuration(_x), new SimTime(_y));

    /// <inheritdoc cref="Events.Decided"/>
    public static StepEvent Decided(SimTime at, IncidentId incident, bool responds, bool isDeliberate, Probability posterior, Probability threshold) =>
        new(StepEventKind.Decided, at, incident: incident.Number, a: responds ? 1 : 0, b: isDeliberate ? 1 : 0, x: posterior.Value, y: threshold.Value);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Decided"/>.</summary>
    public Decided AsDecided() => new(TimeOf(StepEventKind.Decided), new IncidentId(_incident), _a != 0, _b != 0, new Probability(_x), new Probability(_y));

    /// <inheritdoc cref="Events.Settled"/>
    public static StepEvent Settled(SimTime at, IncidentId incident, bool isDeliberate) =>
        new(StepEventKind.Settled, at, incident: incident.Number, a: isDeliberate ? 1 : 0);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Settled"/>.</summary>
    public Settled AsSettled() => new(TimeOf(StepEventKind.Settled), new IncidentId(_incident), _a != 0);

    /// <inheritdoc cref="Events.ClosedByHand"/>
    public static StepEvent ClosedByHand(SimTime at, IncidentId incident) => new(StepEventKind.ClosedByHand, at, incident: incident.Number);

    /// <summary>What happened, if it is a <see cref="StepEventKind.ClosedByHand"/>.</summary>
    public ClosedByHand AsClosedByHand() => new(TimeOf(StepEventKind.ClosedByHand), new IncidentId(_incident));
}
