using ChannelSim.Exercise.Orders;

namespace ChannelSim.Exercise.Views;

/// <summary>What would be taken back if control took back what it did last.</summary>
/// <param name="Mark">Where <c>rewind</c> would lead.</param>
/// <param name="Minutes">When it was done, in simulation time.</param>
/// <param name="What">What control did last, as a sentence.</param>
/// <param name="Later">What was commanded after it, of whatever seat, and would not have happened either; without the clock. As sentences.</param>
/// <param name="Events">How many events of the world have happened since.</param>
/// <param name="Seen">What sides and the stage have been told since: they are told that it did not happen.</param>
public sealed record Undoing(RewindMark Mark, double Minutes, string What, IReadOnlyList<string> Later, long Events, IReadOnlyList<(Audience Audience, ViewEvent Told)> Seen);
