using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Suppositions;

/// <summary>A channel as a side supposes it to be. A line that failed unseen looks as one that works, and is written here as that.</summary>
/// <param name="State">What it does: <see cref="ChannelState.Ready"/> or <see cref="ChannelState.Dormant"/> where the side knows of nothing.</param>
/// <param name="Since">Since when it does that.</param>
public sealed record SupposedChannel(ChannelState State, SimTime Since)
{
    /// <summary>For a line: since when it has been up, as far as is known: it was repaired or restored then, or it is the start.</summary>
    public SimTime UpSince { get; init; }

    /// <summary>For a line: the last moment at which it was known to work, other than by a check: people talked, or it rang and was not found dead.</summary>
    public SimTime KnownToWorkAt { get; init; }

    /// <summary>Whether somebody but the rung suspends it.</summary>
    public bool IsSuspendedByHand { get; init; }

    /// <summary>Who asked for what is under way on it; null: nobody.</summary>
    public SideId? Asker { get; init; }

    /// <summary>The incident that it is about, by its place among those supposed; null: none.</summary>
    public int? Incident { get; init; }

    /// <summary>When it was asked for.</summary>
    public SimTime AskedAt { get; init; }

    /// <summary>Decisions on the request so far.</summary>
    public int Decisions { get; init; }
}
