using System.Globalization;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Units;

namespace ChannelSim.Results.Telling;

/// <summary>Probabilities as an umpire says them: whole per cent, more digits only where they decide.</summary>
internal static class Likelihood
{
    public static double Of(LogOdds belief) => PortableMath.Logistic(belief.Value);

    /// <summary><c>24 %</c>, <c>0.8 %</c>, <c>under 0.1 %</c>, <c>99.3 %</c>.</summary>
    public static string Percent(double probability) => probability switch
    {
        0 => "0 %",
        1 => "100 %",
        < 0.001 => "under 0.1 %",
        > 0.999 => "over 99.9 %",
        < 0.0095 or > 0.9905 => To(1, probability),
        _ => To(0, probability),
    };

    /// <summary>Two probabilities with as many digits as it takes to see which is greater.</summary>
    public static (string First, string Second) Apart(double first, double second)
    {
        if (first.Equals(second) || Percent(first) != Percent(second)) return (Percent(first), Percent(second));
        for (var digits = 1; digits <= 6; digits++)
            if (To(digits, first) != To(digits, second)) return (To(digits, first), To(digits, second));
        return (To(6, first), To(6, second));
    }

    /// <summary>How often, in a clause: <c>one time in five</c>, <c>7 times in ten</c>.</summary>
    public static string Often(double probability) => probability switch
    {
        <= 0 => "never",
        >= 1 => "always",
        < 0.015 => "less than one time in sixty",
        < 0.36 when Math.Round(1 / probability) is var parts => $"one time in {(parts < Small.Length ? Small[(int)parts] : parts.ToString(CultureInfo.InvariantCulture))}",
        < 0.44 => "two times in five",
        < 0.56 => "every other time",
        < 0.95 when Math.Round(probability * 10) is var tenths => $"{Small[(int)Math.Min(tenths, 9)]} times in ten",
        _ => "nearly always",
    };

    private static readonly string[] Small = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static string To(int digits, double probability) => (probability * 100).ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + " %";
}
