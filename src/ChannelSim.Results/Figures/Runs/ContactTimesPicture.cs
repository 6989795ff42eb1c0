using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Mathematics;
using OxyPlot;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>A strip a channel: dots where those contacts stand that connected, by how long they took, and in a box apart those that never did.</summary>
internal sealed class ContactTimesPicture : Picture
{
    private const int Many = 50;
    private const int Few = 20;
    private const int MostWithMany = 6;
    private const double TimesWidth = 372;
    private const double BoxLeft = 392;
    private const double Head = 24;
    private const double Gap = 22;
    private const double AxisTop = 40;
    private const double ShortestShown = 1;
    private const double AtOnceWidth = 40; // what took no longer stands together, for times there are no longer told apart

    private const int Tallest = 12;

    private readonly List<Strip> _strips;
    private readonly double _dot;
    private readonly double _longest;

    /// <param name="channels">The channels, of which each was wanted.</param>
    public ContactTimesPicture(ImmutableArray<ContactTimes> channels)
    {
        Dots = channels.Length <= MostWithMany ? Many : Few;
        _dot = Dots == Many ? 7.75 : 12.4;
        _longest = 1.3 * channels.Where(channel => channel.Minutes.Count > 0).Select(channel => channel.Dots(Dots).Max()).DefaultIfEmpty(0).Append(10).Max();
        _strips = [.. channels.Select(StripOf)];
    }

    /// <summary>How many dots a channel has: each stands for one of so many cases.</summary>
    public int Dots { get; }

    public override double Width => FigureSize.Width;

    public override double Height => AxisTop + _strips.Sum(strip => Head + strip.Height + Gap);

    private int InBox => (int)((Width - BoxLeft - 2) / _dot);

    private int AtOnce => (int)(AtOnceWidth / _dot);

    public override void Draw(FigureCanvas canvas)
    {
        canvas.Text(BoxLeft, 12, "never", Role.Ink, 12, bold: true);
        canvas.Text(BoxLeft, 27, "connected", Role.Ink, 12, bold: true);
        canvas.Text(0, 12, "connected within", Role.Ink, 12, bold: true);
        canvas.Text(0, 28, "1 min", Role.Muted, 12);
        foreach (var (minutes, words) in TimeTicks.Multiplied(ShortestShown, _longest).Where(tick => tick.Minutes > ShortestShown && X(tick.Minutes) < TimesWidth - 20))
        {
            canvas.Line(X(minutes), 33, X(minutes), Height - Gap, Role.Grid);
            canvas.Text(X(minutes), 28, words, Role.Muted, 12, alignment: HorizontalAlignment.Center);
        }

        var y = AxisTop;
        foreach (var strip in _strips)
        {
            Draw(canvas, strip, y);
            y += Head + strip.Height + Gap;
        }
    }

    private void Draw(FigureCanvas canvas, Strip strip, double y)
    {
        canvas.Rectangle(0, y, Width, 20, Role.Paper);
        canvas.Text(0, y + 15, FigureCanvas.Shorten(strip.Times.Name, 14, BoxLeft - 12, bold: true), size: 14, bold: true);
        canvas.Text(Width, y + 15, string.Create(CultureInfo.InvariantCulture, $"{Dots - strip.Connected} of {Dots}"), Role.Muted, 12, alignment: HorizontalAlignment.Right);
        var bottom = y + Head + strip.Height;
        canvas.Titled(string.Create(CultureInfo.InvariantCulture, $"{strip.Times.Name}: of {Dots} times that it was wanted {strip.Connected} connected"), () =>
        {
            foreach (var (column, row) in strip.Places) Dot(canvas, column * _dot, bottom - ((row + 1) * _dot));
        });
        canvas.Line(0, bottom + 1, TimesWidth, bottom + 1, Role.Axis);
        canvas.Rectangle(BoxLeft - 4, y + Head - 2, Width - BoxLeft + 3, strip.Height + 3, Role.Shade, outline: Role.Axis);
        for (var dot = 0; dot < Dots - strip.Connected; dot++) Ring(canvas, BoxLeft + (dot % InBox * _dot), bottom - (((dot / InBox) + 1) * _dot));
    }

    // Each dot in the column of its time, on top of those that are there; those of a column that is full go to the next one.
    private Strip StripOf(ContactTimes times)
    {
        var connected = (int)Math.Round(times.Share * Dots, MidpointRounding.AwayFromZero);
        var stacks = new int[(int)(TimesWidth / _dot) + Dots];
        List<(int Column, int Row)> places = [];
        foreach (var minutes in times.Dots(connected))
        {
            var column = minutes <= ShortestShown ? places.Count % AtOnce : Math.Max(AtOnce, (int)(X(minutes) / _dot));
            while (minutes > ShortestShown && stacks[column] >= Tallest) column++;
            places.Add((column, stacks[column]++));
        }

        var rows = Math.Max(stacks.Max(), (Dots - connected + InBox - 1) / InBox);
        return new Strip(times, connected, places, _dot * Math.Max(3, rows));
    }

    private void Dot(FigureCanvas canvas, double x, double y) =>
        canvas.DrawEllipse(new OxyRect(x + 0.4, y, _dot - 0.8, _dot - 0.8), Palette.Colour(Role.Response), OxyColors.Undefined, 0, EdgeRenderingMode.Automatic);

    private void Ring(FigureCanvas canvas, double x, double y) =>
        canvas.DrawEllipse(new OxyRect(x + 1, y + 0.6, _dot - 2, _dot - 2), OxyColors.Undefined, Palette.Colour(Role.Failed), 1.5, EdgeRenderingMode.Automatic);

    private double X(double minutes) => AtOnceWidth + (PortableMath.Log(Math.Max(ShortestShown, minutes) / ShortestShown) / PortableMath.Log(_longest / ShortestShown) * (TimesWidth - AtOnceWidth));

    private sealed record Strip(ContactTimes Times, int Connected, List<(int Column, int Row)> Places, double Height);
}
