using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Figures;

/// <summary>A picture of numbers with all that is needed to defend it.</summary>
public sealed record Figure
{
    /// <summary>Its name in addresses and files, in kebab case and unique on a page: <c>ladder</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Its heading: what it shows.</summary>
    public required string Title { get; init; }

    /// <summary>One to three sentences: how to read it, and what a careful reader concludes from all of it.</summary>
    public required string Caption { get; init; }

    /// <summary>What is drawn.</summary>
    public required Picture Picture { get; init; }

    /// <summary>The same numbers with their intervals, for those who read rather than look.</summary>
    public required Table Table { get; init; }

    /// <summary>What it rests on.</summary>
    public required Basis Basis { get; init; }
}
