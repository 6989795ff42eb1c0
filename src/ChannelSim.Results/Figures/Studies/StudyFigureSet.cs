using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Figures.Runs;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Figures.Studies;

/// <summary>The figures of a sweep: response curves of a factor, heat maps of two, intervals of alternatives, each point where there are more.</summary>
public static class StudyFigureSet
{
    private const int MostRows = 24;
    private const int MostLevels = 40;
    private const int MostCells = 14;

    /// <summary>The figures. Design points that are not equally long have none of totals.</summary>
    public static ImmutableArray<Figure> Of(StudyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        IEnumerable<Figure> figures = report.SameHorizon ? Drawn(new StudyGrid(report)) : [];
        return [.. figures, .. ((Figure?[])[InputsFigure.Of(report.Study.Scenario.Model, report.Provenance)]).OfType<Figure>()];
    }

    private static IEnumerable<Figure> Drawn(StudyGrid grid) => grid.Measures.IsEmpty ? [] : (grid.Factors.Length, grid.Alternatives.Length) switch
    {
        (0, > 1) => [Alternatives(grid)],
        (1, <= CurvesPicture.MostLines) when grid.LevelsOf(grid.Factors[0]).Length <= MostLevels => [Curves(grid, grid.Factors[0])],
        (1, _) when grid.LevelsOf(grid.Factors[0]).Length <= MostCells && grid.Alternatives.Length <= MostRows => [Heat(grid, "heat", "alternative", point => point.Alternative, grid.Alternatives, StudyGrid.Called, "")],
        (2, _) when grid.Factors.All(factor => grid.LevelsOf(factor).Length <= MostCells) && grid.Points.Length == grid.Factors.Aggregate(grid.Alternatives.Length, (product, factor) => product * grid.LevelsOf(factor).Length) =>
            grid.Alternatives.Select((alternative, i) => Heat(grid, grid.Alternatives.Length == 1 ? "heat" : $"heat-{i + 1}", grid.Factors[1].Name, point => point.Values[grid.Factors[1].Index], grid.LevelsOf(grid.Factors[1]), grid.Factors[1].Told, alternative)),
        ( > 0, _) => grid.Factors.Select((factor, i) => (factor, i)).Where(item => item.factor.Factor.IsSampled || grid.LevelsOf(item.factor).All(value => GridFactor.Number(value) is not null)).Select(item => Scatter(grid, item.factor, item.i + 1)),
        _ => [],
    };

    private static Figure Alternatives(StudyGrid grid) => new()
    {
        Key = "alternatives",
        Title = "What each alternative comes to",
        Caption = $"A dot is a mean for each replication, the line through it its interval; each panel has a scale of its own that begins at 0. {Extremes(grid.Points, grid.Measures, point => StudyGrid.Called(point.Alternative))} All have the same luck, so that differences are more exact than two intervals beside each other suggest: the page has them.",
        Picture = new IntervalsPicture([.. grid.Measures.Select(measure => new IntervalPanel(measure.Words, [.. grid.Points.Take(MostRows).Select(point => new IntervalRow(StudyGrid.Called(point.Alternative), point.Means[measure.Index], measure.Told(point.Means[measure.Index]), measure.Whole(point.Means[measure.Index])))]))]),
        Table = grid.Table(),
        Basis = grid.Basis,
    };

    private static Figure Curves(StudyGrid grid, GridFactor factor)
    {
        var levels = grid.LevelsOf(factor);
        var numeric = factor.Factor.IsSampled && levels.All(value => GridFactor.Number(value) is not null);
        var scale = levels.All(value => value.EndsWith('%')) ? 100 : 1;
        var axis = new CurveAxis(factor.Factor.Path + (numeric && scale == 100 ? ", in %" : ""), [.. levels.Select((value, place) => numeric ? scale * GridFactor.Number(value)!.Value : place)], numeric ? null : [.. levels.Select(factor.Told)]);
        var panels = grid.Measures.Select(measure => new CurvePanel(measure.Words, measure.Scale == 1 ? "" : " %", [.. grid.Alternatives.Select(alternative => levels.Select(level => Scaled(grid.Points.First(point => point.Alternative == alternative && point.Values[factor.Index] == level).Means[measure.Index], measure.Scale)).ToImmutableArray())]));
        return new Figure
        {
            Key = "response",
            Title = $"How it turns with {factor.Name}",
            Caption = $"Each panel has a scale of its own that need not begin at 0; the band is the interval at each value by itself. {Extremes(grid.Points, grid.Measures, point => factor.Told(point.Values[factor.Index]) + (grid.Alternatives.Length > 1 ? $", {StudyGrid.Called(point.Alternative)}" : ""))}{(numeric ? "" : " Values stand evenly apart, whatever lies between them.")} All values have the same luck, so that differences are more exact than the bands suggest.",
            Picture = new CurvesPicture([.. panels], axis, grid.Alternatives),
            Table = grid.Table(),
            Basis = grid.Basis,
        };
    }

    private static Figure Heat(StudyGrid grid, string key, string rowTitle, Func<GridPoint, string> rowOf, ImmutableArray<string> rows, Func<string, string> told, string alternative)
    {
        var across = grid.Factors[0];
        var columns = grid.LevelsOf(across);
        var points = rowTitle == "alternative" ? grid.Points : [.. grid.Points.Where(point => point.Alternative == alternative)];
        HeatPanel Panel(GridMeasure measure)
        {
            var known = points.Select(point => point.Means[measure.Index]).Where(mean => !double.IsNaN(mean.Value)).ToList();
            var (low, high) = (known.Min(mean => mean.Value), known.Max(mean => mean.Value));
            // A shade of differences that are no more than chance would be read as a pattern.
            var isTold = known.MinBy(mean => mean.Value).High < known.MaxBy(mean => mean.Value).Low;
            return new HeatPanel(measure.Words, [.. points.Select(point => (point, mean: point.Means[measure.Index])).Where(item => !double.IsNaN(item.mean.Value)).Select(item => new HeatCell(
                rows.IndexOf(rowOf(item.point)), columns.IndexOf(item.point.Values[across.Index]), isTold ? (item.mean.Value - low) / (high - low) : 0, measure.Told(item.mean), measure.Whole(item.mean),
                high > low && !(item.mean.High - item.mean.Low <= 0.5 * (high - low))))]);
        }

        return new Figure
        {
            Key = key,
            Title = $"{across.Name} against {rowTitle}{(alternative.Length > 0 ? $": {StudyGrid.Called(alternative)}" : "")}",
            Caption = $"The darker a cell, the higher the mean; each panel has a shade of its own, from its lowest to its highest cell, and none where intervals do not tell those two apart. {Extremes(points, grid.Measures, point => $"{across.Told(point.Values[across.Index])} and {told(rowOf(point))}")} A mark says that the interval of a cell is wide against what cells differ by.",
            Picture = new HeatPicture([.. grid.Measures.Select(Panel)], new HeatAxes(rowTitle, [.. rows.Select(told)], across.Name, [.. columns.Select(across.Told)])),
            Table = grid.Table(),
            Basis = grid.Basis,
        };
    }

    // Of a design that is no grid: every point by itself, against one factor after the other.
    private static Figure Scatter(StudyGrid grid, GridFactor factor, int number)
    {
        ImmutableArray<string> alternatives = [.. grid.Alternatives.Take(CurvesPicture.MostLines)];
        var points = grid.Points.Where(point => point.Alternative == alternatives[0]).ToList();
        var scale = points.All(point => point.Values[factor.Index].EndsWith('%')) || factor.Factor.Unit == Engine.Model.ParameterUnit.Probability ? 100 : 1;
        var axis = new CurveAxis(factor.Factor.Path + (scale == 100 ? ", in %" : ""), [.. points.Select(point => scale * GridFactor.Number(point.Values[factor.Index])!.Value)], null) { IsJoined = false };
        var panels = grid.Measures.Select(measure => new CurvePanel(measure.Words, measure.Scale == 1 ? "" : " %", [.. alternatives.Select(alternative => grid.Points.Where(point => point.Alternative == alternative).Select(point => Scaled(point.Means[measure.Index], measure.Scale)).ToImmutableArray())]));
        return new Figure
        {
            Key = $"points-{number}",
            Title = $"Each design point, by {factor.Name}",
            Caption = $"A mark is the mean of a design point, the line through it its interval; the other factors differ from mark to mark, so that only what stands out of that scatter is owed to this one. {Extremes(grid.Points, grid.Measures, point => $"design point {grid.Points.IndexOf(point)}")}{(alternatives.Length < grid.Alternatives.Length ? $" Of {grid.Alternatives.Length} alternatives the first {alternatives.Length} are drawn; the table has all." : "")}",
            Picture = new CurvesPicture([.. panels], axis, alternatives),
            Table = grid.Table(),
            Basis = grid.Basis,
        };
    }

    // Both errors, and the highest rung that is drawn: where each is lowest and highest, and whether the two are told apart at all.
    private static string Extremes(IReadOnlyList<GridPoint> points, ImmutableArray<GridMeasure> measures, Func<GridPoint, string> name)
    {
        var told = measures.Where(measure => measure.Name is "miscalculations" or "missed").Append(measures[^1]).DistinctBy(measure => measure.Name);
        return string.Join(' ', told.Select(measure =>
        {
            var known = points.Where(point => !double.IsNaN(point.Means[measure.Index].Value)).ToList();
            if (known.Count == 0) return $"{measure.Words}: nothing was seen.";
            var (low, high) = (known.MinBy(point => point.Means[measure.Index].Value)!, known.MaxBy(point => point.Means[measure.Index].Value)!);
            var (least, most) = (low.Means[measure.Index], high.Means[measure.Index]);
            var range = $"{measure.Words}: from {measure.Whole(least)} ({name(low)}) to {measure.Whole(most)} ({name(high)})";
            return least.High < most.Low ? $"{range}." : $"{range}, which their intervals do not tell apart.";
        }));
    }

    private static Estimate Scaled(Estimate estimate, double scale) => estimate with { Value = scale * estimate.Value, Low = scale * estimate.Low, High = scale * estimate.High };
}
