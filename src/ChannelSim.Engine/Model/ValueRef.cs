namespace ChannelSim.Engine.Model;

/// <summary>A parameter by its place in the values of a binding. An <see cref="int"/> in memory.</summary>
/// <param name="Index">From 0; below 0 for none.</param>
internal readonly record struct ValueRef(int Index)
{
    /// <summary>No parameter.</summary>
    public static ValueRef None => new(-1);

    public bool IsNone => Index < 0;

    /// <summary>Where the parameter of a definition stands.</summary>
    public static ValueRef Of(Units.ParameterId? parameter) => parameter is { } id ? new(id.Index) : None;
}
