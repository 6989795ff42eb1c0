using ChannelSim.Engine.Units;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Views;

/// <summary>
/// What a seat's screen shows: a fold of what its audience was told, over the scenario, at a moment of the clock that everybody sees. It knows nothing of the world, so that a screen that is
/// drawn anew after a reconnect is the one that was there.
/// </summary>
public sealed record SeatView
{
    /// <summary>The moment.</summary>
    public required SimTime Now { get; init; }

    /// <summary>The rung, by its place from 0.</summary>
    public required Rung Rung { get; init; }

    /// <summary>The climate.</summary>
    public required ClimateId Climate { get; init; }

    /// <summary>Whether the exercise is over.</summary>
    public required bool HasEnded { get; init; }

    /// <summary>The channels, in the order of the file, without those taken out of the scenario; for the stage none.</summary>
    public required IReadOnlyList<ChannelView> Channels { get; init; }

    /// <summary>All incidents that the seat has heard of, by its own numbers.</summary>
    public required IReadOnlyList<IncidentView> Incidents { get; init; }

    /// <summary>Requests of the other side that wait for an answer of the seat's own, in the order of the file.</summary>
    public required IReadOnlyList<RequestView> Requests { get; init; }

    /// <summary>Calls, meetings and sessions under way.</summary>
    public required IReadOnlyList<CallView> Calls { get; init; }

    /// <summary>What the seat was told, oldest first.</summary>
    public required IReadOnlyList<InjectView> Injects { get; init; }

    /// <summary>What the seat knows to come, soonest first.</summary>
    public required IReadOnlyList<DueView> Due { get; init; }

    /// <summary>Goodwill as it was after it changed last, in log-odds; for control alone, and null before.</summary>
    public string? Goodwill { get; init; }

    /// <summary>The screen of an audience.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="audience">Who looks.</param>
    /// <param name="seen">All that it was told, in order.</param>
    /// <param name="now">The moment.</param>
    public static SeatView Of(Scenario scenario, Audience audience, IEnumerable<ViewEvent> seen, SimTime now)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(seen);
        var fold = new SeatFold(scenario, audience);
        foreach (var told in Standing.Of(seen)) fold.Take(told);
        return fold.At(now);
    }
}
