using System.Collections.Immutable;

namespace ChannelSim.Results.Figures.Studies;

/// <summary>Heat maps, a panel a measure: each cell says its value, is the darker the higher it is, and is marked where its interval is wide against the differences between cells.</summary>
internal sealed class HeatPicture(ImmutableArray<HeatPanel> panels, HeatAxes axes) : Picture
{
    private const double Left = 84;
    private const double Head = 30;
    private const double Foot = 44;
    private const double CellHeight = 34;
    private const double Most = 0.42;
    private const double Small = 12;

    public override double Width => FigureSize.Width;

    public override double Height => (panels.Length * PanelHeight) + 20;

    private double PanelHeight => Head + (axes.Rows.Length * CellHeight) + Foot;

    private double CellWidth => (Width - Left) / axes.Columns.Length;

    public override void Draw(FigureCanvas canvas)
    {
        foreach (var (place, panel) in panels.Index()) Panel(canvas, panel, place * PanelHeight);
        canvas.Text(0, Height - 5, "* its interval is wider than half of what cells differ by", Role.Muted, Small);
    }

    private void Panel(FigureCanvas canvas, HeatPanel panel, double top)
    {
        canvas.Text(0, top + 16, FigureCanvas.Shorten(panel.Title, 14, Width, bold: true), size: 14, bold: true);
        foreach (var (row, label) in axes.Rows.Index()) canvas.Text(Left - 6, top + Head + (row * CellHeight) + (CellHeight / 2) + 4, FigureCanvas.Shorten(label, Small, Left - 10), size: Small, alignment: OxyPlot.HorizontalAlignment.Right);
        var bottom = top + Head + (axes.Rows.Length * CellHeight);
        foreach (var (column, label) in axes.Columns.Index()) canvas.Text(Left + ((column + 0.5) * CellWidth), bottom + 15, FigureCanvas.Shorten(label, Small, CellWidth - 4), size: Small, alignment: OxyPlot.HorizontalAlignment.Center);
        canvas.Text(0, bottom + 33, FigureCanvas.Shorten($"down: {axes.RowTitle}; across: {axes.ColumnTitle}", Small, Width), Role.Muted, Small);
        foreach (var cell in panel.Cells) Cell(canvas, panel, cell, top + Head);
    }

    private void Cell(FigureCanvas canvas, HeatPanel panel, HeatCell cell, double top)
    {
        var (x, y) = (Left + (cell.Column * CellWidth), top + (cell.Row * CellHeight));
        canvas.Titled($"{panel.Title}, {axes.RowTitle} {axes.Rows[cell.Row]}, {axes.ColumnTitle} {axes.Columns[cell.Column]}: {cell.Told}", () =>
        {
            canvas.Rectangle(x + 1, y + 1, CellWidth - 2, CellHeight - 2, Role.Second, Math.Max(0.02, Most * cell.Height), Role.Grid);
            canvas.Text(x + (CellWidth / 2), y + (CellHeight / 2) + 4, FigureCanvas.Shorten(cell.Value + (cell.IsWide ? "\u00A0*" : ""), Small, CellWidth - 6), size: Small, alignment: OxyPlot.HorizontalAlignment.Center);
        });
    }
}

/// <summary>The cells of a measure.</summary>
internal sealed record HeatPanel(string Title, ImmutableArray<HeatCell> Cells);

/// <summary>A cell.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Height">From 0, the lowest value of the panel, to 1, the highest.</param>
/// <param name="Value">Its value in words.</param>
/// <param name="Told">Its value and interval in words.</param>
/// <param name="IsWide">Whether its interval is wide against the differences between cells.</param>
internal sealed record HeatCell(int Row, int Column, double Height, string Value, string Told, bool IsWide);

/// <summary>What rows and columns are.</summary>
internal sealed record HeatAxes(string RowTitle, ImmutableArray<string> Rows, string ColumnTitle, ImmutableArray<string> Columns);
