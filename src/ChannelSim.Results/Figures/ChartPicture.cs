using OxyPlot;

namespace ChannelSim.Results.Figures;

/// <summary>An ordinary chart: OxyPlot lays it out and draws it on the same canvas as the pictures of our own.</summary>
/// <param name="model">The chart; its colours are roles of <see cref="Palette"/>. It belongs to this picture alone.</param>
/// <param name="width">How wide it is, in pixels.</param>
/// <param name="height">How high it is, in pixels.</param>
public sealed class ChartPicture(PlotModel model, double width, double height) : Picture
{
    /// <inheritdoc/>
    public override double Width => width;

    /// <inheritdoc/>
    public override double Height => height;

    /// <inheritdoc/>
    public override void Draw(FigureCanvas canvas) => Draw(canvas, model, new OxyRect(0, 0, width, height));

    /// <summary>Draws a chart into a part of a picture.</summary>
    internal static void Draw(FigureCanvas canvas, PlotModel model, OxyRect area)
    {
        model.Background = OxyColors.Transparent;
        model.TextColor = Palette.Colour(Role.Ink);
        model.PlotAreaBorderColor = Palette.Colour(Role.Axis);
        model.DefaultFont = FigureCanvas.FontFamily;
        foreach (var axis in model.Axes)
        {
            axis.TicklineColor = axis.AxislineColor = Palette.Colour(Role.Axis);
            axis.MajorGridlineColor = axis.MinorGridlineColor = Palette.Colour(Role.Grid);
        }

        IPlotModel plot = model;
        plot.Update(updateData: true);
        plot.Render(canvas, area);
    }
}
