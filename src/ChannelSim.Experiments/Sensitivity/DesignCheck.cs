using System.Globalization;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>Looks whether points are what an analysis needs, and says what they are if not.</summary>
internal static class DesignCheck
{
    private const string NeedsSaltelli = "Sobol' indices need the points of Saltelli's design in its order: A, A with one number of B each, B";
    private const string NeedsMorris = "elementary effects need trajectories, in which each point differs from the one before it in one number, and each number is moved once";

    /// <summary>Whether Saltelli points are those for second-order indices.</summary>
    /// <exception cref="WrongDesignException">They are no Saltelli points.</exception>
    public static bool RequireSaltelli(double[][] points)
    {
        var factors = FactorsOf(points, NeedsSaltelli);
        if (IsSaltelli(points, factors, false)) return false;
        if (IsSaltelli(points, factors, true)) return true;
        throw new WrongDesignException(WhatIs(points, factors), NeedsSaltelli);
    }

    /// <exception cref="WrongDesignException">They are no trajectories.</exception>
    public static void RequireMorris(double[][] points)
    {
        var factors = FactorsOf(points, NeedsMorris);
        if (!IsMorris(points, factors)) throw new WrongDesignException(WhatIs(points, factors), NeedsMorris);
    }

    private static int FactorsOf(double[][] points, string needed)
    {
        if (points.Length == 0 || points[0].Length == 0) throw new WrongDesignException("there are no points", needed);
        return points[0].Length;
    }

    private static string WhatIs(double[][] points, int factors)
    {
        if (IsMorris(points, factors)) return "these are Morris trajectories";
        if (IsSaltelli(points, factors, false) || IsSaltelli(points, factors, true)) return "these are the points of Saltelli's design";
        var count = points.Length.ToString("N0", CultureInfo.InvariantCulture);
        return AreMixed(points) ? $"these {count} points have numbers in common with one another, but are in no design's order: were rows sorted, left out or shuffled?"
            : $"these {count} points have nothing in common with one another, such as those of a random sample or a Latin hypercube";
    }

    private static bool IsSaltelli(double[][] points, int factors, bool secondOrder)
    {
        var rows = SaltelliDesign.RowsOf(factors, secondOrder);
        if (points.Length % rows != 0) return false;
        for (var first = 0; first < points.Length; first += rows)
        {
            if (!IsBlock(points.AsSpan(first, rows), factors)) return false;
        }

        return true;
    }

    private static bool IsBlock(ReadOnlySpan<double[]> block, int factors)
    {
        var (a, b) = (block[0], block[^1]);
        if (a.AsSpan().SequenceEqual(b)) return false;
        for (var i = 0; i < block.Length - 2; i++)
        {
            var expected = i < factors ? SaltelliDesign.Mixed(a, b, i) : SaltelliDesign.Mixed(b, a, i - factors);
            if (!block[i + 1].AsSpan().SequenceEqual(expected)) return false;
        }

        return true;
    }

    private static bool IsMorris(double[][] points, int factors)
    {
        if (points.Length % (factors + 1) != 0) return false;
        for (var first = 0; first < points.Length; first += factors + 1)
        {
            var moved = new HashSet<int>();
            for (var step = 1; step <= factors; step++)
            {
                if (MovedBetween(points[first + step - 1], points[first + step]) is not { } factor || !moved.Add(factor)) return false;
            }
        }

        return true;
    }

    /// <summary>The one number in which two points differ; null where it is not one.</summary>
    public static int? MovedBetween(double[] one, double[] other)
    {
        int? moved = null;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i].Equals(other[i])) continue;
            if (moved is not null) return null;
            moved = i;
        }

        return moved;
    }

    private static bool AreMixed(double[][] points)
    {
        var values = points.Select(point => point[0]).ToArray();
        return values.Distinct().Count() < values.Length;
    }
}
