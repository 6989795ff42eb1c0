using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Playing.Frames;

/// <summary>All that a screen is made of.</summary>
/// <param name="Scenario">What is played.</param>
/// <param name="Seat">Who looks.</param>
/// <param name="View">What the seat sees.</param>
/// <param name="Seen">What it was told, in order.</param>
/// <param name="Clock">What was commanded of the clock.</param>
/// <param name="Typed">The line that is being typed.</param>
internal sealed record Scene(Scenario Scenario, Seat Seat, SeatView View, IReadOnlyList<ViewEvent> Seen, ClockState Clock, Typed Typed)
{
    /// <summary>What was said last; null: nothing that still stands.</summary>
    public Answer? Answer { get; init; }

    /// <summary>Lines: up from the newest of the feed, or down from the first of a page.</summary>
    public int Scroll { get; init; }

    /// <summary>How much of what was seen was there when the scrolling began; null: nobody scrolls.</summary>
    public int? SeenThen { get; init; }

    /// <summary>What the timeline still holds, the soonest first; for control alone.</summary>
    public IReadOnlyList<Coming> Coming { get; init; } = [];

    /// <summary>Where `rewind` has to lead for something not to have happened; null: the seat cannot rewind.</summary>
    public Func<ViewEvent, string?> MarkOf { get; init; } = _ => null;

    /// <summary>Whether the seat may command the clock.</summary>
    public bool HoldsClock { get; init; }

    public double Now => View.Now.Minutes;
}
