using System.Globalization;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>A jump of a belief in a sentence: from where to where, and how much likelier what was learnt is if it was meant than if it was not.</summary>
internal static class BayesStep
{
    private const double Even = 1.06;

    /// <summary><c>30 % to 61 %: the answer "not meant" is 3.6 times as likely if it was meant</c>.</summary>
    /// <param name="what">What moved it, as the subject of a clause.</param>
    /// <param name="before">Log-odds before.</param>
    /// <param name="after">Log-odds after.</param>
    public static string Of(string what, LogOdds before, LogOdds after)
    {
        var (had, has) = (Likelihood.Of(before), Likelihood.Of(after));
        var (from, to) = Likelihood.Apart(had, has);
        var jump = from == to ? $"stays at {to}" : $"{from} to {to}";
        return $"{jump}: {what} {Weighs(after.Value - before.Value)}";
    }

    // The ratio of the likelihoods is the ratio of the odds.
    private static string Weighs(double logRatio)
    {
        if (double.IsNaN(logRatio)) return "changes nothing: it was certain already";
        var under = logRatio >= 0 ? "if it was meant" : "if it was not meant";
        if (double.IsInfinity(logRatio)) return $"is only possible {under}";
        var ratio = PortableMath.Exp(Math.Abs(logRatio));
        return ratio < Even ? "is about as likely either way" : $"is {Times(ratio)} as likely {under} as if {(logRatio >= 0 ? "not" : "it was")}";
    }

    private static string Times(double ratio) => ratio switch
    {
        >= 1.95 and < 2.05 => "twice",
        < 10 => ratio.ToString("0.0", CultureInfo.InvariantCulture) + " times",
        < 1000 => ratio.ToString("0", CultureInfo.InvariantCulture) + " times",
        _ => "over a thousand times",
    };
}
