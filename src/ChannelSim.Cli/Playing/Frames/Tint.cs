namespace ChannelSim.Cli.Playing.Frames;

/// <summary>What a piece of a screen is to the eye. A word or a sign always says the same: a screen without colour tells no less.</summary>
internal enum Tint
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Of less weight.</summary>
    Faint,

    /// <summary>Of more weight.</summary>
    Strong,

    /// <summary>Works, runs, talks.</summary>
    Good,

    /// <summary>To be looked at.</summary>
    Notice,

    /// <summary>To be acted on.</summary>
    Alarm,

    /// <summary>A heading across the screen.</summary>
    Bar,
}
