using System.Globalization;
using System.Text;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>The tables of scenarios/README.md about rungs: what a channel changes, by cause, and under which assumption.</summary>
internal static class RungAnswers
{
    private static readonly string[] Rungs = ["accusation", "alert-posture", "force-moves", "clash", "nuclear-signalling", "nuclear-use"];
    private static readonly (string Column, string Measure)[] Parts =
        [("in all", "reached"), ("by right responses", "first_by_response_to_deliberate"), ("by miscalculation", "first_by_response_to_accident"), ("by the timeline", "first_by_timeline")];

    private static readonly (string Said, string Assignment)[] Answers =
        [("climbs one rung", "{ 1: 100% }"), ("climbs one half the time", "{ 0: 50%, 1: 50% }"), ("climbs nothing", "{ 0: 100% }")];

    private static readonly string[] RussianMishaps =
        ["stray-missile", "stray-drone", "missile-crossing", "jet-pursuit", "air-collision", "ground-clash", "critical-infrastructure", "kakhovka-dam"];

    /// <summary>By rung: the difference of its probability, and its parts by what first led to it.</summary>
    public static string ByCause(PairedResult pair)
    {
        var table = Head("rung", Parts.Select(part => part.Column));
        foreach (var rung in Rungs) table.Append(Row(rung, Parts.Select(part => Changed(pair, $"rungs.{rung}.{part.Measure}"))));
        return table.ToString().TrimEnd();
    }

    /// <summary>By channel: what the world without it has more of, and what leads to force moves there.</summary>
    public static string ByChannel(string file, PairedResult withoutTheLine)
    {
        string[] measures = ["decision_cost", "missed", "miscalculations", "rungs.accusation.reached", "rungs.alert-posture.reached", "rungs.force-moves.reached", .. Parts[1..3].Select(part => $"rungs.force-moves.{part.Measure}"), "rungs.clash.reached", "rungs.nuclear-signalling.reached", "rungs.nuclear-use.reached"];
        var table = Head("without", ["cost", "missed", "miscalculations", "accusation", "alert-posture", "force-moves", .. Parts[1..3].Select(part => part.Column), "clash", "nuclear-signalling", "nuclear-use"]);
        foreach (var channel in withoutTheLine.Baseline.Definition.Channels)
        {
            var pair = channel.Name == "deconfliction-line" ? withoutTheLine : Shipped.Without(file, channel.Name, withoutTheLine.Pairs);
            table.Append(Row(channel.Name, measures.Select(measure => Changed(pair, measure))));
        }

        return table.ToString().TrimEnd();
    }

    /// <summary>By what a right response climbs: what the world without a channel has more of.</summary>
    public static string ByWhatAnAnswerLeadsTo(string file, string channel, long pairs)
    {
        var table = Head("a right response", ["cost", .. Rungs]);
        foreach (var (said, assignment) in Answers)
            table.Append(Row(said, Changes(Shipped.Without(file, channel, pairs, $"incidents.*.escalates.deliberate={assignment}"))));
        return table.ToString().TrimEnd();
    }

    /// <summary>By who rings about what was not meant: what changes against the world as it was. Beside it what a world without the channel changes.</summary>
    public static string ByWhoRings(string file, PairedResult without)
    {
        var was = Shipped.Compile(file);
        var table = Head("", ["cost", .. Rungs]);
        table.Append(Row("Moscow rings", Changes(Against(Shipped.Compile(file, [.. RussianMishaps.Select(type => $"incidents.{type}.announce.probability.accident=90%")])))));
        table.Append(Row("Washington rings", Changes(Against(Shipped.Compile(file, "incidents.operations.announce.probability=90%")))));
        table.Append(Row("nobody has the line", Changes(without)));
        return table.ToString().TrimEnd();

        PairedResult Against(CompiledModel other) => PairedRunner.Run(was, other, without.Plan);
    }

    private static IEnumerable<string> Changes(PairedResult pair) => Rungs.Select(rung => $"rungs.{rung}.reached").Prepend("decision_cost").Select(measure => Changed(pair, measure));

    private static StringBuilder Head(string first, IEnumerable<string> columns) =>
        new StringBuilder(Row(first, columns)).Append(Row("---", columns.Select(_ => "---")));

    private static string Row(string first, IEnumerable<string> cells) => $"| {first} | {string.Join(" | ", cells)} |\n";

    /// <summary>A difference with its sign; one whose interval has 0 in it stands in brackets.</summary>
    private static string Changed(PairedResult pair, string measure)
    {
        if (pair.Find(measure)?.Difference is not { } difference) return "";
        return difference.Low <= 0 && difference.High >= 0 ? $"({Signed(difference)})" : Signed(difference);
    }

    /// <summary>With the decimals of the half-width: one digit of it, or two where the first is a 1.</summary>
    private static string Signed(Estimate difference)
    {
        if (!(difference.HalfWidth > 0)) return "0";
        var size = Math.Floor(Math.Log10(difference.HalfWidth));
        var format = "F" + (int)Math.Max(0, difference.HalfWidth < 2 * Math.Pow(10, size) ? 1 - size : -size);
        var value = Math.Abs(difference.Value).ToString(format, CultureInfo.InvariantCulture);
        var sign = value.All(c => c is '0' or '.') ? "" : difference.Value < 0 ? "-" : "+";
        return $"{sign}{value} ±{difference.HalfWidth.ToString(format, CultureInfo.InvariantCulture)}";
    }
}
