using System.Collections.Immutable;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Comparisons;

/// <summary>What each of several worlds has more and less of than the first: what each channel buys, where a world is the first without it.</summary>
internal static class ManyWorldsFigures
{
    private const int MostGroups = 10;

    public static IEnumerable<Figure> Of(ComparisonReport report)
    {
        var measures = ComparedDifferences.Of(report);
        yield return Signs(report, measures);
        if (Moving(measures) is { IsEmpty: false } moving) yield return Sizes(report, moving);
    }

    // Those in which some world can be told from the first; the others have their rows in the table.
    private static ImmutableArray<(string Words, ImmutableArray<DifferenceRow> Rows)> Moving(ImmutableArray<(string Words, ImmutableArray<DifferenceRow> Rows)> measures) =>
        [.. measures.Where(measure => measure.Rows.Any(row => row.Sign != 0)).Take(MostGroups)];

    private static Figure Signs(ComparisonReport report, ImmutableArray<(string Words, ImmutableArray<DifferenceRow> Rows)> measures)
    {
        ImmutableArray<string> worlds = [.. report.Worlds.Skip(1).Select(world => world.Name)];
        return new Figure
        {
            Key = "what-each-buys",
            Title = report.Worlds.Skip(1).All(world => world.Without.Length > 0 && world.Set.SequenceEqual(report.Worlds[0].Set)) ? "What each channel buys" : "What each world has more and less of",
            Caption = Caption(report, measures, worlds),
            Picture = new SignsPicture(worlds, measures),
            Table = Table(measures),
            Basis = Basis(report),
        };
    }

    private static string Caption(ComparisonReport report, ImmutableArray<(string Words, ImmutableArray<DifferenceRow> Rows)> measures, ImmutableArray<string> worlds)
    {
        var read = $"Each column is another world against “{report.Worlds[0].Name}” under the same luck; an arrow stands where the difference holds among all of them taken together.";
        List<string> none = [], apart = [];
        foreach (var world in worlds)
        {
            ImmutableArray<DifferenceRow> rows = [.. measures.SelectMany(measure => measure.Rows.Where(row => row.Label == world).Select(row => row with { Label = measure.Words }))];
            if (rows.All(row => row.Sign == 0)) none.Add(world);
            else if (Disagreements.Of(rows).Any()) apart.Add(world);
        }

        var agree = worlds.Length - none.Count - apart.Count;
        List<string> told = [];
        if (apart.Count > 0) told.Add($"{Sentence.Names(apart, "worlds")}: some things are more and others fewer, so that none of them is simply better.");
        if (none.Count > 0) told.Add($"{Sentence.Names(none, "worlds")}: no difference can be told from so many pairs.");
        if (agree > 0 && apart.Count + none.Count > 0) told.Add($"{(agree == 1 ? "The other one points" : $"The other {agree} point")} one way.");
        return string.Join(' ', told.Prepend(read));
    }

    private static Figure Sizes(ComparisonReport report, ImmutableArray<(string Words, ImmutableArray<DifferenceRow> Rows)> moving) => new()
    {
        Key = "differences",
        Title = "By how much",
        Caption = $"Each dot is a world minus “{report.Worlds[0].Name}”, and the line its 95 % interval; a full dot holds among all of them taken together. Only measures are drawn in which some world can be told from it, each on a scale of its own.",
        Picture = new DifferencesPicture(moving.Select(measure => new DifferenceGroup(measure.Rows[0].IsShare ? $"{measure.Words}, of 100 replications" : $"{measure.Words}, per replication", measure.Rows)), "less or fewer", "more"),
        Table = Table(moving),
        Basis = Basis(report),
    };

    private static Table Table(ImmutableArray<(string Words, ImmutableArray<DifferenceRow> Rows)> measures) => new(
        [new("measure", IsKey: true), new("world"), new("difference"), new("pairs higher : lower")],
        [.. measures.SelectMany(measure => measure.Rows.Select(row => Row.Of(
            measure.Words,
            row.Label,
            new NumberCell(row.Paired.Difference, NumberKind.Difference, row.IsShare ? Unit.Percent : Unit.One, row.Measure) { Mark = row.Holds ? "\u00A0*" : "" },
            new TextCell($"{Digits.Whole(row.Paired.Higher)} : {Digits.Whole(row.Paired.Lower)}", IsNumber: true))))]);

    private static Basis Basis(ComparisonReport report) => new($"{report.Provenance.Sample} under the same luck", "95 % intervals of paired differences; * holds among all (Holm)", report.Provenance);
}
