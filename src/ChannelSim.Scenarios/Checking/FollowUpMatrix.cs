using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Checking;

/// <summary>
/// Expected number of incidents of each type that follow from one of each type, at the mean of what is known and where it is largest: if it is answered, and if
/// nobody opposes it. Chains die out if the spectral radius is below 1, whichever of the two happens to each type.
/// </summary>
internal sealed class FollowUpMatrix(Reading reading, ModelDefinition model)
{
    private const int Steps = 100;

    public void Check()
    {
        var provoked = Matrix(type => type.Provokes, Provoked);
        if (SpectralRadius.Of(provoked) is var answered && answered >= 1 - 1e-9)
        {
            Warn("provokes", Words($"answered incidents provoke {answered:0.##} times their number (spectral radius of `provokes`)"), "if all incidents are answered, chains need not end");
            return;
        }

        if (model.Incidents.All(type => type.Emboldens.IsEmpty)) return;
        var worst = SpectralRadius.Of(Worst(provoked, Matrix(type => type.Emboldens, Emboldened)));
        if (worst >= 1 - 1e-9)
            Warn(
                "emboldens", Words($"incidents lead to {worst:0.##} times their number if they are answered or not as feeds them most (spectral radius of `provokes` and `emboldens`)"),
                "chains need not end");
    }

    private static string Words(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Warn(string key, string what, string hint)
    {
        var first = model.Incidents.First(type => !(key == "provokes" ? type.Provokes : type.Emboldens).IsEmpty);
        reading.Findings.Report(WarningRules.Explosive, reading.Places.Find($"incidents.{first.Name}.{key}") ?? default, what, hint + Instant());
    }

    /// <summary>By type the row that feeds chains most, found by following them.</summary>
    private double[,] Worst(double[,] answered, double[,] unopposed)
    {
        var size = model.Incidents.Length;
        var (weights, chosen) = (Enumerable.Repeat(1.0, size).ToArray(), new double[size, size]);
        for (var step = 0; step < Steps; step++)
        {
            var next = new double[size];
            for (var row = 0; row < size; row++)
            {
                var (one, other) = (Sum(answered, row, weights), Sum(unopposed, row, weights));
                next[row] = Math.Max(one, other);
                Array.Copy(one >= other ? answered : unopposed, row * size, chosen, row * size, size);
            }

            var largest = next.Max();
            if (largest == 0) break;
            // Types that nothing leads back to keep a trace, so that they go on choosing.
            weights = [.. next.Select(value => Math.Max(value / largest, 1e-12))];
        }

        return chosen;
    }

    // Plain loops: this runs for every file that is read.
    private static double Sum(double[,] matrix, int row, double[] weights)
    {
        var sum = 0.0;
        for (var column = 0; column < weights.Length; column++) sum += matrix[row, column] * weights[column];
        return sum;
    }

    private double[,] Matrix(Func<IncidentTypeDefinition, IEnumerable<FollowUp>> of, Func<IncidentTypeDefinition, FollowUp, double> expected)
    {
        var matrix = new double[model.Incidents.Length, model.Incidents.Length];
        for (var i = 0; i < model.Incidents.Length; i++)
            foreach (var next in of(model.Incidents[i]).Where(next => Least(next.After) < model.Horizon.Minutes))
                matrix[i, next.Type.Index] = expected(model.Incidents[i], next);
        return matrix;
    }

    private double Provoked(IncidentTypeDefinition type, FollowUp next)
    {
        var accident = Most(next.Chance);
        if (next.ChanceIfDeliberate is not { } by) return accident;
        var (low, high) = (type.Hostile.Cells.Min(Mean), Most(type.Hostile));
        var hostile = Most(by) > accident ? high : low;
        return (hostile * Most(by)) + ((1 - hostile) * accident);
    }

    private double Emboldened(IncidentTypeDefinition type, FollowUp next) => Most(type.Hostile) * Most(next.Chance);

    /// <summary>What is added where types that have no time to be decided follow one another at once and surely.</summary>
    private string Instant()
    {
        bool HasNoTime(IncidentTypeDefinition type) => type.Fuse.Kind == SpreadKind.Constant && Of(type.Fuse.A).High <= 0;
        bool IsSure(FollowUp next) => (next.After is null || (next.After.Kind == SpreadKind.Constant && Of(next.After.A).High <= 0)) && next.Chance.Cells.Concat(next.ChanceIfDeliberate?.Cells ?? []).All(cell => Of(cell).Low >= 1);
        var matrix = new double[model.Incidents.Length, model.Incidents.Length];
        foreach (var (index, type) in model.Incidents.Index().Where(item => HasNoTime(item.Item)))
            foreach (var next in type.Provokes.Concat(type.Emboldens).Where(next => IsSure(next) && HasNoTime(model.Incidents[next.Type.Index]))) matrix[index, next.Type.Index] = 1;
        return SpectralRadius.Of(matrix) < 1 ? "" : "; without a fuse and without `after` all of a chain falls on one moment, at which time would stand still";
    }

    private double Least(DurationDefinition? after) => after is { Kind: SpreadKind.Constant or SpreadKind.Uniform or SpreadKind.Pert } ? Of(after.A).Low : 0;

    private double Most(VariedProbability probability) => probability.Cells.Max(Mean);

    private Support Of(ParameterId id) => reading.Parameters.Spread(id) is { } spread ? Support.Of(spread) : new Support(0, 0);

    private double Mean(ParameterId id) => reading.Parameters.Spread(id) is { } spread ? Variates.Mean(spread.Kind, spread.A, spread.B, spread.C) : 0;
}
