using System.Globalization;

namespace ChannelSim.Experiments.Studies;

/// <summary>
/// A share of a study: of its batches every <paramref name="Count"/>th, from the one with the slice's number on. Which batches those are is fixed before anything
/// runs; neighbours go to different slices, so that an expensive design point is shared out.
/// </summary>
/// <param name="Number">Which of them, from 1.</param>
/// <param name="Count">Slices of the study.</param>
public sealed record Slice(int Number, int Count)
{
    /// <summary>The most slices that a study can have.</summary>
    public const int Most = 1_000_000;

    /// <summary>The name of its folder.</summary>
    public string FolderName => string.Create(CultureInfo.InvariantCulture, $"slice-{Number}-of-{Count}");

    /// <summary>Reads <c>K/N</c>; null where it is no slice.</summary>
    public static Slice? Parse(string? text) =>
        text?.Split('/') is [var number, var count] && Whole(number) is { } k && Whole(count) is { } n && k <= n ? new Slice(k, n) : null;

    /// <summary>The slice that a batch belongs to, of so many.</summary>
    public static int NumberOf(StudyBatch batch, int count)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return (batch.Index % count) + 1;
    }

    /// <summary>Whether a batch belongs to it.</summary>
    public bool Has(StudyBatch batch) => NumberOf(batch, Count) == Number;

    /// <summary>As it is written: <c>K/N</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? number : null;
}
