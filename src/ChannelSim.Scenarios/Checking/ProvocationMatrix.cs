using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Checking;

/// <summary>
/// Expected number of incidents of each type that a response to each type provokes, at the mean of what is known and where it is largest.
/// Chains of answered incidents die out if its spectral radius is below 1.
/// </summary>
internal sealed class ProvocationMatrix(Reading reading, ModelDefinition model)
{
    public void Check()
    {
        var radius = SpectralRadius(Matrix());
        if (radius < 1 - 1e-9) return;
        var first = model.Incidents.First(type => !type.Provokes.IsEmpty);
        var place = reading.Places.Find($"incidents.{first.Name}.provokes") ?? default;
        reading.Findings.Report(
            WarningRules.Explosive, place, string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"answered incidents provoke {radius:0.##} times their number (spectral radius of `provokes`)"), "if all incidents are answered, chains need not end");
    }

    /// <summary>Gelfand's formula by repeated squaring, scaled so that nothing overflows.</summary>
    internal static double SpectralRadius(double[,] matrix)
    {
        var (power, logarithm, exponent) = (matrix, 0.0, 1.0);
        for (var i = 0; i < 40; i++)
        {
            var norm = Norm(power);
            if (norm == 0) return 0;
            logarithm += Math.Log(norm) / exponent;
            power = Square(power, norm);
            exponent *= 2;
        }

        return Math.Exp(logarithm);
    }

    private double[,] Matrix()
    {
        var matrix = new double[model.Incidents.Length, model.Incidents.Length];
        for (var i = 0; i < model.Incidents.Length; i++)
            foreach (var provocation in model.Incidents[i].Provokes)
                matrix[i, provocation.Type.Index] = provocation.Chance.Cells.Max(Mean);
        return matrix;
    }

    private double Mean(ParameterId id) => reading.Parameters.Spread(id) is { } spread ? Variates.Mean(spread.Kind, spread.A, spread.B, spread.C) : 0;

    private static double Norm(double[,] matrix)
    {
        var largest = 0.0;
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            var sum = 0.0;
            for (var j = 0; j < matrix.GetLength(1); j++) sum += matrix[i, j];
            largest = Math.Max(largest, sum);
        }

        return largest;
    }

    // Plain loops: this runs 40 times for every file that is read.
    private static double[,] Square(double[,] matrix, double norm)
    {
        var size = matrix.GetLength(0);
        var square = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < size; k++)
            {
                var left = matrix[i, k] / norm;
                if (left == 0) continue;
                for (var j = 0; j < size; j++) square[i, j] += left * (matrix[k, j] / norm);
            }
        }

        return square;
    }
}
