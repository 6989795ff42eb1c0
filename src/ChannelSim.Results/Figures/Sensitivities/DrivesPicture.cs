using System.Collections.Immutable;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using OxyPlot;

namespace ChannelSim.Results.Figures.Sensitivities;

/// <summary>A row a number, a column a measure: how much of the measure's variance the number makes, alone and together with others, with intervals.</summary>
internal sealed class DrivesPicture(ImmutableArray<DrivenMeasure> measures, ImmutableArray<(int Factor, string Name)> factors, bool areShares) : Picture
{
    private const double RowHeight = 50;
    private const double Bar = 9;
    private const double Between = 24;

    private readonly bool _hasTotals = measures.Any(measure => measure.Of.Factors.Any(factor => factor.Total.Method != FactorSensitivity.NotInDesign));

    public override double Width => FigureSize.Width;

    public override double Height => Top + (factors.Length * RowHeight) + 20;

    private double ColumnWidth => (Width - 2 - ((measures.Length - 1) * Between)) / measures.Length;

    private double LegendHeight => _hasTotals ? 44 : 24;

    private double Top => LegendHeight + (measures.Max(measure => Heading(measure).Count) * 17) + 12;

    public override void Draw(FigureCanvas canvas)
    {
        Legend(canvas);
        foreach (var (column, measure) in measures.Index())
        {
            foreach (var (line, text) in Heading(measure).Index()) canvas.Text(Left(column), LegendHeight + 14 + (line * 17), text, bold: true);
        }

        foreach (var (row, (factor, name)) in factors.Index()) Row(canvas, factor, name, Top + (row * RowHeight));
        foreach (var column in Enumerable.Range(0, measures.Length))
        {
            canvas.Text(Left(column), Height - 4, "0", Role.Muted, 12);
            canvas.Text(Left(column) + ColumnWidth, Height - 4, Words(Most(column)), Role.Muted, 12, alignment: HorizontalAlignment.Right);
        }
    }

    private void Legend(FigureCanvas canvas)
    {
        canvas.Rectangle(0, 4, 22, Bar, Role.First);
        canvas.Text(30, 13, areShares ? "alone (pale: not told from chance)" : "size of its effect (pale: not told from chance)");
        if (!_hasTotals) return;
        canvas.Rectangle(0, 24, 22, Bar, Role.Paper, outline: Role.First);
        canvas.Text(30, 33, "and together with other numbers");
    }

    private void Row(FigureCanvas canvas, int factor, string name, double top)
    {
        canvas.Text(0, top + 12, FigureCanvas.Shorten(name, 13, Width));
        foreach (var (column, measure) in measures.Index())
        {
            if (measure.Of.Factors.FirstOrDefault(one => one.Factor == factor) is not { } driver) continue;
            canvas.Line(Left(column), top + 19, Left(column), top + 44, Role.Axis);
            var alone = areShares ? driver.First : driver.EffectSize;
            canvas.Titled($"{name}, {measure.Name}: {PrintedNumber.Of(MeasureSensitivity.MainOf(driver), NumberKind.Number, areShares ? Unit.Percent : Unit.One)}", () =>
            {
                Share(canvas, column, alone, top + (_hasTotals ? 20 : 25), isFull: true, driver.Told);
                if (_hasTotals) Share(canvas, column, driver.Total, top + 33, isFull: false, driver.Told);
            });
        }
    }

    // An index below 0 is noise about 0: it has no bar, and its interval says how far it may go.
    private void Share(FigureCanvas canvas, int column, Estimate index, double y, bool isFull, bool told)
    {
        if (double.IsNaN(index.Value)) return;
        double X(double value) => Left(column) + (Math.Clamp(value / Most(column), 0, 1) * ColumnWidth);
        if (isFull) canvas.Rectangle(Left(column), y, X(index.Value) - Left(column), Bar, Role.First, told ? 1 : 0.35);
        else canvas.Rectangle(Left(column), y, X(index.Value) - Left(column), Bar, Role.Paper, outline: Role.First);
        if (!double.IsNaN(index.High)) canvas.Interval(X(index.Low), X(index.High), y + (Bar / 2), 4);
    }

    private double Most(int column)
    {
        var all = measures[column].Of.Factors.Where(factor => factors.Any(shown => shown.Factor == factor.Factor))
            .SelectMany(factor => areShares ? new[] { factor.First, factor.Total } : [factor.EffectSize]).SelectMany(index => new[] { index.Value, index.High }).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        return all > 0 ? areShares ? Math.Min(1, all) : all : 1;
    }

    private string Words(double most) => areShares ? $"{Digits.Significant(100 * most, 2)} %" : Digits.Significant(most, 2);

    private IReadOnlyList<string> Heading(DrivenMeasure measure) => FigureCanvas.Wrap(measure.Name, FigureCanvas.TextSize, ColumnWidth, bold: true);

    private double Left(int column) => 1 + (column * (ColumnWidth + Between));
}
