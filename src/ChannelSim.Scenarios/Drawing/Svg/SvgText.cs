using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Drawing.Svg;

/// <summary>Machines and ladder as a picture in SVG, laid out by hand: black on white, readable in print, without scripts or outside programs.</summary>
public static class SvgText
{
    private const double Margin = 20;
    private const double Gap = 20;

    /// <summary>The ladder and the machines of the given channels, one panel each, below one another.</summary>
    public static string Of(Scenario scenario, IEnumerable<ChannelDefinition> channels, bool withLadder) => Draw(scenario, channels, withLadder).Text;

    /// <summary>The picture, and what was put where.</summary>
    internal static (string Text, SvgCanvas Canvas) Draw(Scenario scenario, IEnumerable<ChannelDefinition> channels, bool withLadder)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var canvas = new SvgCanvas(MachineLayout.Width + (2 * Margin));
        var y = Heading(canvas, scenario);
        if (withLadder) y = new LadderPanel(canvas, scenario.Model).Draw(y) + Gap;
        foreach (var channel in channels) y = new MachinePanel(canvas, scenario.Model).Draw(channel, y) + Gap;
        y += canvas.Lines(new Spot(Margin, y), TextMeasure.Wrap(Origin(scenario), MachineLayout.Width, 11), 11);
        return (canvas.Finish(y + Margin, DrawingTitle.Of(scenario)), canvas);
    }

    private static double Heading(SvgCanvas canvas, Scenario scenario)
    {
        var y = Margin;
        if (scenario.Marking is { Length: > 0 } marking)
            y += canvas.Lines(new Spot(Margin, y), TextMeasure.Wrap(marking, MachineLayout.Width, 13, bold: true), 13, bold: true) + 6;
        return y + canvas.Lines(new Spot(Margin, y), TextMeasure.Wrap(scenario.Title, MachineLayout.Width, 20, bold: true), 20, bold: true) + 14;
    }

    private static string Origin(Scenario scenario)
    {
        var with = scenario.Assignments.IsEmpty ? "" : $", with {string.Join(", ", scenario.Assignments.Select(assignment => assignment.Text))}";
        return $"scenario {scenario.Id}, sha256 {scenario.Sha256[..12]}{with}";
    }
}
