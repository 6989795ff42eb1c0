using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Results.Pages;

/// <summary>The unit that people read a number in, and what it is multiplied by to be in it.</summary>
internal readonly record struct ShownUnit(string Name, double Factor)
{
    public static ShownUnit Of(Unit unit, Estimate estimate) => unit switch
    {
        Unit.Percent => new ShownUnit("%", 100),
        Unit.Hours => new ShownUnit("h", 1.0 / 60),
        Unit.Times => new ShownUnit("x", 1),
        Unit.Span => OfMinutes(estimate.Value == 0 && double.IsFinite(estimate.High) ? estimate.High : estimate.Value),
        _ => new ShownUnit("", 1),
    };

    public static ShownUnit OfMinutes(double minutes) => Math.Abs(minutes) switch
    {
        < 1 => new ShownUnit("s", 60),
        < 120 => new ShownUnit("min", 1),
        < 2880 => new ShownUnit("h", 1.0 / 60),
        _ => new ShownUnit("d", 1.0 / 1440),
    };
}
