using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>What a run says of one channel.</summary>
internal sealed class ChannelNotes(RunResult result, int index)
{
    private static readonly (string Measure, string Words)[] Reasons =
    [
        ("refused", "refused"), ("unanswered", "not answered"), ("withdrawn", "withdrawn"), ("passed_over_suspended", "suspended"),
        ("passed_over_under_repair", "under repair"), ("passed_over_cooling_off", "cooling off"), ("passed_over_busy", "busy"), ("open_at_end", "open at the end"),
    ];

    private static readonly (string Measure, string Words)[] ReasonsOfTalks = [("postponed", "postponed"), ("passed_over", "not possible at the time")];

    private readonly ChannelDefinition _channel = result.Model.Definition.Channels[index];

    public Estimate Mean(string measure) => result.Mean(Name(measure));

    public Cell Count(string measure) => new NumberCell(Mean(measure), NumberKind.Count, Unit.One, Name(measure));

    public string Name(string measure) => $"channels.{_channel.Name}.{measure}";

    /// <summary>Why the channel was not reached when it was wanted, the most frequent first; empty where it always was.</summary>
    public string WhyNot()
    {
        var seen = _channel.Match(_ => Reasons, _ => Reasons, _ => Reasons, _ => ReasonsOfTalks)
            .Select(reason => (reason.Words, Mean: Mean(reason.Measure)))
            .Where(reason => reason.Mean.Value > 0)
            .OrderByDescending(reason => reason.Mean.Value)
            .Select(reason => $"{reason.Words} {PrintedNumber.Of(reason.Mean, NumberKind.Count)}");
        return string.Join(", ", seen) is { Length: > 0 } reasons ? "not reached: " + reasons : "";
    }
}
