using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Studies;

/// <summary>One number of a summary.</summary>
/// <param name="Design">The design point.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Statistic"><c>mean</c>, <c>q05</c>, <c>median</c>, <c>q95</c>, <c>variance</c>, <c>variance_dice</c>, <c>variance_knowledge</c>, <c>share_knowledge</c>.</param>
/// <param name="Estimate">The number with its interval.</param>
public sealed record SummaryRow(int Design, string Measure, string Statistic, Estimate Estimate);
