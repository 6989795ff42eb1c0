using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Warns of probabilities below 1 % where such a number makes no sense: 0.7 with a percent sign that does not belong there.</summary>
internal sealed partial class PercentSlips(Reading reading)
{
    public void Check()
    {
        foreach (var parameter in reading.Parameters.ToImmutable().Where(parameter => !parameter.IsDefault && Usual().IsMatch(parameter.Path)))
            if (parameter.Spread is { Kind: SpreadKind.Constant or SpreadKind.Uniform or SpreadKind.Pert } spread && Support.Of(spread) is { High: > 0 and < 0.01 } support)
                Warn(parameter, support);
    }

    private void Warn(ParameterDefinition parameter, Support support)
    {
        if (reading.Places.Find(parameter.Path) is not { } place) return;
        var (told, meant) = (Range(support.Low * 100, support.High * 100), Range(support.Low * 1e4, support.High * 1e4));
        reading.Findings.Report(
            WarningRules.PercentSlip, place, $"`{told}` is {PerThousand(support.High)} in 1000", $"is `{meant}` meant? `{Range(support.Low * 100, support.High * 100, "")}` without the percent sign is the same as `{meant}`", meant);
    }

    private static string Range(double low, double high, string unit = "%") => low.Equals(high) ? $"{Number(high)}{unit}" : $"{Number(low)}..{Number(high)}{unit}";

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static string PerThousand(double value) => (value * 1000).ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>Numbers of which nobody means less than one in a hundred: what a side asks for before it responds, how often it answers, accepts, holds a session or is tried.</summary>
    [GeneratedRegex(@"^(sides\.[^.]+\.(threshold|convinced)|channels\.[^.]+\.(answer|accept|held)|incidents\.[^.]+\.contact\.probability|(contact\.[^.]+|incidents\.[^.]+\.plan)\.[0-9]+\.chance)(\..*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Usual();
}
