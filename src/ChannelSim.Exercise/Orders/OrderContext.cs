using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Seats;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Exercise.Orders;

/// <summary>What a line that somebody types can mean: who types it, and what that seat knows. Made of nothing else, so that no hint and no completion tells more.</summary>
/// <param name="Seat">Who types.</param>
/// <param name="Names">The names of the scenario.</param>
/// <param name="Clock">The calendar, for moments.</param>
/// <param name="Now">The present moment.</param>
/// <param name="IncidentOf">The incident that the seat calls by a number of its own, from 1; null: it knows of none.</param>
public sealed record OrderContext(Seat Seat, NameBook Names, ScenarioClock Clock, SimTime Now, Func<int, IncidentId?> IncidentOf)
{
    /// <summary>Whether the seat may try a verb as things stand.</summary>
    public Func<Verb, bool> MayTry { get; init; } = _ => true;

    /// <summary>The incidents that a verb could be about, by the seat's own numbers.</summary>
    public Func<Verb, IEnumerable<int>> IncidentsFor { get; init; } = _ => [];

    /// <summary>The channels that a verb could be about.</summary>
    public Func<Verb, IEnumerable<string>> ChannelsFor { get; init; } = _ => [];

    /// <summary>The numbers of all incidents that the seat knows of.</summary>
    public IEnumerable<int> Known => Enumerable.Range(1, int.MaxValue).TakeWhile(number => IncidentOf(number) is not null);
}
