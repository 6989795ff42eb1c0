using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Views;

/// <summary>How the staff's probability that an act was meant is shown to players.</summary>
/// <param name="form">As a number, in words with numbers in brackets, or not at all.</param>
internal sealed class Assessing(AssessmentForm form)
{
    private static readonly (double From, string Words)[] Bands =
    [
        (0, "almost impossible (0-5 %)"), (0.05, "very unlikely (5-20 %)"), (0.20, "unlikely (20-45 %)"), (0.45, "about as likely as not (45-55 %)"),
        (0.55, "likely (55-80 %)"), (0.80, "very likely (80-95 %)"), (0.95, "almost certain (95-100 %)"),
    ];

    /// <summary>The number, to the figure that is said; null: it is not shown.</summary>
    public double? Number(LogOdds belief) => form == AssessmentForm.Percent ? Math.Round(Likelihood.Of(belief), Likelihood.Of(belief) is < 0.0095 or > 0.9905 ? 3 : 2) : null;

    /// <summary><c>24 %</c>, <c>unlikely (20-45 %)</c>; null: it is not shown.</summary>
    public string? Judgement(LogOdds belief) => form switch
    {
        AssessmentForm.Percent => Likelihood.Percent(Likelihood.Of(belief)),
        AssessmentForm.Words => InWords(Likelihood.Of(belief)),
        AssessmentForm.Hidden => null,
    };

    /// <summary>What a side makes of it, as a sentence after others; empty: it is not shown.</summary>
    public string Sentence(string side, LogOdds belief) => Judgement(belief) is not { } judgement ? "" : $" {side} finds it {judgement}{(form == AssessmentForm.Percent ? " likely" : "")} that it was meant.";

    /// <summary>The band of a probability; each takes its lower end in, and the last one both.</summary>
    internal static string InWords(double probability) => Bands.Last(band => probability >= band.From).Words;
}
