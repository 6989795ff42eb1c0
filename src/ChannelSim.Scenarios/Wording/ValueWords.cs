using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Wording;

/// <summary>The numbers of a model in words: with unit, with what is not known, with the shape of what is left to chance.</summary>
public sealed class ValueWords(ModelDefinition model)
{
    private static readonly (string Unit, double Minutes)[] Units = [("y", 525600), ("d", 1440), ("h", 60), ("min", 1), ("s", 1.0 / 60)];

    /// <summary>A parameter: <c>98 %</c>, <c>2 to 20 %, not known</c>.</summary>
    public string Of(ParameterId id)
    {
        var parameter = model.Parameters[id.Index];
        return parameter.Spread.IsConstant ? Number(parameter.Unit, parameter.Spread.A) : Unknown(parameter);
    }

    /// <summary>A duration: <c>12 h</c>, <c>mean 30 d</c>, <c>median 6 h, one in ten over 24 h</c>.</summary>
    public string Of(DurationDefinition duration) => duration.Kind switch
    {
        SpreadKind.Constant => Of(duration.A),
        SpreadKind.Exponential => $"mean {Of(duration.A)}",
        SpreadKind.Lognormal => $"median {Of(duration.A)}, one in ten over {Of(duration.B)}",
        SpreadKind.Uniform => $"{Of(duration.A)} to {Of(duration.B)}, anywhere alike",
        _ => $"{Of(duration.A)} to {Of(duration.C)}, mostly near {Of(duration.B)}",
    };

    /// <summary>A probability: one number where it does not vary, else by side, climate and rung, as far as it varies.</summary>
    public string Of(VariedProbability probability)
    {
        var cells = Cells(probability).ToList();
        if (cells.Select(cell => cell.Parameter).Distinct().Count() == 1) return Of(cells[0].Parameter);
        bool bySide = Varies(cells, cell => (cell.Climate, cell.Rung)), byClimate = Varies(cells, cell => (cell.Side, cell.Rung)), byRung = Varies(cells, cell => (cell.Side, cell.Climate));
        var parts = cells
            .Where(cell => (bySide || cell.Side == 0) && (byClimate || cell.Climate == 0) && (byRung || cell.Rung == 0))
            .Select(cell => $"{Of(cell.Parameter)} ({string.Join(", ", Names(cell, bySide, byClimate, byRung))})");
        return string.Join("; ", parts);
    }

    /// <summary>A value in a unit: 720 minutes as <c>12 h</c>, 0.98 as <c>98 %</c>.</summary>
    public static string Number(ParameterUnit unit, double value) => unit switch
    {
        ParameterUnit.Minutes => Span(value),
        ParameterUnit.Probability => Text(value * 100) + " %",
        ParameterUnit.PerThirtyDays => Text(value) + " per 30 d",
        ParameterUnit.LogOdds => Text(value) + " log-odds",
        ParameterUnit.DPrime => "d' " + Text(value),
        ParameterUnit.Factor => "x " + Text(value),
        _ => Text(value),
    };

    private static string Span(double minutes)
    {
        if (minutes == 0) return "0";
        var (unit, size) = Units.FirstOrDefault(candidate => minutes >= candidate.Minutes && IsShort(minutes / candidate.Minutes), ("min", 1));
        return $"{Text(minutes / size)} {unit}";
    }

    private static bool IsShort(double value) => Math.Abs((value * 10) - Math.Round(value * 10)) < 1e-9;

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Unknown(ParameterDefinition parameter)
    {
        var spread = parameter.Spread;
        string Word(double value) => Number(parameter.Unit, value);
        return spread.Kind switch
        {
            SpreadKind.Uniform => $"{Word(spread.A)} to {Word(spread.B)} (not known)",
            SpreadKind.Pert => $"{Word(spread.A)} to {Word(spread.C)}, mostly near {Word(spread.B)} (not known)",
            SpreadKind.Lognormal => $"about {Word(spread.A)}, perhaps over {Word(spread.B)} (not known)",
            _ => $"mean {Word(Variates.Mean(spread.Kind, spread.A, spread.B, spread.C))} (not known)",
        };
    }

    private IEnumerable<Cell> Cells(VariedProbability probability) =>
        from side in Enumerable.Range(0, 2)
        from climate in Enumerable.Range(0, model.Climates.Length)
        from rung in Enumerable.Range(0, model.Rungs.Length)
        select new Cell(side, climate, rung, probability.Cells[(((side * model.Climates.Length) + climate) * model.Rungs.Length) + rung]);

    private static bool Varies<TKey>(IEnumerable<Cell> cells, Func<Cell, TKey> others) =>
        cells.GroupBy(others).Any(group => group.Select(cell => cell.Parameter).Distinct().Count() > 1);

    private IEnumerable<string> Names(Cell cell, bool bySide, bool byClimate, bool byRung)
    {
        if (bySide) yield return model.Sides[cell.Side].Key;
        if (byClimate) yield return model.Climates[cell.Climate].Name;
        if (byRung) yield return model.Rungs[cell.Rung].Name;
    }

    private readonly record struct Cell(int Side, int Climate, int Rung, ParameterId Parameter);
}
