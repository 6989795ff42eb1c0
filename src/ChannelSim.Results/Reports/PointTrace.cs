using System.Globalization;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>The commands that trace a replication of a study as it was: the same values, channels, seed and unknown numbers.</summary>
public static class PointTrace
{
    /// <summary>With the folder of the study, which knows everything else.</summary>
    public static string Short(string folder, int point, long replication) =>
        string.Create(CultureInfo.InvariantCulture, $"channelsim trace {Shell.Quote(folder)} --point {point} --replication {replication}");

    /// <summary>With the scenario and everything that was set: needs no folder.</summary>
    /// <param name="study">The study.</param>
    /// <param name="point">Its design point.</param>
    /// <param name="replication">The replication.</param>
    /// <param name="scenario">Where the scenario is.</param>
    public static string Full(Study study, DesignPoint point, long replication, string scenario)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(point);
        List<string> words = ["channelsim", "trace", scenario];
        foreach (var assignment in point.Assignments) words.AddRange(["--set", assignment.Text]);
        foreach (var channel in point.Alternative.Without) words.AddRange(["--without", channel]);
        if (study.FixedKnowledge) words.AddRange(["--knowledge", "fixed"]);
        words.AddRange(["--seed", study.Seed.ToString(CultureInfo.InvariantCulture), "--replication", replication.ToString(CultureInfo.InvariantCulture)]);
        if (KnowledgeOf(study, replication) is { } knowledge && knowledge != replication) words.AddRange(["--knowledge-of", knowledge.ToString(CultureInfo.InvariantCulture)]);
        return string.Join(' ', words.Select(Shell.Quote));
    }

    /// <summary>The replication whose unknown numbers a replication of a study has.</summary>
    public static long KnowledgeOf(Study study, long replication)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.FixedKnowledge ? replication : replication - (replication % study.Dice);
    }
}
