using System.Collections.Immutable;
using System.Text.Json;
using ChannelSim.Experiments.Exact;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>Exact values beside what was estimated, so that nobody has to guess whether a difference is chance.</summary>
internal static class ExactSection
{
    /// <summary>The section of a page; null where no closed form applies. What is the same in every replication is left to the data.</summary>
    public static Section? Of(ImmutableArray<ExactComparison> comparisons)
    {
        var shown = comparisons.Where(IsShown).ToList();
        if (shown.Count == 0) return null;
        var rows = shown.Select(comparison => Row.Of(
            comparison.Exact.Measure,
            new NumberCell(comparison.Estimate, KindOf(comparison.Exact.Measure), Unit.One, comparison.Exact.Measure),
            Exact(comparison),
            new TextCell(double.IsNaN(comparison.Score) ? "" : Digits.Significant(comparison.Score, 2), IsNumber: true)));
        var table = new Table([new("measure", IsKey: true), new("estimate"), new("exact"), new("z")], [.. rows]).With(new Term("z", "estimate minus exact value, in standard errors of the estimate"));
        return new Section("Exact values, by closed forms that hold for this scenario", [table, new Paragraph(Held(shown)), .. Forms(shown)]);
    }

    /// <summary>The section of a page of several worlds; null where no closed form applies to any of them.</summary>
    /// <param name="columns">What tells the rows apart: the measure, and the world.</param>
    /// <param name="rows">By row what tells it apart, the value in its world, and its difference from the first world, if there is one.</param>
    public static Section? Of(IEnumerable<Column> columns, IEnumerable<(ImmutableArray<Cell> Keys, ExactComparison Own, ExactComparison? Difference)> rows)
    {
        var shown = rows.ToList();
        if (shown.Count == 0) return null;
        var differ = shown.Exists(row => row.Difference is not null);
        var table = new Table(
            [.. columns, new("estimate"), new("exact"), .. differ ? [new("difference"), new("exact difference")] : Array.Empty<Column>()],
            [.. shown.Select(row => new Row([.. row.Keys, Number(row.Own, row.Own.Exact.Measure), Exact(row.Own), .. differ ? Difference(row.Difference) : []]))]);
        List<ExactComparison> all = [.. shown.Select(row => row.Own), .. shown.Select(row => row.Difference).OfType<ExactComparison>()];
        return new Section("Exact values, by closed forms that hold for these worlds", [table, new Paragraph(Held(all)), .. Forms(all)]);
    }

    /// <summary>Whether a page shows it. What is the same in every replication is left to the data.</summary>
    public static bool IsShown(ExactComparison comparison) =>
        (comparison.Estimate.Why == NoInterval.HasOne && comparison.Exact.Value != 0) || (comparison.Exact.Value > 0 && comparison.Exact.Measure.EndsWith("bits_per_call", StringComparison.Ordinal));

    private static NumberCell Number(ExactComparison comparison, string measure) => new(comparison.Estimate, KindOf(measure), Unit.One, measure);

    private static TextCell Exact(ExactComparison comparison) => new(Digits.Significant(comparison.Exact.Value, 5), IsNumber: true);

    private static Cell[] Difference(ExactComparison? difference) =>
        difference is null ? [Cell.Empty, Cell.Empty] : [new NumberCell(difference.Estimate, NumberKind.Difference, Unit.One, difference.Exact.Measure), Exact(difference)];

    /// <summary>The member <c>exact</c> of a run's JSON.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<ExactComparison> comparisons)
    {
        json.WriteStartArray("exact");
        foreach (var comparison in comparisons)
        {
            json.WriteStartObject();
            json.WriteString("measure", comparison.Exact.Measure);
            JsonText.Number(json, "value", comparison.Exact.Value);
            JsonText.Number(json, "estimate", comparison.Estimate.Value);
            JsonText.Number(json, "low", comparison.Estimate.Low);
            JsonText.Number(json, "high", comparison.Estimate.High);
            JsonText.Number(json, "z_score", comparison.Score);
            json.WriteBoolean("within_interval", comparison.IsHeld);
            json.WriteString("closed_form", comparison.Exact.Form);
            json.WriteString("words", comparison.Exact.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Held(List<ExactComparison> shown)
    {
        var outside = shown.Count(comparison => !comparison.IsHeld);
        return outside == 0
            ? "Every interval holds its exact value."
            : $"{outside} of {shown.Count} intervals {(outside == 1 ? "does" : "do")} not hold the exact value. An interval at 95 % misses once in twenty times, and measures of one run tend to miss together: another --seed shows others.";
    }

    private static IEnumerable<Block> Forms(List<ExactComparison> shown) =>
        shown.GroupBy(comparison => comparison.Exact.Words).Select(group => new Paragraph($"{group.Key}: {string.Join(", ", group.Select(comparison => comparison.Exact.Measure.Split('.')[^1]).Distinct())}", Indented: true));

    private static NumberKind KindOf(string measure) =>
        measure.EndsWith("_minutes", StringComparison.Ordinal) ? NumberKind.Minutes
        : measure.EndsWith(".reached", StringComparison.Ordinal) || measure is "any_miscalculation" || measure.EndsWith("worked_when_wanted", StringComparison.Ordinal) ? NumberKind.Share
        : NumberKind.Count;
}
