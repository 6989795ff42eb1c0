using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Sights;

/// <summary>All that the screen of a seat is made of, whoever draws it: what the seat knows, and the clock that everybody sees. It does not change any more.</summary>
/// <param name="Scenario">What is played.</param>
/// <param name="Seat">Who looks.</param>
/// <param name="View">What the seat sees.</param>
/// <param name="Seen">What it was told, in order.</param>
/// <param name="Clock">What was commanded of the clock.</param>
public record Sight(Scenario Scenario, Seat Seat, SeatView View, IReadOnlyList<ViewEvent> Seen, ClockState Clock)
{
    /// <summary>What the timeline still holds, the soonest first; for control alone.</summary>
    public IReadOnlyList<Coming> Coming { get; init; } = [];

    /// <summary>Where <c>rewind</c> has to lead for something not to have happened; null: the seat cannot rewind.</summary>
    public Func<ViewEvent, string?> MarkOf { get; init; } = _ => null;

    /// <summary>Whether the seat may command the clock.</summary>
    public bool HoldsClock { get; init; }

    /// <summary>The moment, in minutes after the start.</summary>
    public double Now => View.Now.Minutes;
}
