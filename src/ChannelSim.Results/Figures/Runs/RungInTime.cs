using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>When a rung was reached.</summary>
/// <param name="Key">Its name in the scenario.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Moments">Moments, in minutes, the last at the horizon.</param>
/// <param name="Points">By moment the share of replications that had reached it.</param>
/// <param name="When">The times of those that reached it.</param>
internal sealed record RungInTime(string Key, string Name, ImmutableArray<double> Moments, ImmutableArray<Estimate> Points, QuantileSketch When)
{
    private const int FewestBeyond = 3;

    /// <summary>The rungs above the start, lowest first.</summary>
    public static ImmutableArray<RungInTime> Of(RunResult result)
    {
        var (definition, passage) = (result.Model.Definition, result.FirstPassage);
        return [.. Enumerable.Range(definition.Start.Index + 1, definition.Rungs.Length - definition.Start.Index - 1).Select(rung => new RungInTime(
            definition.Rungs[rung].Name,
            RungNames.Of(definition.Rungs[rung]),
            [.. Enumerable.Range(0, FirstPassage.Points).Select(point => passage.TimeOf(point).Minutes)],
            [.. Enumerable.Range(0, FirstPassage.Points).Select(point => passage.At(new Rung(rung), point, result.Replications))],
            result.FirstTimes[rung]))];
    }

    /// <summary>Between which times the middle part of all lies; NaN where fewer were seen than tell it.</summary>
    public static (double From, double To) Middle(QuantileSketch when, double part)
    {
        var beyond = (1 - part) / 2;
        if (when.Count * beyond < FewestBeyond) return (double.NaN, double.NaN);
        return (when.AtRank((long)Math.Ceiling(beyond * when.Count)), when.AtRank((long)Math.Ceiling((1 - beyond) * when.Count)));
    }
}
