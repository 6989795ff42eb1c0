using System.Collections.Immutable;

namespace ChannelSim.Web.Rooms;

/// <summary>What a verb could be about, as far as the seat knows.</summary>
/// <param name="Channels">Channels, by key.</param>
/// <param name="Incidents">Incidents, by the seat's own numbers.</param>
public sealed record Offer(ImmutableArray<string> Channels, ImmutableArray<int> Incidents);
