using System.Collections.Immutable;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Results.Figures.Runs;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Sensitivities;

/// <summary>The figures of a sensitivity analysis.</summary>
public static class SensitivityFigureSet
{
    private const int MostOthers = 6;
    private static readonly string[] Errors = ["miscalculations", "missed"];

    /// <summary>The figures, the one that answers most first: what drives both errors, side by side.</summary>
    public static ImmutableArray<Figure> Of(SensitivityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ImmutableArray<DrivenMeasure> all = [.. report.Result.Measures.Select(measure => new DrivenMeasure(Called(report, measure.Measure), measure))];
        ImmutableArray<DrivenMeasure> driven = [.. all.Where(measure => measure.Of.Factors.Any(factor => double.IsFinite(MeasureSensitivity.MainOf(factor).Value)))];
        ImmutableArray<DrivenMeasure> errors = [.. driven.Where(measure => Errors.Contains(measure.Of.Measure))];
        var drives = new DrivesFigure(report);
        // Where dice hide what numbers make there is nothing to rank, and what the numbers rest on and how much dice are stand alone.
        List<Figure?> figures = [];
        if (!errors.IsEmpty) figures.Add(drives.Of("what-drives", errors.Length == 2 ? "What drives both errors" : $"What drives {errors[0].Name}", errors));
        if (TornadoFigure.Of(report, errors.IsEmpty ? driven.Take(1) : errors) is { } tornado) figures.Add(tornado);
        foreach (var (place, measure) in driven.Except(errors).Take(MostOthers).Index())
            figures.Add(drives.Of($"what-drives-{place + 1}", $"What drives {measure.Name}", [measure]));
        figures.Add(DiceFigure.Of(report, all));
        figures.Add(InputsFigure.Of(report.Definition, report.Provenance));
        return [.. figures.OfType<Figure>()];
    }

    private static string Called(SensitivityReport report, string measure) =>
        report.Definition.Rungs.FirstOrDefault(rung => measure == $"rungs.{rung.Name}.reached") is { } rung ? $"“{RungNames.Of(rung)}” reached" : SensitivityWords.Called(measure, report.Definition);
}
