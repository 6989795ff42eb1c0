using ChannelSim.Engine.Machines;

namespace ChannelSim.Exercise.Views;

/// <summary>A channel as a seat sees it.</summary>
/// <param name="Key">What commands call it.</param>
/// <param name="Title">What sentences call it.</param>
/// <param name="Kind">What it is.</param>
public sealed record ChannelView(string Key, string Title, ChannelKind Kind)
{
    /// <summary>Who sits at this side's end; empty: not said, or the seat is of no side.</summary>
    public string OwnEnd { get; init; } = "";

    /// <summary>Who sits at the other end; empty: not said. For a seat of no side, both ends.</summary>
    public string OtherEnd { get; init; } = "";

    /// <summary>How it looks.</summary>
    public ChannelSight Sight { get; init; }

    /// <summary>A sign for it, one character; never without <see cref="Word"/>.</summary>
    public char Glyph => Sight switch
    {
        ChannelSight.Untested => '○',
        ChannelSight.Verified => '✔',
        ChannelSight.Stale => '◔',
        ChannelSight.Calling => '☎',
        ChannelSight.Asked or ChannelSight.Agreed => '⧗',
        ChannelSight.Live => '▣',
        ChannelSight.NoAnswer => '…',
        ChannelSight.Refused => '✖',
        ChannelSight.KnownDown => '⚠',
        ChannelSight.Closed => '⛔',
    };

    /// <summary>How it looks and since when, in words: <c>verified 3 hours ago</c>.</summary>
    public string Word { get; init; } = "";

    /// <summary>When it came to look so, or was last known to work, in minutes after the start; null: never.</summary>
    public double? Since { get; init; }

    /// <summary>The side that asked for the contact that it serves, by key; null: none that the seat knows of.</summary>
    public string? Asker { get; init; }

    /// <summary>What that contact is about, by the seat's own number; null: nothing in particular.</summary>
    public int? About { get; init; }

    /// <summary>How long things usually take on it, by the scenario.</summary>
    public required UsualTimes Usual { get; init; }

    /// <summary>What is true of it and hidden from others; for control alone.</summary>
    public string? Truth { get; init; }
}
