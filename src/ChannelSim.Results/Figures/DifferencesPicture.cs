using System.Collections.Immutable;
using OxyPlot;

namespace ChannelSim.Results.Figures;

/// <summary>Differences with their intervals about a line of none: to the left what is less, to the right what is more. Each group has a scale of its own.</summary>
internal sealed class DifferencesPicture : Picture
{
    private const double Left = 12;
    private const double Right = 468;
    private const double RowHeight = 46;
    private const double GroupHead = 34;
    private const double GroupFoot = 26;
    private const double Line = 19;
    private const double Full = 12; // of the radius of a dot

    private readonly ImmutableArray<DifferenceGroup> _groups;
    private readonly ImmutableArray<(string Line, bool IsFirst)> _remarks;
    private readonly string _less;
    private readonly string _more;
    private readonly double _top;

    /// <param name="groups">The differences.</param>
    /// <param name="less">What it means that one lies to the left.</param>
    /// <param name="more">What it means that one lies to the right.</param>
    /// <param name="remarks">What is to be read before all, such as that differences disagree.</param>
    public DifferencesPicture(IEnumerable<DifferenceGroup> groups, string less, string more, params IEnumerable<string> remarks)
    {
        (_groups, _less, _more) = ([.. groups], less, more);
        _remarks = [.. remarks.SelectMany(remark => FigureCanvas.Wrap(remark, FigureCanvas.TextSize, Width - 44, bold: true).Select((line, i) => (line, i == 0)))];
        _top = (_remarks.Length == 0 ? 0 : (_remarks.Length * Line) + 22) + 46;
    }

    public override double Width => FigureSize.Width;

    public override double Height => _top + _groups.Sum(group => GroupHead + GroupFoot + (group.Rows.Count * RowHeight));

    public override void Draw(FigureCanvas canvas)
    {
        Remarks(canvas);
        Dot(canvas, 8, _top - 34, holds: true);
        canvas.Text(22, _top - 29, "holds among all rows", Role.Ink, 12);
        Dot(canvas, 178, _top - 34, holds: false);
        canvas.Text(192, _top - 29, "does not, or is told by itself alone", Role.Ink, 12);
        var y = _top;
        foreach (var group in _groups)
        {
            Group(canvas, group, y);
            y += GroupHead + GroupFoot + (group.Rows.Count * RowHeight);
        }
    }

    private void Remarks(FigureCanvas canvas)
    {
        if (_remarks.Length == 0) return;
        canvas.Rectangle(1, 1, Width - 2, (_remarks.Length * Line) + 12, Role.Shade, outline: Role.Failed);
        foreach (var (place, (line, isFirst)) in _remarks.Index())
        {
            if (isFirst) canvas.Text(12, 19 + (place * Line), "⚠", Role.Failed, 15);
            canvas.Text(34, 19 + (place * Line), line, bold: true);
        }
    }

    private void Group(FigureCanvas canvas, DifferenceGroup group, double top)
    {
        var reach = group.Rows.SelectMany(row => new[] { row.Shown.Low, row.Shown.High, row.Shown.Value }).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max() * 1.04;
        if (reach == 0) reach = 1;
        double X(double value) => ((Left + Right) / 2) + (value / reach * (Right - Left) / 2);
        canvas.Text(0, top + 16, FigureCanvas.Shorten(group.Title, 14, Width, bold: true), size: 14, bold: true);
        var bottom = top + GroupHead + (group.Rows.Count * RowHeight);
        foreach (var (row, difference) in group.Rows.Index()) Row(canvas, difference, top + GroupHead + (row * RowHeight), X);
        canvas.Text(X(0) - 8, bottom + 12, $"◀ {_less}", Role.Muted, 12, alignment: HorizontalAlignment.Right);
        canvas.Text(X(0) + 8, bottom + 12, $"{_more} ▶", Role.Muted, 12);
    }

    private void Row(FigureCanvas canvas, DifferenceRow row, double top, Func<double, double> x)
    {
        const double middle = 28;
        canvas.Text(0, top + 12, FigureCanvas.Shorten(row.Label, 13, Width - FigureCanvas.WidthOf(row.Words, 12) - 14));
        canvas.Text(Width, top + 12, row.Words, Role.Muted, 12, alignment: HorizontalAlignment.Right);
        canvas.Line(Left, top + middle, Right, top + middle, Role.Grid);
        canvas.Line(x(0), top + middle - 10, x(0), top + middle + 10, Role.Axis, 1.5);
        if (double.IsNaN(row.Shown.Value)) return;
        canvas.Titled($"{row.Label}: {row.Words}", () =>
        {
            if (!double.IsNaN(row.Shown.Low)) canvas.Interval(x(row.Shown.Low), x(row.Shown.High), top + middle);
            Dot(canvas, x(row.Shown.Value), top + middle, row.Holds);
        });
    }

    private static void Dot(FigureCanvas canvas, double x, double y, bool holds) =>
        canvas.DrawEllipse(new OxyRect(x - (Full / 2), y - (Full / 2), Full, Full), Palette.Colour(holds ? Role.First : Role.Paper), Palette.Colour(Role.First), 2.5, EdgeRenderingMode.Automatic);
}
