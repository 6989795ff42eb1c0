namespace ChannelSim.Engine.Model;

/// <summary>A duration by its place in the laws of a binding. An <see cref="int"/> in memory.</summary>
/// <param name="Index">From 0; below 0 for none.</param>
public readonly record struct DurationRef(int Index)
{
    /// <summary>No duration.</summary>
    public static DurationRef None => new(-1);

    /// <summary>Whether it is none.</summary>
    public bool IsNone => Index < 0;
}
