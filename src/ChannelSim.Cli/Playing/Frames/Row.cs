namespace ChannelSim.Cli.Playing.Frames;

/// <summary>A line of a screen, never wider than it was made for.</summary>
internal sealed class Row
{
    private readonly List<Piece> _pieces = [];
    private readonly int _width;

    private Row(int width) => _width = width;

    public static Row Empty { get; } = new(0);

    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>The columns that it takes.</summary>
    public int Columns { get; private set; }

    /// <summary>It without its looks.</summary>
    public string Text => string.Concat(_pieces.Select(piece => piece.Text));

    /// <summary>Pieces one after another; what has no room is cut off, and a sign says so.</summary>
    public static Row Of(int width, params IEnumerable<Piece> pieces)
    {
        var row = new Row(width);
        foreach (var piece in pieces) row.Add(piece);
        return row;
    }

    /// <summary>A heading in a rule across the screen.</summary>
    public static Row Heading(int width, string text)
    {
        var head = Cells.Cut($"── {text} ", width);
        return Of(width, new Piece(head + new string('─', width - Cells.Width(head)), Tint.Faint));
    }

    /// <summary>Two beside each other.</summary>
    public static Row Beside(Row left, int leftWidth, Row right, int width) =>
        Of(width, [.. left._pieces, new Piece(new string(' ', Math.Max(0, leftWidth - left.Columns))), new Piece(" │ ", Tint.Faint), .. right._pieces]);

    /// <summary>The same as wide as it may be.</summary>
    public Row Filled(Tint tint)
    {
        if (Columns < _width) Add(new Piece(new string(' ', _width - Columns), tint));
        return this;
    }

    private void Add(Piece piece)
    {
        if (piece.Text.Length == 0 || Columns >= _width) return;
        var text = Cells.Cut(Cells.Clean(piece.Text), _width - Columns);
        _pieces.Add(piece with { Text = text });
        Columns += Cells.Width(text);
    }
}
