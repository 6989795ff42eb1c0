using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Sights;
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
internal sealed record Scene(Scenario Scenario, Seat Seat, SeatView View, IReadOnlyList<ViewEvent> Seen, ClockState Clock, Typed Typed) : Sight(Scenario, Seat, View, Seen, Clock)
{
    /// <summary>What was said last; null: nothing that still stands.</summary>
    public Answer? Answer { get; init; }

    /// <summary>Lines: up from the newest of the feed, or down from the first of a page.</summary>
    public int Scroll { get; init; }

    /// <summary>How much of what was seen was there when the scrolling began; null: nobody scrolls.</summary>
    public int? SeenThen { get; init; }
}
