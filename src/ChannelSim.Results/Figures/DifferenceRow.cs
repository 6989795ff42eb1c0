using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Figures;

/// <summary>A paired difference as figures show it.</summary>
/// <param name="Label">What differs, or between which worlds.</param>
/// <param name="Paired">The difference.</param>
/// <param name="IsShare">Whether it is one of shares, told of 100 replications.</param>
/// <param name="Measure">The measure, as data files name it.</param>
internal sealed record DifferenceRow(string Label, PairedEstimate Paired, bool IsShare, string Measure)
{
    /// <summary>Whether it holds among all that are looked at together.</summary>
    public bool Holds => Paired.SurvivesHolm == true;

    /// <summary>1: more, -1: fewer, 0: not told among all that are looked at together.</summary>
    public int Sign => Holds ? Math.Sign(Paired.Difference.Value) : 0;

    /// <summary>The difference as it is drawn: of 100 replications for shares.</summary>
    public Estimate Shown => IsShare ? Paired.Difference with { Value = 100 * Paired.Difference.Value, Low = 100 * Paired.Difference.Low, High = 100 * Paired.Difference.High } : Paired.Difference;

    /// <summary>The difference in words.</summary>
    public string Words => PrintedNumber.Of(Shown, NumberKind.Difference) + (IsShare ? " in 100" : "") + (Holds ? " *" : "");
}

/// <summary>Differences on one scale.</summary>
/// <param name="Title">What they are of.</param>
/// <param name="Rows">They.</param>
internal sealed record DifferenceGroup(string Title, IReadOnlyList<DifferenceRow> Rows);
