namespace ChannelSim.Exercise.Sights;

/// <summary>An entry of the timeline that has not had its turn; only control may see it.</summary>
/// <param name="Name">What commands call it.</param>
/// <param name="At">The moment at which it happens by itself, in minutes after the start; null: none that is known.</param>
/// <param name="Waits">What it waits for where it has no moment; empty: it has one.</param>
/// <param name="Title">What it tells.</param>
public sealed record Coming(string Name, double? At, string Waits, string Title)
{
    /// <summary>What players should do; null: not said.</summary>
    public string? Expected { get; init; }

    /// <summary>What the file says to control about it; null: nothing.</summary>
    public string? Notes { get; init; }
}
