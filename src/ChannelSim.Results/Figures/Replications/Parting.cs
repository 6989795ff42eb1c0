using ChannelSim.Engine.Events;
using ChannelSim.Results.Telling;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>Where two worlds under the same luck part.</summary>
/// <param name="At">When, in minutes after the start.</param>
/// <param name="Text">What happens then in one of them and not in the other, in a sentence or two.</param>
internal sealed record Parting(double At, string Text)
{
    /// <summary>The first event of which two worlds tell differently; null: they are alike from start to end.</summary>
    /// <param name="first">What happened in one world, as control is told of it.</param>
    /// <param name="second">The same of the other.</param>
    /// <param name="names">What the worlds are called.</param>
    public static Parting? Of(IReadOnlyList<View> first, IReadOnlyList<View> second, (string First, string Second) names)
    {
        (first, second) = ([.. first.Where(Happened)], [.. second.Where(Happened)]);
        var same = 0;
        while (same < first.Count && same < second.Count && Alike(first[same], second[same])) same++;
        if (same == first.Count && same == second.Count) return null;
        var at = Math.Min(same < first.Count ? first[same].Minutes : double.PositiveInfinity, same < second.Count ? second[same].Minutes : double.PositiveInfinity);
        return new Parting(at, $"{Cast.Capital(names.First)}: {Next(first, same)} {Cast.Capital(names.Second)}: {Next(second, same)}");
    }

    // A channel that nobody thought of, or that was not free, is nothing that happened: a world without that channel is no other for it.
    private static bool Happened(View view) => view.Kind is not (StepEventKind.NotThoughtOf or StepEventKind.PassedOver);

    // Sentences may quote numbers that differ without anything else being different; what happened is in the fields.
    private static bool Alike(View one, View other) => (one with { Text = other.Text, IsUntold = other.IsUntold, Minor = other.Minor, Threshold = other.Threshold }) == other && Responds(one) == Responds(other);

    private static bool Responds(View view) => view.Kind == StepEventKind.Decided && view.After >= view.Threshold;

    private static string Next(IReadOnlyList<View> views, int from) => views.Skip(from).FirstOrDefault(view => view.IsStory)?.Text ?? "Nothing more happens.";
}
