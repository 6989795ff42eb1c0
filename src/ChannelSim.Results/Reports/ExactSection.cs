using System.Collections.Immutable;
using System.Text.Json;
using ChannelSim.Experiments.Exact;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>Exact values beside what a run estimated, so that nobody has to guess whether a difference is chance.</summary>
internal static class ExactSection
{
    /// <summary>The section of a page; null where no closed form applies. What is the same in every replication is left to the data.</summary>
    public static Section? Of(ImmutableArray<ExactComparison> comparisons)
    {
        var shown = comparisons.Where(comparison => (comparison.Estimate.Why == NoInterval.HasOne && comparison.Exact.Value != 0) || (comparison.Exact.Value > 0 && comparison.Exact.Measure.EndsWith("bits_per_call", StringComparison.Ordinal))).ToList();
        if (shown.Count == 0) return null;
        var rows = shown.Select(comparison => Row.Of(
            comparison.Exact.Measure,
            new NumberCell(comparison.Estimate, KindOf(comparison.Exact.Measure), Unit.One, comparison.Exact.Measure),
            new TextCell(Digits.Significant(comparison.Exact.Value, 5), IsNumber: true),
            new TextCell(double.IsNaN(comparison.Score) ? "" : Digits.Significant(comparison.Score, 2), IsNumber: true)));
        var table = new Table([new("measure", IsKey: true), new("estimate"), new("exact"), new("z")], [.. rows]).With(new Term("z", "estimate minus exact value, in standard errors of the estimate"));
        return new Section("Exact values, by closed forms that hold for this scenario", [table, new Paragraph(Held(shown)), .. Forms(shown)]);
    }

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
