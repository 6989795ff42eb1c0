using System.Collections.Immutable;

namespace ChannelSim.Results.Pages;

/// <summary>Rows that are alike. A renderer may wrap, fold or stack them; it leaves nothing out but bars.</summary>
/// <param name="Columns">What the cells are.</param>
/// <param name="Rows">The rows, each with as many cells as there are columns.</param>
public sealed record Table(ImmutableArray<Column> Columns, ImmutableArray<Row> Rows) : Block
{
    /// <summary>Terms used in it, each explained in a line below it.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>Explains terms.</summary>
    public Table With(params IEnumerable<Term> terms) => this with { Terms = [.. Terms, .. terms] };
}

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading; may be empty for the first.</param>
/// <param name="IsKey">Whether its cells say what the row is about; the same key below itself need not be repeated.</param>
public sealed record Column(string Title, bool IsKey = false);

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Note">What is to be said of it besides; may be empty.</param>
public sealed record Row(ImmutableArray<Cell> Cells, string Note = "")
{
    /// <summary>A row of cells.</summary>
    public static Row Of(params ReadOnlySpan<Cell> cells) => new([.. cells]);
}
