using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Cli.Output;

/// <summary>What a run says of one channel.</summary>
internal sealed class ChannelNotes(RunResult result, int index)
{
    private static readonly (string Metric, string Words)[] Reasons =
    [
        ("refused", "refused"), ("unanswered", "not answered"), ("withdrawn", "withdrawn"), ("passed_over_suspended", "suspended"),
        ("passed_over_under_repair", "under repair"), ("passed_over_cooling_off", "cooling off"), ("passed_over_busy", "busy"), ("open_at_end", "open at the end"),
    ];

    private readonly ChannelDefinition _channel = result.Model.Definition.Channels[index];

    public Estimate Mean(string metric) => result.Mean($"channels.{_channel.Name}.{metric}");

    /// <summary>Why the channel was not reached when it was wanted, the most frequent first.</summary>
    public string WhyNot()
    {
        var reasons = _channel.Kind == ChannelKind.Talks ? [("postponed", "postponed"), ("passed_over", "passed over")] : Reasons;
        var seen = reasons
            .Select(reason => (reason.Item2, Mean: Mean(reason.Item1)))
            .Where(reason => reason.Mean.Value > 0)
            .OrderByDescending(reason => reason.Mean.Value)
            .Select(reason => $"{reason.Item2} {Numbers.PlusMinus(reason.Mean)}");
        return string.Join("\n", seen);
    }

    /// <summary>The sum of two means with an interval that holds however they depend on one another.</summary>
    public static Estimate Sum(Estimate first, Estimate second) =>
        new(first.Value + second.Value, first.Low + second.Low, first.High + second.High, first.Count, "sum");
}
