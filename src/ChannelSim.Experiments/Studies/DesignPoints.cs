using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Experiments.Studies;

/// <summary>The design points of a study, a pure function of it: samples change slowest, then listed values (the first factor slowest), then alternatives.</summary>
public static class DesignPoints
{
    /// <summary>All design points, numbered; none of a design for a sensitivity analysis, which makes its own.</summary>
    public static ImmutableArray<DesignPoint> Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var combinations = study.Design.Kind switch
        {
            DesignKind.Factorial => Factorial(study),
            _ when study.Design.IsOfSensitivity => [],
            DesignKind.Latin => Latin(study, [.. study.Factors], study.Design.Points),
            _ => study.Design.Table!.Rows,
        };
        var points = ImmutableArray.CreateBuilder<DesignPoint>();
        foreach (var values in combinations)
        {
            foreach (var alternative in study.Alternatives) points.Add(new DesignPoint(points.Count, alternative, values, Assignments(study, values, alternative)));
        }

        return points.ToImmutable();
    }

    /// <summary>A design point with other values of the factors.</summary>
    internal static DesignPoint With(Study study, DesignPoint point, ImmutableArray<string> values) =>
        point with { Values = values, Assignments = Assignments(study, values, point.Alternative) };

    private static ImmutableArray<Assignment> Assignments(Study study, ImmutableArray<string> values, Alternative alternative) =>
    [
        .. study.Assignments,
        .. study.Factors.Zip(values).Where(pair => pair.Second.Length > 0).Select(pair => new Assignment($"{pair.First.Path}={pair.Second}")),
        .. alternative.Assignments,
    ];

    private static IEnumerable<ImmutableArray<string>> Factorial(Study study)
    {
        var sampled = study.Factors.Where(factor => factor.IsSampled).ToArray();
        var listed = study.Factors.Where(factor => !factor.IsSampled).ToArray();
        var samples = sampled.Length == 0 ? [[]] : Latin(study, sampled, study.Design.Points);
        foreach (var sample in samples)
        {
            foreach (var levels in Combinations(listed, 0)) yield return Merge(study, sample, levels);
        }
    }

    private static ImmutableArray<string> Merge(Study study, ImmutableArray<string> sample, ImmutableArray<string> levels)
    {
        int nextSample = 0, nextLevel = 0;
        return [.. study.Factors.Select(factor => factor.IsSampled ? sample[nextSample++] : levels[nextLevel++])];
    }

    private static IEnumerable<ImmutableArray<string>> Combinations(Factor[] factors, int from)
    {
        if (from == factors.Length) return [[]];
        return factors[from].Levels.SelectMany(level => Combinations(factors, from + 1).Select(rest => rest.Insert(0, level)));
    }

    private static ImmutableArray<ImmutableArray<string>> Latin(Study study, Factor[] factors, int count)
    {
        var positions = factors.Select(factor => LatinHypercube.Positions(study.Seed, factor.Path, count)).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => factors.Select((factor, f) => ValueAt(factor, positions[f][i])).ToImmutableArray())];
    }

    private static string ValueAt(Factor factor, double position) => factor.Spread is { } spread
        ? factor.TextOf(Variates.Of(spread, position))
        : factor.Levels[Math.Min((int)(position * factor.Levels.Length), factor.Levels.Length - 1)];
}
