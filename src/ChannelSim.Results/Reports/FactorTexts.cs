using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>Factors and their values, as the scenario writes them, with their units.</summary>
internal static class FactorTexts
{
    private const int LongestName = 14;

    /// <summary>By factor the end of its path by which it can be told from the others.</summary>
    public static ImmutableArray<string> Names(IReadOnlyList<string> paths)
    {
        var names = paths.Select(path => Enumerable.Range(1, path.Split('.').Length).Select(count => Ends(path, count)).First(end => paths.Count(other => ("." + other).EndsWith("." + end, StringComparison.Ordinal)) == 1 || end == path)).ToList();
        return [.. names.Select((name, i) => name.Length <= LongestName ? name : Letter(i))];
    }

    /// <summary>A value as people read it: <c>6h</c> as it was listed, <c>75.7 %</c> as it was sampled.</summary>
    public static string Short(Factor? factor, string value)
    {
        if (value.Length == 0) return "-";
        if (FactorValue.Read(value) is { } number && (value.Length > 8 || factor?.IsSampled == true))
        {
            var unit = factor?.IsSampled == true ? factor.Unit : number.Unit;
            return unit switch
            {
                ParameterUnit.Probability => Digits.Significant(number.Number * 100, 3) + " %",
                ParameterUnit.Minutes => Digits.Span(number.Number),
                _ => Digits.Significant(number.Number, 4),
            };
        }

        return value;
    }

    /// <summary>What a value is sorted by: its place in the list, or its number.</summary>
    public static double Order(Factor factor, string value) => factor.IsSampled || factor.Levels.IndexOf(value) < 0
        ? FactorValue.Read(value)?.Number ?? double.NegativeInfinity
        : factor.Levels.IndexOf(value);

    private static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : "F" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Ends(string path, int count) => string.Join('.', path.Split('.').TakeLast(count));
}
