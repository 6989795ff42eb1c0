namespace ChannelSim.Exercise.Orders;

/// <summary>All that decides, besides seat and verb, whether somebody may command something. Made of what the seat knows, so that no refusal tells more.</summary>
/// <param name="HasEnded">The exercise is over.</param>
/// <param name="IsPlayed">People play the side of the seat.</param>
/// <param name="HoldsClock">Control has lent the clock to the seat.</param>
/// <param name="GivesReason">The command says why.</param>
/// <param name="Incident">What the side has to do with the incident that is named.</param>
/// <param name="Contact">What the side has to do with the channel that is named.</param>
public readonly record struct SeatState(bool HasEnded, bool IsPlayed, bool HoldsClock, bool GivesReason, IncidentPart Incident, ContactPart Contact);
