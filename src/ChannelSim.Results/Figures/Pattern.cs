namespace ChannelSim.Results.Figures;

/// <summary>What fills a shape besides its colour, so that shapes are told apart without it.</summary>
public enum Pattern
{
    /// <summary>Nothing: the colour alone.</summary>
    Plain,

    /// <summary>Lines that rise to the right.</summary>
    Rising,

    /// <summary>Dots.</summary>
    Dots,

    /// <summary>Lines that fall to the right.</summary>
    Falling,
}
