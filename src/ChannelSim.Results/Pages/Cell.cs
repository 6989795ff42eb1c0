using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Results.Pages;

/// <summary>A cell of a table.</summary>
public abstract record Cell
{
    /// <summary>A cell with nothing in it.</summary>
    public static Cell Empty { get; } = new TextCell("");

    /// <summary>A text as a cell.</summary>
    public static implicit operator Cell(string text) => new TextCell(text);

    /// <summary>A text as a cell.</summary>
    public static Cell FromString(string text) => text;
}

/// <summary>Words, names, or a number that was given and not estimated.</summary>
/// <param name="Text">They.</param>
/// <param name="IsNumber">Whether it is a number and stands with numbers.</param>
public sealed record TextCell(string Text, bool IsNumber = false) : Cell;

/// <summary>A share as a bar, beside the number itself: it says nothing that the number does not.</summary>
/// <param name="Share">From 0 to 1.</param>
public sealed record BarCell(double Share) : Cell;

/// <summary>An estimate with all that is needed to defend it.</summary>
/// <param name="Estimate">Value, interval, sample size, method; or why there is no interval.</param>
/// <param name="Kind">What the number is, which says where it can lie.</param>
/// <param name="Unit">How people read it.</param>
/// <param name="Measure">Its name in data files; empty where it has none.</param>
public sealed record NumberCell(Estimate Estimate, NumberKind Kind, Unit Unit = Unit.One, string Measure = "") : Cell
{
    /// <summary>Decimals that it needs at least, so as not to contradict what stands beside it.</summary>
    public int LeastDecimals { get; init; }

    /// <summary>What is to be said right behind it, such as that it survives a correction; may be empty.</summary>
    public string Mark { get; init; } = "";
}
