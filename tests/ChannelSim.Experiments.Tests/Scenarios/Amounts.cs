using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>Numbers as people read them.</summary>
internal static class Amounts
{
    private static readonly (string Unit, double Minutes)[] Units = [("y", 525_600), ("d", 1440), ("h", 60), ("min", 1)];

    public static string Written(double value, ParameterUnit unit) => unit switch
    {
        ParameterUnit.Probability => $"{value * 100:0.##} %",
        ParameterUnit.Minutes => Duration(value),
        ParameterUnit.PerThirtyDays => $"{value:0.####} per 30 d",
        _ => $"{value:0.####}",
    };

    /// <summary>In the largest unit in which at most one decimal is needed.</summary>
    private static string Duration(double minutes)
    {
        if (minutes == 0) return "0";
        var (unit, length) = Units.FirstOrDefault(candidate => minutes >= candidate.Minutes && Math.Abs((minutes / candidate.Minutes * 10) - Math.Round(minutes / candidate.Minutes * 10)) < 1e-9, ("min", 1));
        return $"{minutes / length:0.##} {unit}";
    }
}
