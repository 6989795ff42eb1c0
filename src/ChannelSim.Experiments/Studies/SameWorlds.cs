using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

/// <summary>Warns of a design that runs one world several times: factors on which nothing depends, points that are the same in two spellings.</summary>
public static class SameWorlds
{
    private const int MostTried = 6;
    private const int MostTold = 10;

    /// <summary>The warnings: idle factors first, then points.</summary>
    /// <param name="study">The study.</param>
    /// <param name="points">Its design points.</param>
    /// <param name="hashes">By design point the hash of its model.</param>
    public static ImmutableArray<Diagnostic> Of(Study study, ImmutableArray<DesignPoint> points, IReadOnlyList<string> hashes)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(hashes);
        var models = new PointModels(study);
        ImmutableArray<Diagnostic> idle = [.. Enumerable.Range(0, study.Factors.Length).Where(factor => IsIdle(study, models, points, factor)).Select(factor => Study.IdleFactor(study.Factors[factor]))];
        if (!idle.IsEmpty || hashes.Distinct(StringComparer.Ordinal).Count() == hashes.Count) return idle;
        var same = hashes.Index().GroupBy(item => item.Item, item => item.Index, StringComparer.Ordinal).SelectMany(group => group.Skip(1).Select(other => (First: group.First(), Other: other)));
        return [.. same.OrderBy(pair => pair.Other).Where(pair => !IsToldAlready(study, points[pair.First], points[pair.Other])).Select(pair => study.SamePoint(pair.First, pair.Other)).DistinctBy(told => (told.Place, told.What)).Take(MostTold)];
    }

    // Each of a few values of the factor at two points, all else as it is there.
    private static bool IsIdle(Study study, PointModels models, ImmutableArray<DesignPoint> points, int factor)
    {
        var values = points.Select(point => point.Values[factor]).Distinct(StringComparer.Ordinal).ToList();
        if (values.Select(NumberOf).Distinct().Count() < 2) return false;
        var few = Enumerable.Range(0, Math.Min(values.Count, MostTried)).Select(i => values[i * (values.Count - 1) / Math.Max(1, Math.Min(values.Count, MostTried) - 1)]).ToList();
        return new[] { points[0], points[^1] }.All(point => few.Select(value => HashAt(study, models, point, factor, value)).OfType<string>().Distinct(StringComparer.Ordinal).Count() <= 1);
    }

    private static string? HashAt(Study study, PointModels models, DesignPoint point, int factor, string value)
    {
        var values = point.Values.SetItem(factor, value);
        return models.TryCompile(DesignPoints.With(study, point, values), out _)?.Hash;
    }

    // A factor with one value in two spellings is told where its values are read.
    private static bool IsToldAlready(Study study, DesignPoint one, DesignPoint other) =>
        study.Design.Kind != DesignKind.Points && one.Alternative == other.Alternative && one.Values.Zip(other.Values).All(pair => NumberOf(pair.First).Equals(NumberOf(pair.Second)));

    private static object NumberOf(string text) => FactorValue.Read(text) is { } value ? (value.Number, value.Unit == Engine.Model.ParameterUnit.Minutes) : text;
}
