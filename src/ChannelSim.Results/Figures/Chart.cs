using OxyPlot;

namespace ChannelSim.Results.Figures;

/// <summary>An ordinary chart: OxyPlot lays it out and draws it on the same canvas as the pictures of our own.</summary>
internal static class Chart
{
    /// <summary>Draws a chart into a part of a picture.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="model">The chart; its colours are roles of <see cref="Palette"/>. It belongs to this picture alone.</param>
    /// <param name="area">The part, in pixels.</param>
    public static void Draw(FigureCanvas canvas, PlotModel model, OxyRect area)
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
