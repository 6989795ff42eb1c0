namespace ChannelSim.Web.Doors;

/// <summary>That a device may sit at a seat: kept beside the log, so that a server that is started again knows it. Whoever reads it cannot take the seat.</summary>
/// <param name="Id">What control calls it.</param>
/// <param name="Seat">The seat.</param>
/// <param name="TokenHash">What is known of the token in the device's cookie.</param>
/// <param name="Given">When it was given, by the host's clock.</param>
internal sealed record Pass(string Id, string Seat, string TokenHash, DateTimeOffset Given);
