using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Events;

/// <summary>The author stopped the act; the incident is settled next.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident.</param>
public readonly record struct Halted(SimTime At, ChannelId Channel, IncidentId Incident);

/// <summary>A statement was heard.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident.</param>
/// <param name="Said">What the author said.</param>
/// <param name="Heard">What the listener heard.</param>
/// <param name="Before">The listener's log-odds before it.</param>
/// <param name="After">The same after it.</param>
public readonly record struct Statement(SimTime At, ChannelId Channel, IncidentId Incident, Word Said, Word Heard, LogOdds Before, LogOdds After);

/// <summary>The official reading replaced the first.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Incident">The incident.</param>
/// <param name="Said">What the author said.</param>
/// <param name="Heard">What is read.</param>
/// <param name="Before">The listener's log-odds before it.</param>
/// <param name="After">The same after it.</param>
public readonly record struct OfficialReading(SimTime At, ChannelId Channel, IncidentId Incident, Word Said, Word Heard, LogOdds Before, LogOdds After);

/// <content>What comes of a completed call.</content>
public readonly partial record struct StepEvent
{
    /// <inheritdoc cref="Events.Halted"/>
    public static StepEvent Halted(SimTime at, ChannelId channel, IncidentId incident) =>
        new(StepEventKind.Halted, at, channel.Index, incident: incident.Number);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Halted"/>.</summary>
    public Halted AsHalted() => new(TimeOf(StepEventKind.Halted), new ChannelId(_channel), new IncidentId(_incident));

    /// <inheritdoc cref="Events.Statement"/>
    public static StepEvent Statement(SimTime at, ChannelId channel, IncidentId incident, Word said, Word heard, LogOdds before, LogOdds after) =>
        new(StepEventKind.Statement, at, channel.Index, incident: incident.Number, a: (int)said, b: (int)heard, x: before.Value, y: after.Value);

    /// <summary>What happened, if it is a <see cref="StepEventKind.Statement"/>.</summary>
    public Statement AsStatement() => new(TimeOf(StepEventKind.Statement), new ChannelId(_channel), new IncidentId(_incident), (Word)_a, (Word)_b, new LogOdds(_x), new LogOdds(_y));

    /// <inheritdoc cref="Events.OfficialReading"/>
    public static StepEvent OfficialReading(SimTime at, ChannelId channel, IncidentId incident, Word said, Word heard, LogOdds before, LogOdds after) =>
        new(StepEventKind.OfficialReading, at, channel.Index, incident: incident.Number, a: (int)said, b: (int)heard, x: before.Value, y: after.Value);

    /// <summary>What happened, if it is a <see cref="StepEventKind.OfficialReading"/>.</summary>
    public OfficialReading AsOfficialReading() => new(TimeOf(StepEventKind.OfficialReading), new ChannelId(_channel), new IncidentId(_incident), (Word)_a, (Word)_b, new LogOdds(_x), new LogOdds(_y));
}
