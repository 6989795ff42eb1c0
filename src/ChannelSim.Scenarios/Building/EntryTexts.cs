using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Building;

/// <summary>What people of an exercise read of an entry of the timeline, besides its title.</summary>
/// <param name="Id">What control and inject lists call it; null where it has none of its own.</param>
/// <param name="Text">What is told in full; the title of the entry is its heading.</param>
/// <param name="From">Who tells it.</param>
/// <param name="Expected">What players should do; for control and observers only.</param>
/// <param name="Objectives">Ids of the objectives that it serves.</param>
/// <param name="Notes">For control only.</param>
/// <param name="Seats">Ids of the seats that <c>to</c> names; their sides are told.</param>
public sealed record EntryTexts(string? Id, string? Text, string? From, string? Expected, ImmutableArray<string> Objectives, string? Notes, ImmutableArray<string> Seats);
